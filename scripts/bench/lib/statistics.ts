/** The least value that `share` of the values do not exceed. Throws on none. */
export function percentile(values: number[], share: number): number {
  if (values.length === 0) throw new Error('There is no middle of nothing.');
  return values.toSorted((a, b) => a - b)[Math.ceil(values.length * share) - 1]!;
}

/** The middle value; of an even number the lower of the two. Throws on none. */
export const median = (values: number[]): number => percentile(values, 0.5);

/** Rows of text in columns: the first at the left, the others at the right. */
export function table(head: string[], rows: (string | number)[][]): string {
  const all = [head, ...rows.map((row) => row.map(String))];
  // Chinese characters are two columns wide in a terminal.
  const width = (text: string) =>
    [...text].reduce((sum, char) => sum + (/\p{Script=Han}/u.test(char) ? 2 : 1), 0);
  const widths = head.map((_, column) => Math.max(...all.map((row) => width(row[column] ?? ''))));
  const line = (row: string[]) =>
    row
      .map((cell, column) => {
        const space = ' '.repeat(widths[column]! - width(cell));
        return column === 0 ? cell + space : space + cell;
      })
      .join('  ');
  return all.map(line).join('\n');
}

export const kib = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KiB`;
export const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`;
