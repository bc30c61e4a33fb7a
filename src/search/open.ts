/** Opens the search bundle: everything is loaded once, and only when it is needed. */
import { type Locale, sourceLocale } from '../i18n/locales.ts';
import type { About, Sources } from './engine.ts';
import { openIndex, readEntries, SearchFault } from './index-reader.ts';
import {
  type EntriesFile,
  type EntryPlace,
  type ProvisionText,
  SIMPLIFY_FILE,
  SOUNDS_FILE,
  type TermRecord,
  type TextFile,
  textFileOf,
} from './records.ts';
import type { Tables } from './repair.ts';
import { bucketOf, canBePinyin, readSounds, startsOf } from './sounds.ts';
import { isTraditional, normalizeQuery } from './text.ts';

export interface Bundle extends Sources {
  text(locale: Locale): Promise<TextFile>;
  /** What a file of {@link termFileOf} holds. */
  terms(file: string): Promise<TermRecord[]>;
}

/** Loads the JSON files below `base`, each once; a failed one is asked for again. Throws {@link SearchFault}. */
export function jsonLoader(base: string) {
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
    simplify: () => json(SIMPLIFY_FILE),
    readings: () => once(SOUNDS_FILE, readSounds),
    document: () => once(textFileOf(sourceLocale), (text: TextFile) => startsOf(chineseRuns(text))),
    words: async (pair) =>
      /^[a-z]{2}$/.test(pair)
        ? once(`words/${bucketOf(pair)}.json`, (words: string) => startsOf(listed(words), true))
        : new Map(),
    spelling: async (letter) => (/^[a-z]$/.test(letter) ? once(`spelling/${letter}.json`, listed) : []),
  };
}

/** The tables that a question will need, as far as that can be told before anything is looked up. */
export function tablesFor(question: string, locale: Locale): string[] {
  const text = normalizeQuery(question);
  if (isTraditional(text)) return [SIMPLIFY_FILE];
  const letters = locale === sourceLocale && /^[a-z' ]+$/.test(text) ? text.replace(/[' ]/g, '') : '';
  return letters !== '' && canBePinyin(letters) ? [SOUNDS_FILE] : [];
}

function aboutProvisions(provisions: ProvisionText[], entries: EntryPlace[]): About {
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
    under: (id) =>
      provisions.flatMap((provision, i) =>
        provision.id === id || provision.id.startsWith(`${id}.`) ? [i] : [],
      ),
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
 * `importModule` loads Pagefind's own script, `json` the other files.
 */
export async function openSearch(
  base: string,
  locale: Locale,
  importModule: (url: string) => Promise<unknown>,
  json = jsonLoader(base),
): Promise<Bundle> {
  const text = (of: Locale) => json<TextFile>(textFileOf(of));
  const entriesFile = json<EntriesFile>('entries.json').then(readEntries);
  const about = Promise.all([text(locale), entriesFile]).then(([{ provisions }, { entries }]) =>
    aboutProvisions(provisions, entries),
  );
  // Whoever searches is told of a fault.
  about.catch(() => {});
  const [{ entries }, lookup] = await Promise.all([entriesFile, openIndex(base, entriesFile, importModule)]);
  return {
    lookup,
    entries,
    about,
    tables: tablesOf(json),
    text,
    terms: json<TermRecord[]>,
  };
}
