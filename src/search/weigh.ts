/** What each entry of the index has to say to a query. */
import { type Found, MARK } from './codes.ts';
import type { Reading, Unit } from './query.ts';
import { type EntryKind, type EntryPlace, isRunning } from './records.ts';

/** What a unit of the query is worth in an entry: as a piece, and as part of a whole run or phrase. */
const WORTH: Record<EntryKind, { piece: number; whole: number }> = {
  title: { piece: 0.55, whole: 1 },
  text: { piece: 0.5, whole: 0.9 },
  row: { piece: 0.48, whole: 0.86 },
  duty: { piece: 0.45, whole: 0.85 },
  words: { piece: 0.45, whole: 0.8 },
  question: { piece: 0.5, whole: 0.85 },
  // A name is a name: the body comes before sentences that mention it.
  agency: { piece: 0.45, whole: 0.92 },
  // What a body never was called but is looked for by.
  byname: { piece: 0.4, whole: 0.8 },
  measure: { piece: 0.43, whole: 0.76 },
  cooperation: { piece: 0.43, whole: 0.76 },
  target: { piece: 0.25, whole: 0.45 },
  term: { piece: 0.25, whole: 0.45 },
};
/** A Latin piece is a word; a Chinese one, two characters, may be a chance neighborhood. */
const LATIN_PIECE = 1.3;
/** In running text, two neighbors out of many are hardly more than pieces. */
const PART_OF_RUN = 0.6;
/** The query is the title, from end to end. */
const IS_TITLE = 0.1;
/** The query is the beginning of a word of the text. */
const UNFINISHED = 0.85;
/** A unit that stands nowhere is a slip or a chance neighborhood, not a treasure. */
const UNKNOWN = 0.6;

export interface Evidence {
  entry: number;
  /** 0 to 1.1. */
  score: number;
  /** What each unit of the reading adds to the score; 0 where it does not stand in the entry. */
  parts: number[];
  /** What share of the reading each unit is: rare ones are more. The same for every entry. */
  shares: number[];
  /** The whole query stands there as it was put. */
  whole: boolean;
  /** For each unit, whether it belongs to a phrase of the entry that stands in the query from end to end. */
  inPhrase: boolean[];
  reading: Reading;
}

/** How telling a unit is that stands in `some` of `all` provisions. */
const rarity = (some: number, all: number): number => Math.log(1 + (all - some + 0.5) / (some + 0.5));

type Here = (Found | undefined)[];

/** For each unit, the share of the query that runs on in the text around it without a gap; 0 for a single piece. */
function runShares(here: Here): number[] {
  const shares = here.map(() => 0);
  for (let i = 0; i < here.length; ) {
    let ends = here[i]?.blocks.map(([, end]) => end) ?? [];
    let j = i + 1;
    while (j < here.length && ends.length > 0) {
      const next = here[j]?.blocks.filter(([start]) => ends.includes(start)) ?? [];
      if (next.length === 0) break;
      ends = next.map(([, end]) => end);
      j++;
    }
    if (ends.length > 0 && (j - i > 1 || here.length === 1)) shares.fill((j - i) / here.length, i, j);
    i = j;
  }
  return shares;
}

/** For each unit, whether it belongs to a stretch of the query that is a phrase of the entry from end to end. */
function inPhrase(units: Unit[], here: Here): boolean[] {
  const has = (i: number, mark: number) => ((here[i]?.marks ?? 0) & mark) !== 0;
  const inside = units.map((_, i) => has(i, MARK.whole));
  for (let i = 0; i < units.length; i++) {
    if (!has(i, MARK.first)) continue;
    for (let j = i + 1; here[j] && units[j]!.stretch === units[i]!.stretch; j++) {
      if (has(j, MARK.last)) inside.fill(true, i, j + 1);
    }
  }
  return inside;
}

/** Everything that is asked for stands there. */
export const isFull = ({ parts }: Evidence): boolean => parts.every((part) => part > 0);

/** A phrase of the entry stands in the query from end to end. */
export const isNamed = ({ inPhrase }: Evidence): boolean => inPhrase.some(Boolean);

/** The units of a query that stand in what was found. */
export const matchedUnits = (evidence: Evidence[]): Set<string> =>
  new Set(
    evidence.flatMap(({ reading, parts }) =>
      reading.units.filter((_, i) => parts[i]! > 0).map(({ text }) => text),
    ),
  );

const counted = new WeakMap<EntryPlace[], Map<number, number>>();

/** How many entries each provision has; counted once for a list. */
export function sizesOf(entries: EntryPlace[]): Map<number, number> {
  let sizes = counted.get(entries);
  if (!sizes) {
    sizes = new Map();
    for (const { provision } of entries) sizes.set(provision, (sizes.get(provision) ?? 0) + 1);
    counted.set(entries, sizes);
  }
  return sizes;
}

/** What every entry says to one reading of the query. `found[i]` is what the index knows about its unit `i`. */
export function weigh(reading: Reading, found: Map<number, Found>[], entries: EntryPlace[]): Evidence[] {
  const { units } = reading;
  const provisionsOf = (numbers: Iterable<number>) =>
    new Set(Array.from(numbers, (entry) => entries[entry]!.provision)).size;
  const all = sizesOf(entries).size;
  const worth = found.map((places, i) => {
    const some = provisionsOf(places.keys());
    return rarity(Math.max(1, some), all) * (some > 0 ? 1 : UNKNOWN) * units[i]!.weight;
  });
  const total = worth.reduce((sum, value) => sum + value, 0);
  const shares = worth.map((value) => value / total);
  const touched = new Set(found.flatMap((places) => [...places.keys()]));
  return Array.from(touched, (entry): Evidence => {
    const { kind } = entries[entry]!;
    const { piece, whole } = WORTH[kind];
    const here = found.map((places) => places.get(entry));
    const phrase = isRunning(kind) && kind !== 'title' ? [] : inPhrase(units, here);
    const runs = isRunning(kind)
      ? runShares(here).map((share) => (share === 1 ? 1 : share * PART_OF_RUN))
      : phrase.map(Number);
    const worthOf = (i: number) => {
      const alone = piece * (/^[a-z]/.test(units[i]!.text) ? LATIN_PIECE : 1);
      return alone + (whole - alone) * runs[i]!;
    };
    const parts = shares.map((share, i) => (here[i] ? share * worthOf(i) * reading.weight : 0));
    const isWhole = runs.every((share) => share === 1);
    const bonus = kind === 'title' && isWhole && phrase.every(Boolean) ? IS_TITLE * reading.weight : 0;
    return {
      entry,
      score: parts.reduce((sum, part) => sum + part, bonus),
      parts,
      shares,
      whole: isWhole,
      inPhrase: phrase,
      reading,
    };
  });
}

/** Sentences with a word that begins like the only word of the query: it may be unfinished, or a part of that word. */
export const unfinished = (reading: Reading, sentences: number[]): Evidence[] =>
  sentences.map((entry) => ({
    entry,
    score: UNFINISHED,
    parts: [UNFINISHED],
    shares: [1],
    whole: true,
    inPhrase: [],
    reading,
  }));
