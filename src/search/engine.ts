/** Search from the query to the ordered provisions. Where the data comes from is left to the caller. */
import type { Known, Lookup } from './index-reader.ts';
import { sumOfLogits } from './learned.ts';
import {
  isJoining,
  isSentence,
  type Query,
  questionOf,
  type Reading,
  readQuery,
  type Unit,
} from './query.ts';
import { bestByEntry, type Ranked, rank, type Traits, withNamed, withRows } from './rank.ts';
import type { EntryPlace } from './records.ts';
import { type Repair, respelt, simplified, type Tables } from './repair.ts';
import { resounded } from './slips.ts';
import { isSimplified, isTraditional } from './text.ts';
import { type Evidence, unfinished, weigh } from './weigh.ts';

/** What search asks about the provisions, in the reader's language. */
export interface About {
  traits: Traits;
  /** The row of the annex that assigns a provision. */
  rowOf(provision: number): number | undefined;
  /** Entries of sentences with a word that begins so. */
  beginning(letters: string): number[];
  /** The provision of this id and those below it, in their order; none where there is no such id. */
  under(id: string): number[];
}

export interface Sources {
  lookup: Lookup;
  entries: EntryPlace[];
  /** May still be loading while the first words are looked up. */
  about: Promise<About>;
  tables: Tables;
}

export interface Outcome {
  query: Query;
  provisions: Ranked[];
  /** Every entry that has something to say, best first. */
  evidence: Evidence[];
}

/** Below this, the query may be misspelt. */
const WEAK = 0.7;
/** Below this, a query of a few characters may be misspelt though each pair of them stands somewhere. */
const VERY_WEAK = 0.6;
const SHORT = 6;
/** Below this, words of another region may hide in characters that are the same everywhere, and single ones count as well. */
const FAINT = 0.45;
const HAN = /\p{Script=Han}/u;

/** One search under way: what was looked up so far, and what it said. */
class Inquiry {
  readonly readings: Reading[] = [];
  readonly evidence: Evidence[] = [];
  readonly #sources: Sources;
  readonly #index = new Map<string, Known>();
  /** The most that any reading says for each provision, as learned. */
  readonly learned = new Map<number, number>();

  constructor(sources: Sources) {
    this.#sources = sources;
  }

