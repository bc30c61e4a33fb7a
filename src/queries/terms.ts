import { pinyin } from 'pinyin-pro';
import { type Locale, locales } from '../i18n/locales.ts';
import type { ReaderTerm, TermRow } from '../schemas/term.ts';
import { getList } from './lists.ts';
import { once } from './once.ts';
import { getProvisions } from './provisions.ts';

export interface Occurrence {
  provision: string;
  sentence: number;
}
export interface Term extends TermRow {
  /** Fragment of the term on the glossary page. */
  anchor: string;
  occurrences: Occurrence[];
}

/**
 * The rows of the term base that occur in the text, each with every sentence it occurs in, in file order. Annex cells are not sentences, so bodies named only there are left to the agency pages.
 */
async function load(): Promise<Term[]> {
  const rows = await getList('terms');
  const sentences = (await getProvisions()).flatMap((p) =>
    p.sentences.zh.map((s) => ({ provision: p.id, sentence: s.n, text: s.text })),
  );
  const found = rows.map((row, i) => ({
    ...row,
    anchor: `t${i + 1}`,
    occurrences: sentences
      .filter(({ text }) => text.includes(row.zh))
      .map(({ provision, sentence }) => ({ provision, sentence })),
  }));
  return found.filter(({ occurrences }) => occurrences.length > 0);
}

export const getTerms = once(load);

/** The syllables of the Chinese characters in a text, without tones, ü as v: `zhi neng nong ye`. */
const syllablesOf = (text: string): string =>
  (text.match(/\p{Script=Han}+/gu) ?? []).map((run) => pinyin(run, { toneType: 'none', v: true })).join(' ');

/**
 * The terms by category, the categories in file order; in each the terms in the alphabetical order of a language, which
 * for Chinese is that of pinyin, with their syllables.
 */
export async function getGlossary(locale: Locale) {
  const { compare } = new Intl.Collator(locales[locale].intl, { ignorePunctuation: true, numeric: true });
  const terms = (await getTerms()).map((term) => ({ ...term, sounds: syllablesOf(term.zh) }));
  return [...Map.groupBy(terms, ({ category }) => category)].map(([category, list]) => ({
    category,
    terms: list.toSorted((a, b) => compare(a[locale], b[locale])),
  }));
}

const termsByProvision = once(async () => {
  const terms = new Map<string, Term[]>();
  for (const term of await getTerms()) {
    if (term.category === 'title' || term.category === 'unit') continue;
    for (const provision of new Set(term.occurrences.map((o) => o.provision))) {
      terms.set(provision, [...(terms.get(provision) ?? []), term]);
    }
  }
  return terms;
});

/** The terms that occur in one provision, without those that only stand inside a longer one, in file order. */
export async function getTermsOf(id: string): Promise<Term[]> {
  const terms = (await termsByProvision()).get(id) ?? [];
  return terms.filter((term) => !terms.some((longer) => longer !== term && longer.zh.includes(term.zh)));
}

/** The guide for readers who do not know Chinese administrative vocabulary, in file order. */
export const getReaderTerms = async (): Promise<ReaderTerm[]> => getList('readerTerms');

/** The explained terms that stand wherever bodies of the annex are named. */
export const annexTerms = ['lead-unit', 'participating-units', 'and-other-units'];

/** The explained terms of pages about bodies: those of the annex, and those their names are made of. */
export const agencyTerms = ['autonomous-region', ...annexTerms, 'department-commission-bureau'];

/**
 * The explained terms that occur in the Chinese text of these provisions, and those named in `also`, in the order of the
 * guide. A term such as 厅、委、局 stands for several words and occurs nowhere as it is: pages that need it name it.
 */
export async function getReaderTermsOf(provisions: string[], also: string[] = []): Promise<ReaderTerm[]> {
  const text = (await getProvisions())
    .filter(({ id }) => provisions.includes(id))
    .map(({ text }) => text.zh)
    .join('\n');
  return (await getReaderTerms()).filter(
    ({ id, term }) => also.includes(id) || text.includes(term.zh.replace(/^“(.*)”$/, '$1')),
  );
}
