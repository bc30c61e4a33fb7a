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
 * A unit is written several times in a row: how many times more than once tells where in the phrases of its entry it
 * stands, {@link MARK}, and, the first time in a record, how much it speaks for the provision: logits, as learned at
 * build, in {@link STEPS} up to {@link MOST_LOGITS}.
 */
const MARKS = 16;
export const MARK = { inside: 1, first: 2, last: 4, whole: 8 } as const;

const MOST_LOGITS = 7;
/** To the logit: whole ones would cost one question in a hundred its right first answer. */
const STEPS = 2;
const stepsOf = (logit: number): number => Math.round(STEPS * Math.min(MOST_LOGITS, Math.max(0, logit)));

/** How much each unit speaks for the provision of a record. */
export type Logits = Map<string, number>;

/** The word of a unit as often as is to be told. Its logit is taken out of `logits`, so that it is told once. */
function block(unit: string, marks: number, logits: Logits): string {
  const code = codeOf(unit);
  if (code === '') return '';
  const steps = stepsOf(logits.get(unit) ?? 0);
  logits.delete(unit);
  return `${code} `.repeat(1 + marks + MARKS * steps);
}

/** Pagefind closes a chunk of its index after so many positions of words, and has no setting for it. */
const CHUNK_POSITIONS = 20_000;
/** How many places where units stand a chunk is to hold: about 2 KB. By itself it would hold a hundred times more. */
const CHUNK_PLACES = 130;

/**
 * Words, each repeated, that nobody asks for and that fill up the chunks of an index: each sorts behind units with
 * {@link CHUNK_PLACES} places together. `places` tells in how many entries each unit stands.
 */
export function padding(places: ReadonlyMap<string, number>): string[] {
  const codes = Array.from(places, ([unit, count]) => ({ code: codeOf(unit), count }))
    .filter(({ code }) => code !== '')
    .sort((a, b) => (a.code < b.code ? -1 : 1));
  const words: string[] = [];
  let held = 0;
  for (const { code, count } of codes) {
    if (held > 0 && held + count > CHUNK_PLACES) {
      // Before the unit, and the beginning of none: they all end in a Greek letter.
      words.push(`${code.slice(0, -1)}0δ `.repeat(CHUNK_POSITIONS));
      held = 0;
    }
    held += count;
  }
  return words;
}

/** A unit that no text holds, to stand between phrases of a {@link sequence}. */
export const GAP = '0gap';

/** Closes an entry, so that what stands at its end is no neighbor of what the next one begins with. */
export const END = `${codeOf(GAP)} `;

/** Words for the index that keep the order of `units`, for text in which runs are looked for. A unit right after itself is left out. */
export const sequence = (units: string[], logits: Logits): string =>
  units
    .filter((unit, i) => unit !== units[i - 1])
    .map((unit) => block(unit, 0, logits))
    .join('');

/** Words for the index that keep, once for each unit of the phrases, where in a phrase it stands. */
export function bag(phrases: string[][], logits: Logits): string {
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
  return Array.from(marks, ([unit, mark]) => block(unit, mark, logits)).join('');
}

/** What the index knows about one unit in one entry. */
export interface Found {
  /** The {@link MARK}s of all places in phrases where it stands. */
  marks: number;
  /** Start and end of each block: where one ends and the next unit's begins, the two are neighbors in the text. */
  blocks: [start: number, end: number][];
}

/** Reads the word positions of one entry back, and the logit, if it is told here. */
function readPositions(positions: number[]): Found & { logit: number } {
  const found = { marks: 0, blocks: [] as Found['blocks'], logit: 0 };
  for (let i = 0; i < positions.length; ) {
    let end = i + 1;
    while (end < positions.length && positions[end] === positions[end - 1]! + 1) end++;
    const told = end - i - 1;
    found.logit = Math.max(found.logit, Math.floor(told / MARKS) / STEPS);
    const marks = told % MARKS;
    if (marks > 0) found.marks |= marks;
    else found.blocks.push([positions[i]!, positions[i]! + end - i]);
    i = end;
  }
  return found;
}

/** What Pagefind says of one unit in one record. */
export interface InRecord {
  /** Where it stands, in words, ascending. */
  positions: number[];
  /** Where the entries of the record end. */
  ends: number[];
}

/** What the index knows about one unit in one record. */
export interface FoundInRecord {
  /** By the number of the entry in the record. */
  entries: Map<number, Found>;
  /** How much it speaks for the provision, 0 to {@link MOST_LOGITS}. */
  logit: number;
}

/** Word positions by the number of the entry in which they are. */
function byEntry({ positions, ends }: InRecord): Map<number, number[]> {
  const groups = new Map<number, number[]>();
  for (let i = 0, entry = 0; i < positions.length; ) {
    while (positions[i]! >= ends[entry]!) entry++;
    let next = i + 1;
    while (next < positions.length && positions[next]! < ends[entry]!) next++;
    groups.set(entry, positions.slice(i, next));
    i = next;
  }
  return groups;
}

/** Reads back what Pagefind says of one unit in one record. */
export function readRecord(record: InRecord): FoundInRecord {
  let logit = 0;
  const entries = new Map<number, Found>();
  for (const [entry, positions] of byEntry(record)) {
    const { logit: here, ...found } = readPositions(positions);
    entries.set(entry, found);
    logit = Math.max(logit, here);
  }
  return { entries, logit };
}
