/**
 * The order of results. An entry is worth the share of the query that it answers, rare words counting more, and how
 * well: words that run through a title as they run through the query, then through the text, then an everyday word in
 * whole, then pieces (see `weigh.ts`). A provision is worth its best entry and a little more for each further one.
 */
import type { Reading } from './query.ts';
import type { EntryPlace } from './records.ts';
import type { Evidence } from './weigh.ts';

/** How much all that a provision holds counts against its best entry. */
const TOGETHER = 0.25;
/** Its title matches too. */
const TITLE = 0.06;
/** The second-best entry; half of that for the third, a third for the fourth … */
const FURTHER = 0.06;
const FURTHER_ENTRIES = 8;
/** Those that answer come before headings that only name. */
const HEADING = -0.3;
/** Single characters in common: the last resort. */
const CHARACTERS = 0.25;
/** The text has the very words, not only others of the same stem. */
const VERBATIM = 0.04;
/** Who is responsible was asked for, and here it says who. */
const SAYS_WHO = 0.35;

export interface Ranked {
  /** Number of the provision. */
  provision: number;
  score: number;
  /** Best first. */
  evidence: Evidence[];
}

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

/** How much of the query all entries of a provision answer together, in the reading that suits it best. */
function together(evidence: Evidence[]): number {
  const parts = new Map<Evidence['reading'], number[]>();
  for (const item of evidence) {
    const known = parts.get(item.reading);
    parts.set(
      item.reading,
      item.parts.map((part, i) => Math.max(part, known?.[i] ?? 0)),
    );
  }
  return Math.max(0, ...[...parts.values()].map(sum));
}

/** What ranking asks about a provision. */
export interface Traits {
  isHeading(provision: number): boolean;
  /** Its text or title has the words of a reading letter for letter, in the reader's language. */
  isVerbatim(provision: number, reading: Reading): boolean;
  saysWho(provision: number): boolean;
}

/** Orders provisions by all that speaks for them; `characters` is the evidence of single characters, if asked for. */
export function rank(
  evidence: Evidence[],
  characters: Evidence[],
  entries: EntryPlace[],
  traits: Traits,
): Ranked[] {
  const provisionOf = ({ entry }: Evidence) => entries[entry]!.provision;
  const words = group(evidence, provisionOf);
  const single = group(characters, provisionOf);
  return Array.from(new Set([...words.keys(), ...single.keys()]), (provision): Ranked => {
    const all = words.get(provision) ?? [];
    const own = bestByEntry(all);
    const last = bestByEntry(single.get(provision) ?? []);
    const title = own.find(({ entry }) => entries[entry]!.kind === 'title')?.score ?? 0;
    const further = own.slice(1, FURTHER_ENTRIES).map(({ score }, i) => score / (i + 1));
    const score =
      (1 - TOGETHER) * (own[0]?.score ?? 0) +
      TOGETHER * together(all) +
      TITLE * Math.min(1, title) +
      FURTHER * sum(further) +
      CHARACTERS * (last[0]?.score ?? 0) +
      (own[0]?.whole && traits.isVerbatim(provision, own[0].reading) ? VERBATIM : 0) +
      (traits.saysWho(provision) ? SAYS_WHO : 0) +
      (traits.isHeading(provision) ? HEADING : 0);
    return { provision, score, evidence: own.length > 0 ? own : last };
  }).sort((a, b) => b.score - a.score || a.provision - b.provision);
}
