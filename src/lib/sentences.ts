/**
 * The markup that a line of official text may hold: `**head**` and `*title*`. Everything else is the text itself.
 */
export type Mark = 'head' | 'title' | null;
export interface TextRun {
  text: string;
  mark: Mark;
}

const RUN = /\*\*([^*]+)\*\*|\*([^*]+)\*/g;

/** Splits one line into runs of plain, head and title text, in order; the runs joined are the exact text. */
export function parseRuns(line: string): TextRun[] {
  const runs: TextRun[] = [];
  let at = 0;
  for (const match of line.matchAll(RUN)) {
    if (match.index > at) runs.push({ text: line.slice(at, match.index), mark: null });
    runs.push(match[1] !== undefined ? { text: match[1], mark: 'head' } : { text: match[2]!, mark: 'title' });
    at = match.index + match[0].length;
  }
  if (at < line.length) runs.push({ text: line.slice(at), mark: null });
  return runs;
}

/** The exact text of a line, its markup taken off. */
export const plainText = (line: string): string => line.replace(RUN, '$1$2');

/** Splits Chinese text into sentences as the contract counts them: at every 。, the rest being one more. */
export const splitSentences = (text: string): string[] => text.match(/[^。]*。|[^。]+$/g) ?? [];

/** Chinese sentences join without a space, sentences of an alphabetic script with one. */
export const sentenceGap = (lang: string): string => (lang.startsWith('zh') ? '' : ' ');

/**
 * White space that may differ from the source: U+3000 that opens a paragraph and stray half-width spaces after a
 * full-width mark. One space means something and stays: between the two issuers, 委员会 and 广西.
 */
export const normalizeSource = (text: string): string =>
  text
    .replace(/\u3000/g, '')
    .replace(/(?<=[，；。、：]) +/g, '')
    .trim();
