import type { Locale } from '../i18n/locales.ts';
import { around } from '../lib/around.ts';
import { cite } from '../lib/citations.ts';
import { anchorOf } from '../lib/ids.ts';
import { getAgencies, getResponsibilityFor } from './agencies.ts';
import { getCitationSource } from './document.ts';
import { getCooperation, getMeasures } from './measures.ts';
import { getAncestors, getInitiatives, getPlace, getProvision, type Initiative } from './provisions.ts';
import { annexTerms, getReaderTermsOf, getTermsOf } from './terms.ts';

/** What the rail of a page has room for; a document with more shows those around the page's own. */
const MOST_BARS = 150;
const MOST_SIBLINGS = 40;

/** Everything the page of an initiative shows beside its text. */
export async function getInitiativeView(provision: Initiative, locale: Locale) {
  const { id } = provision;
  const initiatives = await getInitiatives();
  const { at, group, inGroup } = await getPlace(provision);
  const bars = await Promise.all(
    around(initiatives, at, MOST_BARS).map(async (initiative) => ({
      initiative,
      place: await getPlace(initiative),
    })),
  );
  const source = await getCitationSource(locale);
  const responsibility = await getResponsibilityFor(id);
  const related = await Promise.all(provision.initiative.related.map(getProvision));
  return {
    ancestors: await getAncestors(id),
    strip: [...Map.groupBy(bars, ({ place }) => place.section).values()].map((list) =>
      list.map((bar) => bar.initiative),
    ),
    siblings: around(group.initiatives, inGroup, MOST_SIBLINGS),
    position: { position: inGroup + 1, count: group.initiatives.length },
    previous: initiatives[at - 1],
    next: initiatives[at + 1],
    responsibility,
    agencies: await getAgencies(),
    measures: (await getMeasures()).filter((measure) => measure.provision === id),
    cooperation: (await getCooperation()).filter((item) => item.provision === id),
    related,
    terms: await getTermsOf(id),
    readerTerms: await getReaderTermsOf([id], responsibility && annexTerms),
    citationSource: source,
    citation: cite(
      source.document,
      { id },
      source.order.map((each) => [each, provision.text[each]]),
      `${source.page}#${anchorOf(id)}`,
    ),
  };
}
export type InitiativeView = Awaited<ReturnType<typeof getInitiativeView>>;
