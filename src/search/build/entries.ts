/** What search can find, read from the content folder: every phrase, in every language, and where it leads. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { localeIds } from '../../i18n/locales.ts';
import { ancestorIds, compareIds } from '../../lib/ids.ts';
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

interface Annex {
  header: Record<'task' | 'lead' | 'participating', Localized>;
  rows: Responsibility[];
}

export interface Source {
  provisions: ProvisionFolder[];
  parents: Set<string>;
  /** The rows of the annex, and what its columns are called. */
  rows: Responsibility[];
  header: Annex['header'];
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
function sentenceWith(provision: ProvisionFolder | undefined, words: string): number {
  const at = provision ? sentencesOf(provision, 'zh').findIndex((sentence) => sentence.includes(words)) : -1;
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
    sentencesOf(p, 'zh').map((text, i) => ({ provision: p.id, sentence: i + 1, text })),
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

/** The terms of each provision as one entry: which of them it is is looked up when it is shown. */
function termEntries(terms: Term[]): Entry[] {
  return [...Map.groupBy(terms, ({ provision }) => provision)].map(([provision, list]) => ({
    kind: 'term',
    provision,
    sentence: 0,
    phrases: list.flatMap(({ zh, en, variants }) => [zh, en, ...variants]),
  }));
}

/** Everything that can be found, in a fixed order. Throws on unreadable content. */
export function readSource(content: string): Source {
  const provisions = readProvisionFolders(`${content}/provisions`);
  const byId = new Map(provisions.map((provision) => [provision.id, provision]));
  const parents = new Set([...provisions.flatMap(({ id }) => ancestorIds(id)), 'annex']);
  const { rows, header } = readYamlFile<Annex>(`${content}/responsibilities.yml`);
  const agencies = readYamlFile<Agency[]>(`${content}/agencies.yml`);
  const { years } = readYamlFile<{ years: Target[] }>(`${content}/targets.yml`);
  const entries: Entry[] = provisionEntries(provisions, parents);

  for (const { id, data } of readAll<ThesaurusGroup[]>(`${content}/thesaurus`)) {
    const provision = id.replaceAll('-', '.');
    for (const { text, zh, en } of data) {
      entries.push({
        kind: 'words',
        provision,
        sentence: sentenceWith(byId.get(provision), text.zh),
        phrases: [...zh, ...en].map(String),
        label: text,
      });
    }
  }
  for (const { id, data } of readAll<ThesaurusGroup[]>(`${content}/questions`)) {
    const provision = id.replaceAll('-', '.');
    const bySentence = Map.groupBy(data, ({ text }) => sentenceWith(byId.get(provision), text.zh));
    for (const [sentence, groups] of bySentence) {
      const phrases = groups.flatMap(({ zh, en }) => [...zh, ...en].map(String));
      entries.push({ kind: 'question', provision, sentence, phrases });
    }
  }
  let lead: Localized | undefined;
  for (const row of rows) {
    lead = row.lead ?? lead;
    entries.push({
      kind: 'row',
      provision: row.id,
      phrases: [...both(row.task), ...both(lead!), ...both(row.participating)],
      label: row.task,
    });
  }
  for (const { slug, name, formal, aliases, seeAlso } of agencies) {
    const named = provisions.find((p) => sentencesOf(p, 'zh').some((sentence) => sentence.includes(name.zh)));
    const row =
      rows.find((r) => r.leadAgencies.includes(slug)) ??
      rows.find((r) => r.participatingAgencies.includes(slug));
    const place = named
      ? { provision: named.id, sentence: sentenceWith(named, name.zh) }
      : { provision: row!.id };
    entries.push({
      kind: 'agency',
      ...place,
      phrases: [...both(name), ...(formal ? both(formal) : []), ...lists(aliases)],
      label: name,
      key: slug,
    });
    // Names that never were its own do not stand for it as its own do.
    if (seeAlso) entries.push({ kind: 'byname', ...place, phrases: lists(seeAlso), label: name, key: slug });
  }
  for (const kind of ['measure', 'cooperation'] as const) {
    for (const { id, data } of readAll<Measure | Cooperation>(
      `${content}/${kind === 'measure' ? 'measures' : 'cooperation'}`,
    )) {
      entries.push({
        kind,
        provision: data.provision,
        sentence: data.quotes[0]!.sentence,
        phrases: [...both(data.title), ...lists(data.words)],
        label: data.title,
        key: id,
      });
    }
  }
  for (const { year, provision, industry, related, goals } of years) {
    for (const { sentence, quote } of [industry, related, ...goals]) {
      entries.push({
        kind: 'target',
        provision,
        sentence,
        phrases: both(quote),
        label: quote,
        key: String(year),
      });
    }
  }
  const terms = readTerms(content, provisions);
  for (const { id, term, provision } of readYamlFile<ReaderTerm[]>(`${content}/reader-terms.yml`)) {
    if (provision) terms.push({ provision, sentence: 1, anchor: id, ...term, variants: [] });
  }
  entries.push(...termEntries(terms));
  return {
    provisions: provisions.sort((a, b) => compareIds(a.id, b.id)),
    parents,
    rows,
    header,
    agencies,
    terms,
    entries,
  };
}
