/** The data that search loads beside the index: what its entries are, and the text of the document in one language. */

import type { Locale } from '../i18n/locales.ts';

export const entryKinds = [
  'title',
  'text',
  'words',
  'row',
  'agency',
  'byname',
  'measure',
  'cooperation',
  'target',
  'term',
  'question',
  'duty',
] as const;
/**
 * Titles, sentences, everyday `words` and people's questions speak for their provision; rows of the annex, agencies, measures, ASEAN items,
 * targets and glossary terms are found for themselves too. A `duty` is by what else the task of a row is called: it
 * counts where the one responsible is asked for.
 */
export type EntryKind = (typeof entryKinds)[number];

/** Whether the words of such entries keep their order in the index, so that runs of them can be seen; of others only whole phrases. */
export const isRunning = (kind: EntryKind): boolean => ['title', 'text', 'row', 'target'].includes(kind);

export interface EntryPlace {
  kind: EntryKind;
  /** Number of the provision in {@link TextFile.provisions}. */
  provision: number;
  /** 0 where no single sentence is meant. */
  sentence: number;
}

/** `entries.json`: the same in every language. Pagefind holds one record for each provision, with its entries in order. */
export interface EntriesFile {
  /** How many entries each provision has. */
  counts: number[];
  /** One letter an entry: place in {@link entryKinds}, in base 36. */
  kinds: string;
  /** {@link EntryPlace.sentence} of each entry. */
  sentences: number[];
  /** How many words of its record each entry takes up. */
  lengths: number[];
}

export interface ProvisionText {
  id: string;
  title: string;
  /** Slug of its own page, where it has one. */
  slug?: string;
  /** A heading without text of its own. */
  heading?: true;
  /** For a row of the annex: the id of the heading or task that it assigns. */
  assigns?: string;
  sentences: string[];
}

export const textFileOf = (locale: Locale): string => `text.${locale}.json`;
export interface TextFile {
  provisions: ProvisionText[];
  /** By entry: what is shown of it, where it has a name of its own or stands for words of the text. */
  labels: (string | null)[];
  /** By entry: names its own page or place: a slug, an id or an anchor. */
  keys: (string | null)[];
}

/** `terms/<n>.json`: the glossary, each term in the files of all its units. */
export const TERM_FILES = 256;

/** The file with all terms that hold a unit, among others: it can be told before the index has been asked. */
export function termFileOf(unit: string): string {
  const number = Array.from(unit).reduce(
    (sum, character) => (sum * 31 + character.codePointAt(0)!) % TERM_FILES,
    0,
  );
  return `terms/${number}.json`;
}

export interface TermRecord {
  provision: number;
  sentence: number;
  anchor: string;
  zh: string;
  en: string;
}

/** Pagefind's list of its records and chunks. */
export const CHUNK_LIST = 'pagefind.und.pf_meta';

/** Traditional characters and words of other regions, with ours. */
export const SIMPLIFY_FILE = 'simplify.json';
/** How characters are read. */
export const SOUNDS_FILE = 'sounds.json';

/** What a reader tells results apart by. */
export const resultKinds = ['provision', 'target', 'agency', 'measure', 'cooperation', 'term'] as const;
export type ResultKind = (typeof resultKinds)[number];
