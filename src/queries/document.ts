import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type Locale, twinLocale } from '../i18n/locales.ts';
import { pathTo } from '../i18n/urls.ts';
import type { CitationSource } from '../lib/citations.ts';
import { contentDir } from '../loaders/content-dir.ts';
import type { Fact } from '../schemas/fact.ts';
import type { Target } from '../schemas/target.ts';
import { site } from '../site.ts';
import { getList } from './lists.ts';
import { getProvisions } from './provisions.ts';

/** What is known and not known about the document, in file order. */
export const getFacts = async (): Promise<Fact[]> => getList('facts');

/** One fact by its id; throws when there is none. */
export async function getFact(id: string): Promise<Fact> {
  const found = (await getFacts()).find((fact) => fact.id === id);
  if (!found) throw new Error(`content/document.yml has no fact "${id}".`);
  return found;
}

/** What is needed to cite any place of the document on a page in this language. */
export async function getCitationSource(locale: Locale): Promise<CitationSource> {
  const [title, number, date] = await Promise.all(['title', 'number', 'date'].map(getFact));
  return {
    document: { title: title!.value, number: number!.value, date: date!.value },
    order: [locale, twinLocale(locale)],
    page: new URL(pathTo(locale, 'policy'), site.url).href,
  };
}

/** The goals of 2020, 2025 and 2030. */
export const getTargets = async (): Promise<Target[]> => getList('targets');

/** SHA-256 of the untouched source file, in hexadecimal. */
export const getSourceChecksum = (): string =>
  createHash('sha256')
    .update(readFileSync(`${contentDir}/source/document.zh.txt`))
    .digest('hex');

/** How much the document holds. */
export async function getCounts() {
  const provisions = await getProvisions();
  return {
    units: provisions.length,
    sentences: provisions.reduce((sum, p) => sum + p.sentences.zh.length, 0),
    initiatives: provisions.filter((p) => p.initiative).length,
    tasks: provisions.filter((p) => p.initiative && p.id.startsWith('2.')).length,
  };
}
