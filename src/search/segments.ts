/** Where the words of a Chinese run end, as the browser's own dictionary has it. */

/** Firefox before 125 has none. */
export const canTellWords = 'Segmenter' in Intl;

let segmenter: Intl.Segmenter | undefined;

/** The words of a run of Chinese characters, in order. Only where {@link canTellWords}. */
export function wordsOf(run: string): string[] {
  // Made when first needed: a slow phone takes some 50 ms to open the dictionary.
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  return Array.from(segmenter.segment(run), ({ segment }) => segment);
}
