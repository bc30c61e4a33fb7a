/** Rows as CSV (RFC 4180: CRLF, quotes doubled), with a byte order mark so that spreadsheets read Chinese. */
export const toCsv = (rows: (string | number)[][]): string =>
  `\uFEFF${rows.map((row) => row.map((cell) => (/[",\r\n]/.test(`${cell}`) ? `"${`${cell}`.replaceAll('"', '""')}"` : cell)).join(',')).join('\r\n')}\r\n`;
