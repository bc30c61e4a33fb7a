/** Search from the query to the ordered provisions. Where the data comes from is left to the caller. */
import type { Found } from './codes.ts';
import type { Lookup } from './index-reader.ts';
import { type Query, type Reading, readQuery, type Unit } from './query.ts';
import { bestByEntry, type Ranked, rank, type Traits } from './rank.ts';
import type { EntryPlace } from './records.ts';
import { type Repair, respelt, simplified, type Tables } from './repair.ts';
import { resounded } from './slips.ts';
import { type Evidence, unfinished, weigh } from './weigh.ts';

export interface Sources {
  lookup: Lookup;
  entries: EntryPlace[];
  traits: Traits;
  /** The row of the annex that assigns a provision. */
  rowOf(provision: number): number | undefined;
  /** Entries of sentences with a word that begins so, in the reader's language. */
  beginning(letters: string): number[];
  tables: Tables;
}

export interface Outcome {
  query: Query;
  provisions: Ranked[];
  /** Every entry that has something to say, best first. */
  evidence: Evidence[];
}

/** Below this, the query may be misspelt, and single characters in common count as well. */
const WEAK = 0.7;
/** Below this, a query of a few characters may be misspelt though each pair of them stands somewhere. */
const VERY_WEAK = 0.6;
const SHORT = 6;
const HAN = /\p{Script=Han}/u;

/** One search under way: what was looked up so far, and what it said. */
class Inquiry {
  readonly readings: Reading[] = [];
  readonly evidence: Evidence[] = [];
  readonly #sources: Sources;
  readonly #index = new Map<string, Map<number, Found>>();

  constructor(sources: Sources) {
    this.#sources = sources;
  }

  isKnown = (unit: string): boolean => (this.#index.get(unit)?.size ?? 0) > 0;

  get best(): number {
    return Math.max(0, ...this.evidence.map(({ score }) => score));
  }

  /** In every reading so far, something stands nowhere. */
  get hasStrangers(): boolean {
    return this.readings.every(({ units }) => units.some(({ text }) => !this.isKnown(text)));
  }

  async #weigh(readings: Reading[]): Promise<Evidence[]> {
    const units = new Set(readings.flatMap((reading) => reading.units.map(({ text }) => text)));
    await Promise.all(
      [...units].map(async (unit) => this.#index.set(unit, await this.#sources.lookup(unit))),
    );
    return readings.flatMap((reading) =>
      weigh(
        reading,
        reading.units.map(({ text }) => this.#index.get(text)!),
        this.#sources.entries,
      ),
    );
  }

  async add(readings: Reading[]): Promise<void> {
    this.readings.push(...readings);
    this.evidence.push(...(await this.#weigh(readings)));
  }

  addRepairs(repairs: Repair[]): Promise<void> {
    const readings = repairs.flatMap(({ text, weight }) =>
      readQuery(text).readings.map(
        (reading): Reading => ({ ...reading, weight: reading.weight * weight, isRepair: true }),
      ),
    );
    return this.add(readings);
  }

  /** Single characters of a Chinese query, asked for of everyday words only. */
  async characters(text: string): Promise<Evidence[]> {
    const characters = [...new Set(text.match(new RegExp(HAN, 'gu')) ?? [])];
    const units = characters.map((character, stretch): Unit => ({ text: character, stretch, weight: 1 }));
    const pieces = units.length === 0 ? [] : await this.#weigh([{ text, units, weight: 1 }]);
    return pieces.filter(({ entry }) => this.#sources.entries[entry]!.kind === 'words');
  }
}

/** Adds to the inquiry how the query may have been meant, where it finds little as it stands. */
async function repair(
  inquiry: Inquiry,
  { text, asksWho: forWho }: Query,
  { tables, beginning }: Sources,
): Promise<void> {
  const [reading] = inquiry.readings;
  if (/^[a-z]{4,}$/.test(text)) inquiry.evidence.push(...unfinished(reading!, beginning(text)));
  const isHan = HAN.test(text);
  let ours = text;
  if (inquiry.hasStrangers && isHan) {
    const repairs = await simplified(text, tables);
    ours = repairs[0]?.text ?? text;
    await inquiry.addRepairs(repairs);
  }
  if (inquiry.hasStrangers && /[a-z]/.test(ours))
    await inquiry.addRepairs(await respelt(ours, inquiry.isKnown, tables));
  if (!isHan || forWho || inquiry.best >= WEAK) return;
  if (inquiry.hasStrangers) await inquiry.addRepairs(await resounded(ours, inquiry.isKnown, tables));
  else if (inquiry.best < VERY_WEAK && ours.length <= SHORT)
    await inquiry.addRepairs(await resounded(ours, () => false, tables));
}

/** An answer at least so good that its row of the annex answers who is responsible. */
const GOOD = 0.6;

/** To a question who is responsible, the row of the annex that assigns the best answer comes first. */
function rowFirst(provisions: Ranked[], { rowOf, traits }: Sources): Ranked[] {
  const best = provisions.find(({ provision, score }) => !traits.saysWho(provision) && score >= GOOD);
  const row = best && rowOf(best.provision);
  if (row === undefined) return provisions;
  const known = provisions.find(({ provision }) => provision === row);
  const first: Ranked = { evidence: best!.evidence, ...known, provision: row, score: provisions[0]!.score };
  return [first, best!, ...provisions.filter((item) => item !== known && item !== best)];
}

/** Searches. Throws `SearchFault` when the index cannot be read in full. */
export async function search(typed: string, sources: Sources): Promise<Outcome> {
  const query = readQuery(typed);
  const inquiry = new Inquiry(sources);
  if (query.readings.length === 0) return { query, provisions: [], evidence: [] };
  await inquiry.add(query.readings);
  await repair(inquiry, query, sources);
  const characters = inquiry.best < WEAK ? await inquiry.characters(query.text) : [];
  const traits: Traits = {
    ...sources.traits,
    saysWho: (provision) => query.asksWho && sources.traits.saysWho(provision),
  };
  const ranked = rank(inquiry.evidence, characters, sources.entries, traits);
  return {
    query,
    provisions: query.asksWho ? rowFirst(ranked, sources) : ranked,
    evidence: bestByEntry(inquiry.evidence),
  };
}