  isKnown = (unit: string): boolean => (this.#index.get(unit)?.entries.size ?? 0) > 0;

  get best(): number {
    return Math.max(0, ...this.evidence.map(({ score }) => score));
  }

  /**
   * In every reading so far, something stands nowhere: an English word, or a Chinese character with both its neighbors.
   * A single pair that stands nowhere is where two words meet, and so is one with a word that only joins.
   */
  get hasStrangers(): boolean {
    return this.readings.every(({ units }) =>
      units.some((unit, i) => {
        if (this.isKnown(unit.text)) return false;
        if (!HAN.test(unit.text)) return true;
        const [before, after] = [units[i - 1], units[i + 1]];
        const isFirst = before?.stretch !== unit.stretch;
        const isStrangeOn = after?.stretch !== unit.stretch || !this.isKnown(after.text);
        return (isStrangeOn && !isJoining(unit.text.at(-1)!)) || (isFirst && !isJoining(unit.text[0]!));
      }),
    );
  }

  async #weigh(readings: Reading[]): Promise<Evidence[]> {
    const units = new Set(readings.flatMap((reading) => reading.units.map(({ text }) => text)));
    await Promise.all(
      [...units].map(async (unit) => this.#index.set(unit, await this.#sources.lookup(unit))),
    );
    return readings.flatMap((reading) =>
      weigh(
        reading,
        reading.units.map(({ text }) => this.#index.get(text)!.entries),
        this.#sources.entries,
      ),
    );
  }

  async add(readings: Reading[]): Promise<void> {
    this.readings.push(...readings);
    this.evidence.push(...(await this.#weigh(readings)));
    for (const reading of readings) {
      for (const [provision, logit] of sumOfLogits(reading, (unit) => this.#index.get(unit)!.logits))
        this.learned.set(provision, Math.max(this.learned.get(provision) ?? 0, logit * reading.weight));
    }
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

/**
 * Adds to the inquiry how the query may have been meant, where it finds little as it stands. Returns what is asked, in
 * the characters of the text. `ours` is the query in these characters as far as they are known.
 */
async function repair(
  inquiry: Inquiry,
  query: Query,
  { tables, about }: Sources,
  ours = query.text,
): Promise<Query> {
  const { text } = query;
  const [reading] = inquiry.readings;
  if (/^[a-z]{4,}$/.test(text)) inquiry.evidence.push(...unfinished(reading!, (await about).beginning(text)));
  const isHan = HAN.test(text);
  const isFaint = !isSentence(text) && inquiry.best < FAINT;
  if (isHan && ours === text && !isSimplified(text) && (isFaint || inquiry.hasStrangers)) {
    const repairs = await simplified(text, tables);
    ours = repairs[0]?.text ?? text;
    await inquiry.addRepairs(repairs);
  }
  const meant = ours === text ? query : { ...query, ...questionOf(ours) };
  if (inquiry.hasStrangers && /[a-z]/.test(ours))
    await inquiry.addRepairs(await respelt(ours, inquiry.isKnown, tables));
  // In a sentence, sounds and single characters mislead more than they help.
  if (!isHan || meant.asksWho || isSentence(text) || inquiry.best >= WEAK) return meant;
  // Whoever writes other characters has not mistaken one for another of the same sound.
  if (ours !== text) return meant;
  if (inquiry.hasStrangers) await inquiry.addRepairs(await resounded(text, inquiry.isKnown, tables));
  else if (inquiry.best < VERY_WEAK && text.length <= SHORT)
    await inquiry.addRepairs(await resounded(text, () => false, tables));
  return meant;
}

/** What is surely traditional, in simplified characters: the index has no others. */
const inOurScript = async ({ text }: Query, tables: Pick<Tables, 'simplify'>): Promise<Repair[]> =>
  isTraditional(text) ? simplified(text, tables) : [];

/** What a search looks up first. Throws `SearchFault` when the tables cannot be read. */
export async function firstReadings(typed: string, tables: Pick<Tables, 'simplify'>): Promise<Reading[]> {
  const query = readQuery(typed);
  const regional = await inOurScript(query, tables);
  return regional.length > 0 ? regional.flatMap(({ text }) => readQuery(text).readings) : query.readings;
}

/** What a query names by its number, as certain as can be. */
async function namedBy({ named }: Query, sources: Sources): Promise<Ranked[]> {
  if (!named) return [];
  const provisions = (await sources.about).under(named.id);
  // Whoever names a heading within a question asks for it, and not for all that is below it.
  return provisions.slice(0, named.isAll ? undefined : 1).map((provision, i) => ({
    provision,
    score: 1,
    evidence: [],
    ...(i === 0 && { sentence: named.sentence }),
  }));
}

/** Searches. Throws `SearchFault` when the index cannot be read in full. */
export async function search(typed: string, sources: Sources): Promise<Outcome> {
  const query = readQuery(typed);
  const named = await namedBy(query, sources);
  if (query.named?.isAll && named.length > 0) return { query, provisions: named, evidence: [] };
  const inquiry = new Inquiry(sources);
  if (query.readings.length === 0) return { query, provisions: [], evidence: [] };
  const regional = await inOurScript(query, sources.tables);
  if (regional.length > 0) await inquiry.addRepairs(regional);
  else await inquiry.add(query.readings);
  const meant = await repair(inquiry, query, sources, regional[0]?.text);
  const isShort = !isSentence(query.text);
  const characters = isShort && inquiry.best < FAINT ? await inquiry.characters(query.text) : [];
  const about = await sources.about;
  const traits: Traits = {
    ...about.traits,
    saysWho: (provision) => meant.asksAll && about.traits.saysWho(provision),
  };
  const evidence = meant.asksWho
    ? inquiry.evidence
    : inquiry.evidence.filter(({ entry }) => sources.entries[entry]!.kind !== 'duty');
  const ranked = rank({ evidence, learned: inquiry.learned }, characters, sources.entries, traits);
  const answers = meant.asksWho ? withRows(ranked, about.rowOf) : ranked;
  return {
    query: meant,
    provisions: withNamed(answers, named),
    evidence: bestByEntry(evidence),
  };
}
