/** The data that search loads beside the index: what its entries are, and the text of the document in one language. */

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
] as const;
/**
 * Titles, sentences, everyday `words` and people's questions speak for their provision; rows of the annex, agencies, measures, ASEAN items,
 * targets and glossary terms are found for themselves too.
 */
export type EntryKind = (typeof entryKinds)[number];

export interface EntryPlace {
  kind: EntryKind;
  /** Number of the provision in {@link TextFile.provisions}. */
  provision: number;
  /** 0 where no single sentence is meant. */
  sentence: number;
}

/** `entries.json`: the same in every language. */
export interface EntriesFile {
  /** Digits of Pagefind's record ids that tell them apart, and those digits of each entry, joined. */
  digits: number;
  ids: string;
  /** One letter an entry: place in {@link entryKinds}, in base 36. */
  kinds: string;
  /** Provision and sentence of each entry, in turns. */
  places: number[];
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

/** `text.<locale>.json` */
export interface TextFile {
  provisions: ProvisionText[];
  /** By entry: what is shown of it, where it has a name of its own or stands for words of the text. */
  labels: Record<number, string>;
  /** By entry: names its own page or place: a slug, an id or an anchor. */
  keys: Record<number, string>;
}

/** `terms/<n>.json`: the glossary, divided by the number of the provision where a term stands first. */
export const TERM_FILES = 16;
export interface TermRecord {
  provision: number;
  sentence: number;
  anchor: string;
  zh: string;
  en: string;
}

/** What a reader tells results apart by. */
export const resultKinds = ['provision', 'target', 'agency', 'measure', 'cooperation', 'term'] as const;
export type ResultKind = (typeof resultKinds)[number];
