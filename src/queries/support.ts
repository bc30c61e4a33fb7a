import { type Locale, localeIds } from '../i18n/locales.ts';
import { useTranslations } from '../i18n/translate.ts';
import { cite } from '../lib/citations.ts';
import { type Choice, type FacetKey, facetKeys } from '../lib/finder.ts';
import { anchorOf } from '../lib/ids.ts';
import { cutsOf, markRuns } from '../lib/quotes.ts';
import { contentDir } from '../loaders/content-dir.ts';
import { readYamlFile } from '../loaders/data-file.ts';
import type { Agency } from '../schemas/agency.ts';
import type { Localized, Quote } from '../schemas/localized.ts';
import { type FacetValue, notMeasureSchema } from '../schemas/measure.ts';
import { getAgencies, getResponsibilityFor } from './agencies.ts';
import { getCitationSource } from './document.ts';
import { getCooperation, getFacets, getMeasures } from './measures.ts';
import { once } from './once.ts';
import { getProvision, type Provision } from './provisions.ts';

/** A value that no body of the annex has: the annex omits parts 1 and 3. */
export const UNLISTED = 'none';

const each = <T>(make: (locale: Locale) => T): Localized<T> =>
  Object.fromEntries(localeIds.map((id) => [id, make(id)])) as Localized<T>;

/** Quoted words in every language, with what is marked in them and whether they are cut out of their sentence. */
const viewQuote = (provision: Provision, { sentence, mark, ...words }: Quote) => ({
  sentence,
  words: each((locale) => words[locale]),
  runs: each((locale) => markRuns(words[locale], mark?.[locale])),
  cut: each((locale) => cutsOf(words[locale], provision.sentences[locale][sentence - 1]?.text ?? '')),
});
export type QuoteView = ReturnType<typeof viewQuote>;

const labelled = (list: FacetValue[], ids: string[]): Localized[] =>
  ids.map((id) => {
    const found = list.find((value) => value.id === id);
    if (!found) throw new Error(`content/facets.yml has no value "${id}".`);
    return each((locale) => found[locale]);
  });

/** What a card of a measure or an ASEAN-facing item shows about the place it stands in. */
async function viewPlace(id: string, quotes: Quote[]) {
  const [provision, row, agencies] = await Promise.all([
    getProvision(id),
    getResponsibilityFor(id),
    getAgencies(),
  ]);
  const named = (slugs: string[] = []): Agency[] => agencies.filter(({ slug }) => slugs.includes(slug));
  const sources = new Map(
    await Promise.all(localeIds.map(async (locale) => [locale, await getCitationSource(locale)] as const)),
  );
  const views = quotes.map((quote) => viewQuote(provision, quote));
  return {
    provision,
    quotes: views,
    lead: named(row?.leadAgencies),
    participants: named(row?.participatingAgencies),
    /** How to cite the quoted words, a citation a quote. */
    citation: each((locale) => {
      const { document, order, page } = sources.get(locale)!;
      return views
        .map(({ sentence, words }) =>
          cite(
            document,
            { id, sentence },
            order.map((side) => [side, words[side]]),
            `${page}#${anchorOf(id, sentence)}`,
          ),
        )
        .join('\n\n');
    }),
  };
}

async function loadMeasures() {
  const facets = getFacets();
  return Promise.all(
    (await getMeasures()).map(async (measure) => {
      const place = await viewPlace(measure.provision, measure.quotes);
      const slugs = (bodies: Agency[]) => (bodies.length > 0 ? bodies.map(({ slug }) => slug) : [UNLISTED]);
      const { instruments, beneficiaries, sectors, strength, places } = measure;
      const values: Choice = {
        instrument: instruments,
        beneficiary: beneficiaries,
        sector: sectors,
        strength: [strength],
        place: places,
        lead: slugs(place.lead),
        participant: slugs(place.participants),
      };
      return {
        ...measure,
        ...place,
        facets: values,
        rank: facets.strengths.findIndex(({ id }) => id === strength),
        labels: {
          instruments: labelled(facets.instruments, instruments),
          beneficiaries: labelled(facets.beneficiaries, beneficiaries),
          places: labelled(facets.places, places),
        },
      };
    }),
  );
}
export type MeasureView = Awaited<ReturnType<typeof loadMeasures>>[number];

/** Every support measure in document order with all that its card and the finder need. */
export const getMeasureViews = once(loadMeasures);

/** Every ASEAN-facing item in document order with all that its card needs. */
export async function getCooperationViews() {
  const { kinds } = getFacets();
  return Promise.all(
    (await getCooperation()).map(async (item) => {
      const place = await viewPlace(item.provision, item.quotes);
      return { ...item, ...place, kindLabels: labelled(kinds, item.kinds) };
    }),
  );
}
export type CooperationView = Awaited<ReturnType<typeof getCooperationViews>>[number];

export interface FacetView {
  key: FacetKey;
  values: { id: string; label: Localized; count: number }[];
}

/** The facets of the finder in the order shown, each with those of its values that a measure has and how many have it. */
export async function getSupportFacets(): Promise<FacetView[]> {
  const [measures, agencies, facets] = [await getMeasureViews(), await getAgencies(), getFacets()];
  const bodies = agencies.map(({ slug, name }) => ({ id: slug, label: name }));
  const own = (list: FacetValue[]) =>
    list.map(({ id, ...label }) => ({ id, label: each((locale) => label[locale]) }));
  const unlisted = each((locale) => useTranslations(locale)('support.unlisted'));
  const lists: Record<FacetKey, { id: string; label?: Localized }[]> = {
    instrument: own(facets.instruments),
    beneficiary: own(facets.beneficiaries),
    sector: own(facets.sectors),
    strength: own(facets.strengths),
    place: own(facets.places),
    lead: [...bodies, { id: UNLISTED }],
    participant: [...bodies, { id: UNLISTED }],
  };
  return facetKeys.map((key) => ({
    key,
    values: lists[key]
      .map(({ id, label }) => ({
        id,
        label: label ?? unlisted,
        count: measures.filter((m) => m.facets[key].includes(id)).length,
      }))
      .filter(({ count }) => count > 0),
  }));
}

/** The sentences that hold a word of support and are no measure, each with the reason. */
export const getNotMeasures = () =>
  notMeasureSchema.array().parse(readYamlFile(`${contentDir}/not-measures.yml`));
