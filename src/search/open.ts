/** Opens the search bundle: everything is loaded once, and only when it is needed. */
import { type Locale, sourceLocale } from '../i18n/locales.ts';
import type { Sources } from './engine.ts';
import { openIndex, readEntries, SearchFault } from './index-reader.ts';
import {
  type EntriesFile,
  type EntryPlace,
  type ProvisionText,
  TERM_FILES,
  type TermRecord,
  type TextFile,
} from './records.ts';
import type { Tables } from './repair.ts';
import { bucketOf, readSounds, startsOf } from './sounds.ts';

export interface Bundle extends Sources {
  text(locale: Locale): Promise<TextFile>;
  /** The terms that stand first in a provision. */
  terms(provision: number): Promise<TermRecord[]>;
}

/** Loads the JSON files below `base`, each once; a failed one is asked for again. Throws {@link SearchFault}. */
function jsonLoader(base: string) {
  const files = new Map<string, Promise<unknown>>();
  const fetchJson = async (name: string): Promise<unknown> => {
    try {
      const response = await fetch(base + name);
      if (!response.ok) throw new Error(`${response.status} for ${name}`);
      return await response.json();
    } catch (cause) {
      files.delete(name);
      throw new SearchFault(String(cause), { cause });
    }
  };
  return <T>(name: string): Promise<T> => {
    if (!files.has(name)) files.set(name, fetchJson(name));
    return files.get(name) as Promise<T>;
  };
}

/** The text of the document in one language, without the index. Throws {@link SearchFault}. */
export const loadText = (base: string, locale: Locale): Promise<TextFile> =>
  jsonLoader(base)<TextFile>(`text.${locale}.json`);

/** Runs of Chinese characters in the document, titles first. */
const chineseRuns = ({ provisions }: TextFile): string[] =>
  [...provisions.map(({ title }) => title), ...provisions.flatMap(({ sentences }) => sentences)].flatMap(
    (text) => text.match(/\p{Script=Han}{2,}/gu) ?? [],
  );

function tablesOf(json: ReturnType<typeof jsonLoader>): Tables {
  const made = new Map<string, Promise<unknown>>();
  /** What is made of a file is made once, too. */
  const once = <T, R>(file: string, make: (data: T) => R): Promise<R> => {
    const known = made.get(file) ?? json<T>(file).then(make);
    made.set(file, known);
    known.catch(() => made.delete(file));
    return known as Promise<R>;
  };
  const listed = (words: string): string[] => (words === '' ? [] : words.split(' '));
  return {
    simplify: () => json('simplify.json'),
    readings: () => once('sounds.json', readSounds),
    document: () => once(`text.${sourceLocale}.json`, (text: TextFile) => startsOf(chineseRuns(text))),
    words: async (pair) =>
      /^[a-z]{2}$/.test(pair)
        ? once(`words/${bucketOf(pair)}.json`, (words: string) => startsOf(listed(words), true))
        : new Map(),
    spelling: async (letter) => (/^[a-z]$/.test(letter) ? once(`spelling/${letter}.json`, listed) : []),
  };
}

/** What search asks about the provisions, in the reader's language. */
function aboutProvisions(
  provisions: ProvisionText[],
  entries: EntryPlace[],
): Pick<Sources, 'traits' | 'rowOf' | 'beginning'> {
  const texts: string[] = [];
  const textOf = (i: number) =>
    (texts[i] ??=
      ` ${[provisions[i]!.title, ...provisions[i]!.sentences].join(' ').normalize('NFKC').toLowerCase()} `);
  const naming = new Set(
    entries
      .filter(({ kind, sentence }) => kind === 'agency' && sentence > 0)
      .map(({ provision }) => provision),
  );
  const holds = (text: string, words: string) => {
    const at = text.indexOf(words);
    return (
      at >= 0 &&
      (!/^[a-z0-9]/.test(words) || /[^a-z0-9]/.test(text[at - 1]!)) &&
      (!/[a-z0-9]$/.test(words) || /[^a-z0-9]/.test(text[at + words.length]!))
    );
  };
  const sentences = entries.flatMap(({ kind, provision, sentence }, entry) =>
    kind === 'text' ? [{ entry, text: provisions[provision]!.sentences[sentence - 1]!.toLowerCase() }] : [],
  );
  return {
    beginning: (letters) =>
      sentences.filter(({ text }) => new RegExp(`\\b${letters}[a-z]`).test(text)).map(({ entry }) => entry),
    traits: {
      isHeading: (i) => provisions[i]!.heading === true,
      isVerbatim: (i, reading) => holds(textOf(i), reading.text),
      saysWho: (i) => naming.has(i),
    },
    rowOf: (i) => {
      const { id } = provisions[i]!;
      const row = provisions.findIndex(
        ({ assigns }) => assigns && (id === assigns || id.startsWith(`${assigns}.`)),
      );
      return row < 0 ? undefined : row;
    },
  };
}

/**
 * Opens the bundle at `base` for a reader of `locale`. Throws {@link SearchFault} when it cannot be read.
 * `importModule` loads Pagefind's own script.
 */
export async function openSearch(
  base: string,
  locale: Locale,
  importModule: (url: string) => Promise<unknown>,
): Promise<Bundle> {
  const json = jsonLoader(base);
  const text = (of: Locale) => json<TextFile>(`text.${of}.json`);
  const entriesFile = json<EntriesFile>('entries.json').then(readEntries);
  const [{ entries }, lookup, { provisions }] = await Promise.all([
    entriesFile,
    openIndex(base, async (id) => (await entriesFile).recordOf(id), importModule),
    text(locale),
  ]);
  const terms = async (provision: number): Promise<TermRecord[]> =>
    (await json<TermRecord[]>(`terms/${provision % TERM_FILES}.json`)).filter(
      (term) => term.provision === provision,
    );
  return {
    lookup,
    entries,
    ...aboutProvisions(provisions, entries),
    tables: tablesOf(json),
    text,
    terms,
    foresee: (holders) => {
      // A fault is told of when they are shown.
      for (const provision of holders) terms(provision).catch(() => {});
    },
  };
}
