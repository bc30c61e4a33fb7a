/** What search can find, read from the content folder: every phrase, in every language, and where it leads. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { localeIds, sourceLocale } from '../../i18n/locales.ts';
import { ancestorIds } from '../../lib/ids.ts';
import { approvedVariants } from '../../lib/renderings.ts';
import { plainText } from '../../lib/sentences.ts';
import { parseCsvRows, readYamlFile } from '../../loaders/data-file.ts';
import { type ProvisionFolder, readProvisionFolders } from '../../loaders/provision-folders.ts';
import type { Agency } from '../../schemas/agency.ts';
import type { Localized } from '../../schemas/localized.ts';
import type { Cooperation, Measure } from '../../schemas/measure.ts';
import type { Responsibility } from '../../schemas/responsibility.ts';
import type { Target } from '../../schemas/target.ts';
import type { ReaderTerm, TermRow } from '../../schemas/term.ts';
import type { ThesaurusGroup } from '../../schemas/thesaurus.ts';
import type { EntryKind } from '../records.ts';

/** Something that can be found. Titles, sentences and everyday words speak for their provision, the rest for itself. */
export interface Entry {
  kind: EntryKind;
  /** The provision and, where it is one, the sentence that the result leads to. */
  provision: string;
  sentence?: number;
  phrases: string[];
  /** What is shown: the name of the record, or for everyday words the words of the text they stand for. */
  label?: Localized;
  /** Names the record's own page or place: a slug, an id or an anchor. */
  key?: string;
}

