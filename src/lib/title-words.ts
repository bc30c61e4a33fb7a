const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Single characters that lean on the word before them: particles, counters and endings of words and names. */
const LEANS_BACK = '的与和及等年项区局厅委化性';
/** What never ends a line: an opening mark, and any other single character, which belongs to what follows (新, 大). */
const KEEPS_NEXT = new RegExp(`[（《“〔]$|^(?![${LEANS_BACK}])\\p{Script=Han}$`, 'u');
/** What never begins one: whatever is neither Chinese nor an opening mark, and what leans back. */
const KEEPS_PREVIOUS = new RegExp(`^[^\\p{Script=Han}（《“〔]|^[${LEANS_BACK}]$`, 'u');

/** A Chinese title cut into the pieces that a line may end after, punctuation with its word. Joined, they are the title. */
export function titleWords(title: string): string[] {
  const pieces: string[] = [];
  let before = '';
  for (const { segment } of segmenter.segment(title)) {
    const stays = KEEPS_NEXT.test(before) || KEEPS_PREVIOUS.test(segment);
    const last = stays ? pieces.pop() : undefined;
    pieces.push((last ?? '') + segment);
    before = segment;
  }
  return pieces;
}
