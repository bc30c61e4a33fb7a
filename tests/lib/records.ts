import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Cooperation, Facets, Measure } from '../../src/schemas/measure.ts';
import type { Responsibility } from '../../src/schemas/responsibility.ts';
import type { ReaderTerm } from '../../src/schemas/term.ts';

const read = (file: string) => parse(readFileSync(`content/${file}`, 'utf8'));
const folder = <T>(name: string): (T & { id: string })[] =>
  readdirSync(`content/${name}`).map((file) => ({
    id: file.replace(/\.yml$/, ''),
    ...read(`${name}/${file}`),
  }));

/** The records as their editors wrote them, for tests that compare the built pages with them. */
export const measures = folder<Measure>('measures');
export const cooperation = folder<Cooperation>('cooperation');
export const facets: Facets = read('facets.yml');
export const readerTerms: ReaderTerm[] = read('reader-terms.yml');

const rows: Responsibility[] = read('responsibilities.yml').rows;
const rowOf = ({ provision }: Measure) => rows.find((row) => `${provision}.`.startsWith(`${row.provision}.`));

/** The values of a measure in each facet of the finder, by the names used in addresses. */
export const facetsOf = (measure: Measure): Record<string, string[]> => ({
  instrument: measure.instruments,
  beneficiary: measure.beneficiaries,
  sector: measure.sectors,
  strength: [measure.strength],
  place: measure.places,
  lead: rowOf(measure)?.leadAgencies ?? ['none'],
  participant: rowOf(measure)?.participatingAgencies ?? ['none'],
});
