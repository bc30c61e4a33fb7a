/** Asks Pagefind, and tells a faulty index from one that holds nothing. */
import { codeOf, type Found, readPositions } from './codes.ts';
import { type EntriesFile, type EntryPlace, entryKinds } from './records.ts';

/** The index could not be read: whatever was found is not all there is. */
export class SearchFault extends Error {
  override name = 'SearchFault';
}

/** What the index knows about a unit, by entry. */
export type Lookup = (unit: string) => Promise<Map<number, Found>>;

interface PagefindInstance {
  search(term: string): Promise<{ results: { id: string; words: number[] }[] }>;
}
interface PagefindModule {
  createInstance(options: { basePath: string; noWorker: boolean; metaCacheTag: string }): PagefindInstance;
}

/** Unpacks `entries.json`: the place of each entry, and its number by Pagefind's record id. */
export function readEntries({ digits, ids, kinds, places }: EntriesFile) {
  const byId = new Map<string, number>();
  const entries = Array.from(kinds, (kind, i): EntryPlace => {
    byId.set(ids.slice(i * digits, (i + 1) * digits), i);
    return {
      kind: entryKinds[Number.parseInt(kind, 36)]!,
      provision: places[2 * i]!,
      sentence: places[2 * i + 1]!,
    };
  });
  /** `und_1a2b3c4` → the entry; undefined for a record that is not in the list. */
  const numberOf = (id: string): number | undefined =>
    byId.get(id.slice(id.indexOf('_') + 1).slice(0, digits));
  return { entries, numberOf };
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
 * Opens the index below `base`. Each unit is asked for once. Throws {@link SearchFault} when Pagefind cannot start;
 * so does each lookup whose part of the index cannot be read.
 */
export async function openIndex(
  base: string,
  numberOf: (id: string) => Promise<number | undefined>,
  load: (url: string) => Promise<unknown>,
): Promise<Lookup> {
  const instance = await watched(async () => {
    const { createInstance } = (await load(`${base}pagefind.js`)) as PagefindModule;
    const started = createInstance({ basePath: base, noWorker: true, metaCacheTag: 'fixed' });
    // Nothing to look up: waits until the list of chunks and the WebAssembly are there.
    await started.search('');
    return started;
  });
  const known = new Map<string, Promise<Map<number, Found>>>();
  const ask = async (unit: string): Promise<Map<number, Found>> => {
    const code = codeOf(unit);
    const found = new Map<number, Found>();
    if (code === '') return found;
    for (const { id, words } of (await instance.search(code)).results) {
      const entry = await numberOf(id);
      if (entry === undefined)
        throw new SearchFault(`Pagefind names a record ${id} that entries.json does not have.`);
      found.set(entry, readPositions(words));
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
