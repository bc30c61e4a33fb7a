/**
 * How units are spelled in the Pagefind index, and how its word positions are read back. Pagefind splits, folds and
 * segments words by the language of the page; a spelling in ASCII letters closed by a Greek one passes unchanged
 * through all of that, in every browser.
 */

/** Closes a spelling, so that none is the beginning of another: Pagefind also matches beginnings. */
const CLOSE = { latin: 'α', pair: 'β', single: 'γ' } as const;
const FIRST_HAN = 0x3400;
const LAST_HAN = 0x9fff;

const hanCode = (character: string): string => {
  const point = character.codePointAt(0)!;
  return point < FIRST_HAN || point > LAST_HAN ? '' : (point - FIRST_HAN).toString(36).padStart(3, '0');
};

/** The spelling of a unit: an English stem, a pair of Chinese characters, or one of them; '' for rare characters. */
export function codeOf(unit: string): string {
  if (/^[a-z0-9]/.test(unit)) return unit + CLOSE.latin;
  const codes = Array.from(unit, hanCode);
  return codes.includes('') ? '' : codes.join('') + (codes.length === 1 ? CLOSE.single : CLOSE.pair);
}

/**
 * Each unit is written many times in a row. Pagefind closes a chunk of its index after 20,000 positions and has no
 * setting for it: repeating makes a chunk some 3 KB instead of 40. Units that stand in many entries are repeated less,
 * to keep answers short. Up to 15 repetitions more say where in the phrases of its entry the unit stands.
 */
export const BLOCKS = [24, 96] as const;
export const MARK = { inside: 1, first: 2, last: 4, whole: 8 } as const;
const ALL_MARKS = 15;

const block = (unit: string, marks: number, common: (unit: string) => boolean): string => {
  const code = codeOf(unit);
  return code === '' ? '' : `${code} `.repeat(BLOCKS[common(unit) ? 0 : 1] + marks);
};

/** A unit that no text holds, to stand between phrases of a {@link sequence}. */
export const GAP = '0gap';

/** Closes an entry, so that what stands at its end is no neighbor of what the next one begins with. */
export const END = `${codeOf(GAP)} `;

/** Words for the index that keep the order of `units`, for text in which runs are looked for. */
export const sequence = (units: string[], common: (unit: string) => boolean): string =>
  units.map((unit) => block(unit, 0, common)).join('');

/** Words for the index that keep, once for each unit of the phrases, where in a phrase it stands. */
export function bag(phrases: string[][], common: (unit: string) => boolean): string {
  const marks = new Map<string, number>();
  const note = (unit: string, mark: number) => {
    marks.set(unit, (marks.get(unit) ?? 0) | mark);
  };
  for (const units of phrases) {
    for (const [i, unit] of units.entries()) {
      const isFirst = i === 0;
      const isLast = i === units.length - 1;
      note(unit, isFirst && isLast ? MARK.whole : isFirst ? MARK.first : isLast ? MARK.last : MARK.inside);
    }
  }
  return Array.from(marks, ([unit, mark]) => block(unit, mark, common)).join('');
}

/** What the index knows about one unit in one entry. */
export interface Found {
  /** The {@link MARK}s of all places in phrases where it stands. */
  marks: number;
  /** Start and end of each block: where one ends and the next unit's begins, the two are neighbors in the text. */
  blocks: [start: number, end: number][];
}

/** Reads the word positions of one entry back. */
export function readPositions(positions: number[]): Found {
  const found: Found = { marks: 0, blocks: [] };
  for (let i = 0; i < positions.length; ) {
    let end = i + 1;
    while (end < positions.length && positions[end] === positions[end - 1]! + 1) end++;
    const length = end - i;
    const extra = length - (length < BLOCKS[1] ? BLOCKS[0] : BLOCKS[1]);
    // More than all marks: the same unit twice in a row.
    if (extra > 0 && extra <= ALL_MARKS) found.marks |= extra;
    else found.blocks.push([positions[i]!, positions[i]! + length]);
    i = end;
  }
  return found;
}

/** Reads word positions of a record back, by the number of the entry in it. Positions and the ends of entries ascend. */
export function readRecord(positions: number[], ends: number[]): Map<number, Found> {
  const found = new Map<number, Found>();
  let entry = 0;
  for (let i = 0; i < positions.length; ) {
    while (positions[i]! >= ends[entry]!) entry++;
    let next = i + 1;
    while (next < positions.length && positions[next]! < ends[entry]!) next++;
    found.set(entry, readPositions(positions.slice(i, next)));
    i = next;
  }
  return found;
}