const both = (text: Localized): string[] => localeIds.map((locale) => text[locale]);
const lists = (words: Localized<string[]>): string[] => localeIds.flatMap((locale) => words[locale]);
const readAll = <T>(folder: string): { id: string; data: T }[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.yml'))
    .sort()
    .map((file) => ({ id: basename(file, '.yml'), data: readYamlFile<T>(join(folder, file)) }));

export interface Source {
  provisions: ProvisionFolder[];
  parents: Set<string>;
  /** The rows of the annex, and what its columns are called. */
  rows: Responsibility[];
  header: Record<'task' | 'lead' | 'participating', Localized>;
  agencies: Agency[];
  terms: Term[];
  entries: Entry[];
}

/** The sentences of a provision in a language, without markup. */
export const sentencesOf = (provision: ProvisionFolder, locale: (typeof localeIds)[number]): string[] =>
  provision.halves[locale].lines.map(plainText);

function provisionEntries(provisions: ProvisionFolder[], parents: Set<string>): Entry[] {
  return provisions.flatMap((provision): Entry[] => {
    const { id, halves } = provision;
    const names = localeIds.flatMap((locale) => [
      halves[locale].title,
      halves[locale].short ?? halves[locale].title,
    ]);
    const title: Entry = { kind: 'title', provision: id, phrases: [...new Set(names)] };
    // The sentence of a heading is its title once more.
    if (parents.has(id)) return [title];
    const count = halves[localeIds[0]!].lines.length;
    const text = Array.from(
      { length: count },
      (_, i): Entry => ({
        kind: 'text',
        provision: id,
        sentence: i + 1,
        phrases: localeIds.map((locale) => sentencesOf(provision, locale)[i]!),
      }),
    );
    return [title, ...text];
  });
}

/** The sentence of a provision that holds the words, or 1. */
function sentenceWith(provision: ProvisionFolder | undefined, words: Localized): number {
  const sentences = provision ? sentencesOf(provision, sourceLocale) : [];
  const at = sentences.findIndex((sentence) => sentence.includes(words[sourceLocale]));
  return at < 0 ? 1 : at + 1;
}

export interface Term {
  provision: string;
  sentence: number;
  anchor: string;
  zh: string;
  en: string;
  /** Other approved English renderings. */
  variants: string[];
}

/** The rows of the glossary that occur in the text, each with the sentence it first occurs in. */
function readTerms(content: string, provisions: ProvisionFolder[]): Term[] {
  const sentences = provisions.flatMap((p) =>
    sentencesOf(p, sourceLocale).map((text, i) => ({ provision: p.id, sentence: i + 1, text })),
  );
  const rows = parseCsvRows(readFileSync(`${content}/glossary.csv`, 'utf8')) as unknown as TermRow[];
  return rows.flatMap((row, i): Term[] => {
    const first = sentences.find(({ text }) => text.includes(row.zh));
    if (!first) return [];
    return [
      {
        provision: first.provision,
        sentence: first.sentence,
        anchor: `t${i + 1}`,
        zh: row.zh,
        en: row.en,
        variants: approvedVariants(row.en_variants).map((variant) => variant.replace(/\(.*?\)/g, '').trim()),
      },
    ];
  });
}

/** The terms explained for readers that have a place in the text. */
const readReaderTerms = (content: string): Term[] =>
  readYamlFile<ReaderTerm[]>(`${content}/reader-terms.yml`).flatMap(({ id, term, provision }) =>
    provision ? [{ provision, sentence: 1, anchor: id, ...term, variants: [] }] : [],
  );

/** The terms of each provision as one entry: which of them it is is looked up when it is shown. */
function termEntries(terms: Term[]): Entry[] {
  return [...Map.groupBy(terms, ({ provision }) => provision)].map(([provision, list]) => ({
    kind: 'term',
    provision,
    sentence: 0,
    phrases: list.flatMap(({ zh, en, variants }) => [zh, en, ...variants]),
  }));
}

/** The groups of a folder with a file for each provision, by the id of the provision. */
const readGroups = (folder: string): { provision: string; groups: ThesaurusGroup[] }[] =>
  readAll<ThesaurusGroup[]>(folder).map(({ id, data }) => ({
    provision: id.replaceAll('-', '.'),
    groups: data,
  }));

/** Everyday words, an entry for each group. */
const wordEntries = (content: string, byId: Map<string, ProvisionFolder>): Entry[] =>
  readGroups(`${content}/thesaurus`).flatMap(({ provision, groups }) =>
    groups.map(({ text, ...words }) => ({
      kind: 'words',
      provision,
      sentence: sentenceWith(byId.get(provision), text),
      phrases: lists(words),
      label: text,
    })),
  );

/** Whole questions, an entry for each sentence that answers some. */
const questionEntries = (content: string, byId: Map<string, ProvisionFolder>): Entry[] =>
  readGroups(`${content}/questions`).flatMap(({ provision, groups }) =>
    [...Map.groupBy(groups, ({ text }) => sentenceWith(byId.get(provision), text))].map(
      ([sentence, answered]) => ({
        kind: 'question',
        provision,
        sentence,
        phrases: answered.flatMap(lists),
      }),
    ),
  );

/** The rows of the annex, a merged cell counting for each of its rows, and by what else their tasks are called. */
function rowEntries(rows: Responsibility[]): Entry[] {
  let lead: Localized | undefined;
  return rows.flatMap((row): Entry[] => {
    lead = row.lead ?? lead;
    const cells = [...both(row.task), ...both(lead!), ...both(row.participating)];
    const own: Entry = { kind: 'row', provision: row.id, phrases: cells, label: row.task };
    return row.words ? [own, { kind: 'duty', provision: row.id, phrases: lists(row.words) }] : [own];
  });
}

/** Where a body stands: the sentence that names it, else the first row of the annex that it leads or takes part in. */
function placeOf({ slug, name }: Agency, provisions: ProvisionFolder[], rows: Responsibility[]) {
  const named = provisions.find((provision) =>
    sentencesOf(provision, sourceLocale).some((sentence) => sentence.includes(name[sourceLocale])),
  );
  if (named) return { provision: named.id, sentence: sentenceWith(named, name) };
  const row =
    rows.find(({ leadAgencies }) => leadAgencies.includes(slug)) ??
    rows.find(({ participatingAgencies }) => participatingAgencies.includes(slug));
  return { provision: row!.id };
}

const agencyEntries = (agencies: Agency[], provisions: ProvisionFolder[], rows: Responsibility[]): Entry[] =>
  agencies.flatMap((agency): Entry[] => {
    const { slug, name, formal, aliases, seeAlso } = agency;
    const shown = { ...placeOf(agency, provisions, rows), label: name, key: slug };
    const names = [...both(name), ...(formal ? both(formal) : []), ...lists(aliases)];
    const own: Entry = { kind: 'agency', ...shown, phrases: names };
    // Names that never were its own do not stand for it as its own do.
    return seeAlso ? [own, { kind: 'byname', ...shown, phrases: lists(seeAlso) }] : [own];
  });

/** Support measures or ASEAN-facing items, from the files of a folder. */
const recordEntries = (kind: 'measure' | 'cooperation', folder: string): Entry[] =>
  readAll<Measure | Cooperation>(folder).map(({ id, data }) => ({
    kind,
    provision: data.provision,
    sentence: data.quotes[0]!.sentence,
    phrases: [...both(data.title), ...lists(data.words)],
    label: data.title,
    key: id,
  }));

/** The goals of each year, an entry for each quote. */
const targetEntries = (content: string): Entry[] =>
  readYamlFile<{ years: Target[] }>(`${content}/targets.yml`).years.flatMap(
    ({ year, provision, industry, related, goals }) =>
      [industry, related, ...goals].map(({ sentence, quote }) => ({
        kind: 'target',
        provision,
        sentence,
        phrases: both(quote),
        label: quote,
        key: String(year),
      })),
  );

/** Everything that can be found, in a fixed order. Throws on unreadable content. */
export function readSource(content: string): Source {
  const provisions = readProvisionFolders(`${content}/provisions`);
  const byId = new Map(provisions.map((provision) => [provision.id, provision]));
  const parents = new Set([...provisions.flatMap(({ id }) => ancestorIds(id)), 'annex']);
  const { rows, header } = readYamlFile<Pick<Source, 'rows' | 'header'>>(`${content}/responsibilities.yml`);
  const agencies = readYamlFile<Agency[]>(`${content}/agencies.yml`);
  const terms = [...readTerms(content, provisions), ...readReaderTerms(content)];
  const entries = [
    ...provisionEntries(provisions, parents),
    ...wordEntries(content, byId),
    ...questionEntries(content, byId),
    ...rowEntries(rows),
    ...agencyEntries(agencies, provisions, rows),
    ...recordEntries('measure', `${content}/measures`),
    ...recordEntries('cooperation', `${content}/cooperation`),
    ...targetEntries(content),
    ...termEntries(terms),
  ];
  return { provisions, parents, rows, header, agencies, terms, entries };
}
