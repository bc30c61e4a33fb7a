/** A stretch of quoted words, marked when it is operative. */
export interface MarkedRun {
  text: string;
  marked: boolean;
}

/**
 * Splits quoted words into runs, the first occurrence of each of `marks` marked; the runs joined are the exact words.
 * Throws when a mark does not occur, for then the record is wrong.
 */
export function markRuns(words: string, marks: string[] = []): MarkedRun[] {
  const marked = Array<boolean>(words.length).fill(false);
  for (const mark of marks) {
    const at = words.indexOf(mark);
    if (at < 0) throw new Error(`The mark "${mark}" does not occur in the quoted words "${words}".`);
    marked.fill(true, at, at + mark.length);
  }
  const runs: MarkedRun[] = [];
  for (let i = 0; i < words.length; i++) {
    const last = runs.at(-1);
    if (last && last.marked === marked[i]) last.text += words[i];
    else runs.push({ text: words[i]!, marked: marked[i]! });
  }
  return runs;
}

/** Whether words are cut out of a sentence at either end. */
export interface Cuts {
  before: boolean;
  after: boolean;
}

/** Where words are cut out of a sentence; a final full stop left off is no cut. */
export function cutsOf(words: string, sentence: string): Cuts {
  const at = sentence.indexOf(words);
  const rest = at < 0 ? '' : sentence.slice(at + words.length).replace(/^[。.]$/, '');
  return { before: at > 0, after: rest !== '' };
}
