/** Search from the query to the ordered provisions. Where the data comes from is left to the caller. */
import type { Found } from './codes.ts';
import type { Lookup } from './index-reader.ts';
import { type Query, type Reading, readQuery, type Unit } from './query.ts';
import { bestByEntry, rank, type Ranked, type Traits } from './rank.ts';
import type { EntryPlace } from './records.ts';
import { type Repair, resounded, respelt, simplified, type Tables } from './repair.ts';
import { type Evidence, weigh } from './weigh.ts';

export interface Sources {
  lookup: Lookup;
  entries: EntryPlace[];
  traits: Traits;
  /** The row of the annex that assigns a provision. */
  rowOf(provision: number): number | undefined;
  tables: Tables;
}

export interface Outcome {
  query: Query;
  provisions: Ranked[];
  /** Every entry that has something to say, best first. */
  evidence: Evidence[];
}

/** Below this, single characters in common are asked for as well. */
const WEAK = 0.7;
/** Below this, a short query may be misspelt though each pair of its characters stands somewhere. */
const VERY_WEAK = 0.6;
const SHORT = 6;

type Index = Map<string, Map<number, Found>>;

async function look(readings: Reading[], lookup: Lookup, index: Index): Promise<void> {
  const units = new Set(readings.flatMap((reading) => reading.units.map(({ text }) => text)));
  await Promise.all([...units].map(async (unit) => index.set(unit, await lookup(unit))));
}

const strangers = (readings: Reading[], index: Index): boolean =>
  readings.some(({ units }) => units.every(({ text }) => index.get(text)!.size > 0)) === false;

/** Repaired texts as readings. */
const asReadings = (repairs: Repair[]): Reading[] =>
  repairs.flatMap(({ text, weight }) => readQuery(text).readings.map((reading) => ({ ...reading, weight: reading.weight * weight, isRepair: true as const })));

/** The readings of a query: as typed and, where some of its words stand nowhere, as it may have been meant. */
async function readingsOf(query: Query, { lookup, tables }: Sources, index: Index): Promise<Reading[]> {
  const readings = [...query.readings];
  const known = (unit: string) => (index.get(unit)?.size ?? 0) > 0;
  const add = async (repairs: Repair[]) => {
    const more = asReadings(repairs);
    await look(more, lookup, index);
    readings.push(...more);
  };
  await look(readings, lookup, index);
  if (!strangers(readings, index)) return readings;
  const hasHan = /\p{Script=Han}/u.test(query.text);
  const inOurScript = hasHan ? await simplified(query.text, tables) : [];
  await add(inOurScript);
  const text = inOurScript[0]?.text ?? query.text;
  if (strangers(readings, index)) {
    await add(await respelt(text, known, tables));
    if (hasHan) await add(await resounded(text, known, tables));
  }
  return readings;
}

/** Single characters of a Chinese query, asked for of everyday words only. */
async function characterEvidence(text: string, { lookup, entries }: Sources, index: Index): Promise<Evidence[]> {
  const characters = [...new Set(text.match(/\p{Script=Han}/gu) ?? [])];
  const units = characters.map((character, stretch): Unit => ({ text: character, stretch, weight: 1 }));
  const reading: Reading = { text, units, weight: 1 };
  if (units.length === 0) return [];
  await look([reading], lookup, index);
  const piece = weigh(reading, units.map((unit) => index.get(unit.text)!), entries);
  return piece.filter(({ entry }) => entries[entry]!.kind === 'words');
}

/** To a question who is responsible, the row of the annex that assigns the best answer comes before it. */
function rowFirst(provisions: Ranked[], rowOf: Sources['rowOf']): Ranked[] {
  const [best] = provisions;
  const row = best && rowOf(best.provision);
  if (row === undefined) return provisions;
  const known = provisions.find(({ provision }) => provision === row);
  return [{ evidence: best!.evidence, ...known, provision: row, score: best!.score }, ...provisions.filter((item) => item !== known)];
}

/** Searches. Throws `SearchFault` when the index cannot be read in full. */
export async function search(typed: string, sources: Sources): Promise<Outcome> {
  const query = readQuery(typed);
  const { entries, traits, lookup, tables } = sources;
  const index: Index = new Map();
  const weighAll = (readings: Reading[]) =>
    readings.flatMap((reading) => weigh(reading, reading.units.map(({ text }) => index.get(text)!), entries));
  const readings = await readingsOf(query, sources, index);
  const evidence = weighAll(readings);
  let best = Math.max(0, ...evidence.map(({ score }) => score));
  if (best < VERY_WEAK && /^\p{Script=Han}+$/u.test(query.text) && query.text.length <= SHORT && !readings.some(({ isRepair }) => isRepair)) {
    const more = asReadings(await resounded(query.text, () => false, tables));
    await look(more, lookup, index);
    evidence.push(...weighAll(more));
    best = Math.max(0, ...evidence.map(({ score }) => score));
  }
  const characters = best < WEAK ? await characterEvidence(query.text, sources, index) : [];
  const ranked = rank(evidence, characters, entries, { ...traits, saysWho: (provision) => query.asksWho && traits.saysWho(provision) });
  return { query, provisions: query.asksWho ? rowFirst(ranked, sources.rowOf) : ranked, evidence: bestByEntry(evidence) };
}
