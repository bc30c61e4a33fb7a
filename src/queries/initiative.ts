import type { Locale } from '../i18n/locales.ts';
import { provisionPath } from '../i18n/urls.ts';
import { cite } from '../lib/citations.ts';
import { site } from '../site.ts';
import { getAgencies, getResponsibilityFor } from './agencies.ts';
import { getFact } from './document.ts';
import { getCooperation, getMeasures } from './measures.ts';
import { getAncestors, getInitiatives, getProvision, getSections, type Initiative } from './provisions.ts';
import { annexTerms, getReaderTermsOf, getTermsOf } from './terms.ts';

/** Everything the page of an initiative shows beside its text. */
export async function getInitiativeView(provision: Initiative, locale: Locale) {
  const { id } = provision;
  const initiatives = await getInitiatives();
  const at = initiatives.findIndex((other) => other.id === id);
  const sections = await getSections();
  const group = sections
    .flatMap((section) => section.groups)
    .find(({ initiatives: list }) => list.some((other) => other.id === id))!;
  const [title, number, date] = await Promise.all(['title', 'number', 'date'].map(getFact));
  const responsibility = await getResponsibilityFor(id);
  const related = await Promise.all(provision.initiative.related.map(getProvision));
  return {
    ancestors: await getAncestors(id),
    sections,
    group,
    previous: initiatives[at - 1],
    next: initiatives[at + 1],
    responsibility,
    agencies: await getAgencies(),
    measures: (await getMeasures()).filter((measure) => measure.provision === id),
    cooperation: (await getCooperation()).filter((item) => item.provision === id),
    related,
    terms: await getTermsOf(id),
    readerTerms: await getReaderTermsOf([id], responsibility && annexTerms),
    citation: cite(
      { title: title!.value, number: number!.value, date: date!.value },
      id,
      provision.text,
      new URL(provisionPath(locale, id), site.url).href,
    ),
  };
}
export type InitiativeView = Awaited<ReturnType<typeof getInitiativeView>>;
