/** Asks Pagefind, and tells a faulty index from one that holds nothing. */
import { codeOf, type Found, readRecord } from './codes.ts';
import { type EntriesFile, type EntryPlace, entryKinds } from './records.ts';

/** The index could not be read: whatever was found is not all there is. */
export class SearchFault extends Error {
  override name = 'SearchFault';
}

/** What the index knows about a unit. */
export interface Known {
  /** By entry. */
  entries: Map<number, Found>;
  /** How much it speaks for a provision, by provision; see `learned.ts`. */
  logits: Map<number, number>;
}
export type Lookup = (unit: string) => Promise<Known>;

interface PagefindInstance {
  search(term: string): Promise<{ results: { id: string; words: number[] }[] }>;
}
interface PagefindModule {
  createInstance(options: {
    basePath: string;
    noWorker: boolean;
    metaCacheTag: string;
    language: string;
  }): PagefindInstance;
}

/** A record: its provision, the number of its first entry, and where each ends, in words. */
interface RecordPlace {
  provision: number;
  first: number;
  ends: number[];
}

/** Unpacks `entries.json`: the place of each entry, and what Pagefind's record of each provision holds. */
export function readEntries({ counts, kinds, sentences, lengths }: EntriesFile) {
  const entries: EntryPlace[] = [];
  const records: RecordPlace[] = [];
  for (const [provision, count] of counts.entries()) {
    const record: RecordPlace = { provision, first: entries.length, ends: [] };
    records.push(record);
    for (let end = 0; record.ends.length < count; ) {
      const entry = entries.length;
      entries.push({
        kind: entryKinds[Number.parseInt(kinds[entry]!, 36)]!,
        provision,
        sentence: sentences[entry]!,
      });
      end += lengths[entry]!;
      record.ends.push(end);
    }
  }
  /** `und_0000042` → record 42; undefined for one that is not in the list. */
  const recordOf = (id: string): RecordPlace | undefined => records[Number(id.slice(id.indexOf('_') + 1))];
  return { entries, recordOf };
}

const listeners = new Set<(message: string) => void>();
let consoleError: typeof console.error | undefined;

/**
 * Pagefind answers "nothing" when a part of its index is missing, cut or damaged, and only writes to the console.
 * While `work` runs, such a message turns into a {@link SearchFault}. Needs Pagefind on the main thread.
 */
export async function watched<T>(work: () => Promise<T>): Promise<T> {
  const messages: string[] = [];
  const listen = (message: string) => messages.push(message);
  if (listeners.size === 0) {
    const original = console.error;
    consoleError = original;
    console.error = (...parts: unknown[]) => {
      const message = String(parts[0]);
      if (/pagefind|index chunk|meta index|decompress/i.test(message))
        for (const tell of listeners) tell(message);
      original.apply(console, parts);
    };
  }
  listeners.add(listen);
  try {
    const result = await work();
    if (messages.length > 0) throw new SearchFault(messages[0]);
    return result;
  } catch (cause) {
    throw cause instanceof SearchFault ? cause : new SearchFault(String(cause), { cause });
  } finally {
    listeners.delete(listen);
    if (listeners.size === 0) console.error = consoleError!;
  }
}

/**
 * No tag of BCP 47. For a language that it knows, Pagefind makes a segmenter or two for every word that it is asked;
 * our spellings of words need none. It takes the only index there is.
 */
const NO_LANGUAGE = 'none';

/**
 * Opens the index below `base`. Each unit is asked for once. Throws {@link SearchFault} when Pagefind cannot start;
 * so does each lookup whose part of the index cannot be read.
 */
export async function openIndex(
  base: string,
  places: Promise<Pick<ReturnType<typeof readEntries>, 'recordOf'>>,
  load: (url: string) => Promise<unknown>,
): Promise<Lookup> {
  const instance = await watched(async () => {
    const { createInstance } = (await load(`${base}pagefind.js`)) as PagefindModule;
    const started = createInstance({
      basePath: base,
      noWorker: true,
      metaCacheTag: 'fixed',
      language: NO_LANGUAGE,
    });
    // Nothing to look up: waits until the list of chunks and the WebAssembly are there.
    await started.search('');
    return started;
  });
  const known = new Map<string, Promise<Known>>();
  const ask = async (unit: string): Promise<Known> => {
    const code = codeOf(unit);
    const found: Known = { entries: new Map(), logits: new Map() };
    if (code === '') return found;
    const { results } = await instance.search(code);
    const { recordOf } = await places;
    for (const { id, words } of results) {
      const place = recordOf(id);
      if (!place) throw new SearchFault(`Pagefind names a record ${id} that entries.json does not have.`);
      const { entries, logit } = readRecord({ positions: words, ends: place.ends });
      for (const [entry, what] of entries) found.entries.set(place.first + entry, what);
      if (logit > 0) found.logits.set(place.provision, logit);
    }
    return found;
  };
  return (unit) => {
    const answer = known.get(unit) ?? ask(unit);
    known.set(unit, answer);
    answer.catch(() => known.delete(unit));
    return answer;
  };
}
