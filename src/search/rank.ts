/**
 * The order of results. An entry is worth the share of the query that it answers, rare words counting more, and how
 * well: words that run through a title as they run through the query, then through the text, then an everyday word in
 * whole, then pieces (see `weigh.ts`). A provision is worth its best entry, a little more for each further one, and more
 * again where the words of the query were learned to speak for it (see `learned.ts`).
 */
import type { Reading } from './query.ts';
import type { EntryPlace } from './records.ts';
import { type Evidence, sizesOf } from './weigh.ts';

/** How much all that a provision holds counts against its best entry. */
const TOGETHER = { short: 0.25, long: 0.65 };
/** From so many units on, a query is a question rather than a word. */
const LONG = 4;
/** What was learned of its words, a logit of the provision. */
const LEARNED = { short: 0.03, long: 0.06 };
/** Its title matches too. */
const TITLE = 0.06;
/** The second-best entry; half of that for the third, a third for the fourth … */
const FURTHER = 0.06;
const FURTHER_ENTRIES = 7;
/** Those that answer come before headings that only name. */
const HEADING = -0.3;
/** Single characters in common: the last resort. */
const CHARACTERS = 0.25;
/** The text has the very words, not only others of the same stem. */
const VERBATIM = 0.3;
/** Who is responsible for everything was asked, and here a body is named. */
const SAYS_WHO = 0.35;

export interface Ranked {
  /** Number of the provision. */
  provision: number;
  score: number;
  /** Best first. */
  evidence: Evidence[];
  /** The sentence that was asked for by its number. */
  sentence?: number | undefined;
}

const byScore = (a: Ranked, b: Ranked): number => b.score - a.score || a.provision - b.provision;

/** Groups a list by a number of each item. */
function group<T>(list: T[], key: (item: T) => number): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const item of list) {
    const members = groups.get(key(item));
    if (members) members.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0);

/** The best that is said of each entry, best entry first. */
export function bestByEntry(evidence: Evidence[]): Evidence[] {
  const best = new Map<number, Evidence>();
  for (const item of evidence)
    if (item.score > (best.get(item.entry)?.score ?? 0)) best.set(item.entry, item);
  return [...best.values()].sort((a, b) => b.score - a.score || a.entry - b.entry);
}

/** How soon further entries with the same unit count less, and how much a provision with many entries is held back. */
const SATURATION = 2;
const BY_SIZE = 0.2;

/**
 * How much of the query all entries of a provision answer together, in the reading that suits it best: 0 to 1. A unit
 * counts by its share of the query, and more where more entries have it, as in Okapi BM25 with entries for words.
 * `size` is the number of the provision's entries against the mean.
 */
function together(evidence: Evidence[], size: number): number {
  const counts = new Map<Reading, { shares: number[]; entries: number[] }>();
  for (const { reading, shares, parts } of evidence) {
    const known = counts.get(reading) ?? { shares, entries: shares.map(() => 0) };
    counts.set(reading, known);
    for (const [i, part] of parts.entries()) if (part > 0) known.entries[i]!++;
  }
  const held = SATURATION * (1 - BY_SIZE + BY_SIZE * size);
  return Math.max(
    0,
    ...Array.from(
      counts,
      ([{ weight }, { shares, entries }]) =>
        weight * sum(shares.map((share, i) => (share * entries[i]!) / (entries[i]! + held))),
    ),
  );
}

/** What ranking asks about a provision. */
export interface Traits {
  isHeading(provision: number): boolean;
  /** Its text or title has the words of a reading letter for letter, in the reader's language. */
  isVerbatim(provision: number, reading: Reading): boolean;
  saysWho(provision: number): boolean;
}

/** What the words of a query say. */
export interface Said {
  evidence: Evidence[];
  /** By provision: see `learned.ts`. */
  learned: Map<number, number>;
}

/** Orders provisions by all that speaks for them; `characters` is the evidence of single characters, if asked for. */
export function rank(
  { evidence, learned }: Said,
  characters: Evidence[],
  entries: EntryPlace[],
  traits: Traits,
): Ranked[] {
  const provisionOf = ({ entry }: Evidence) => entries[entry]!.provision;
  const byWords = group(evidence, provisionOf);
  const byCharacters = group(characters, provisionOf);
  const sizes = sizesOf(entries);
  const meanSize = entries.length / sizes.size;
  return Array.from(new Set([...byWords.keys(), ...byCharacters.keys()]), (provision): Ranked => {
    const said = byWords.get(provision) ?? [];
    const items = bestByEntry(said);
    const [best, ...others] = items;
    const characterItems = bestByEntry(byCharacters.get(provision) ?? []);
    const query = (best?.parts.length ?? 0) < LONG ? 'short' : 'long';
    const all = together(said, sizes.get(provision)! / meanSize);
    const title = items.find(({ entry }) => entries[entry]!.kind === 'title')?.score ?? 0;
    const further = others.slice(0, FURTHER_ENTRIES).map(({ score }, i) => score / (i + 1));
    const isVerbatim = best?.whole && traits.isVerbatim(provision, best.reading);
    const score =
      (1 - TOGETHER[query]) * (best?.score ?? 0) +
      TOGETHER[query] * all +
      LEARNED[query] * (learned.get(provision) ?? 0) +
      TITLE * Math.min(1, title) +
      FURTHER * sum(further) +
      CHARACTERS * (characterItems[0]?.score ?? 0) +
      (isVerbatim ? VERBATIM : 0) +
      (traits.saysWho(provision) ? SAYS_WHO : 0) +
      (traits.isHeading(provision) ? HEADING : 0);
    return { provision, score, evidence: best ? items : characterItems };
  }).sort(byScore);
}

/** A row of the annex before what it assigns, and how much its own words count beside those. */
const ROW_FIRST = 0.01;
const ROW_OWN = 0.5;

/**
 * The order for a question who is responsible: each row of the annex answers for what it assigns, and comes before it.
 * `rowOf` gives the row that assigns a provision.
 */
export function withRows(provisions: Ranked[], rowOf: (provision: number) => number | undefined): Ranked[] {
  const rows = new Map<number, Ranked>();
  for (const item of provisions) {
    const row = rowOf(item.provision);
    // In order: the best that a row assigns comes first.
    if (row === undefined || rows.has(row)) continue;
    const own = provisions.find(({ provision }) => provision === row);
    const ownScore = own?.score ?? 0;
    rows.set(row, {
      provision: row,
      score: Math.max(item.score, ownScore) + ROW_OWN * ownScore + ROW_FIRST,
      evidence: own && own.score > item.score ? own.evidence : item.evidence,
    });
  }
  return [...rows.values(), ...provisions.filter(({ provision }) => !rows.has(provision))].sort(byScore);
}

/** The order where a query names provisions by their number: these come before all else. */
export const withNamed = (provisions: Ranked[], named: Ranked[]): Ranked[] => [
  ...named,
  ...provisions.filter(({ provision }) => !named.some((other) => other.provision === provision)),
];
