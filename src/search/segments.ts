/** Where the words of a Chinese run end, as the browser's own dictionary has it. */

// Firefox before 125 has none.
const segmenter = 'Segmenter' in Intl ? new Intl.Segmenter('zh', { granularity: 'word' }) : undefined;

export const canTellWords = segmenter !== undefined;

/** The words of a run of Chinese characters, in order; the run as one word where the browser cannot tell. */
export const wordsOf = (run: string): string[] =>
  segmenter ? Array.from(segmenter.segment(run), ({ segment }) => segment) : [run];
