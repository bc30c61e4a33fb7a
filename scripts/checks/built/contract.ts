import { type Locale, localeIds, locales } from '../../../src/i18n/locales.ts';
import { initiativePath, pathTo } from '../../../src/i18n/urls.ts';
import { anchorOf } from '../../../src/lib/ids.ts';
import type { Fault } from '../lib/fault.ts';
import type { Project } from '../lib/project.ts';
import {
  ancestors,
  attr,
  type BuiltCheck,
  type Element,
  faultAt,
  langOf,
  opening,
  type Page,
  type Site,
  within,
} from './site.ts';

/** The ids a page shows in one language, in order. */
const shownIds = (page: Page, locale: Locale): string[] =>
  page.elements
    .filter(
      (element) => attr(element, 'data-provision') !== undefined && langOf(element) === locales[locale].lang,
    )
    .map((element) => attr(element, 'data-provision')!);

const lacking = (site: Site, path: string): Fault => ({
  file: `${site.dir}${path}`,
  line: 1,
  problem: 'The page is missing.',
  mend: 'The contract promises this address.',
});

/** The whole document in order on the full text and, in both languages, on the paired view; its permanent ids. */
function wholeDocument(site: Site, project: Project, locale: Locale): Fault[] {
  const rows = project.record('responsibilities')?.value.rows ?? [];
  const expected = [...project.provisions.map(({ id }) => id), ...rows.map(({ id }) => id)];
  const anchors = [
    ...expected.map((id) => anchorOf(id)),
    ...project.sentences.map(({ provision, n }) => anchorOf(provision, n)),
  ];
  return (['policy', 'paired'] as const).flatMap((route) => {
    const page = site.pages.get(pathTo(locale, route));
    if (!page) return [lacking(site, pathTo(locale, route))];
    const shown = route === 'policy' ? [locale] : localeIds;
    const order = shown.flatMap((each) => {
      const actual = shownIds(page, each);
      const at = expected.findIndex((id, i) => actual[i] !== id);
      if (at < 0 && actual.length === expected.length) return [];
      return [
        faultAt(
          page,
          undefined,
          `In ${each}, provision ${at < 0 ? expected.length + 1 : at + 1} shown is ${actual[at < 0 ? expected.length : at] ?? 'missing'}, not ${expected[at] ?? 'the end'}.`,
          'Show all 82 units and the 15 rows of the annex once, in order.',
        ),
      ];
    });
    const lost = anchors
      .filter((id) => !page.ids.has(id))
      .map((id) =>
        faultAt(
          page,
          undefined,
          `The permanent address #${id} is missing.`,
          'People keep links to it: give the element its id.',
        ),
      );
    return [...order, ...lost];
  });
}

function initiativePages(site: Site, project: Project, locale: Locale): Fault[] {
  const initiatives = project.provisions.filter(({ page }) => page);
  const faults = initiatives.flatMap(({ id, slug }): Fault[] => {
    const path = initiativePath(locale, slug);
    const page = site.pages.get(path);
    if (!page) return [lacking(site, path)];
    const main = page.elements.find(({ tagName }) => tagName === 'main');
    if (!main || attr(main, 'data-source-id') !== id)
      return [
        faultAt(
          page,
          main,
          `The page of ${id} has the data-source-id ${(main && attr(main, 'data-source-id')) ?? '(none)'}.`,
          'Hand the layout the id of the provision.',
        ),
      ];
    return localeIds
      .filter((each) => !shownIds(page, each).includes(id))
      .map((each) =>
        faultAt(
          page,
          main,
          `The page of ${id} does not show its ${each} text.`,
          'Show both languages, the page’s own first.',
        ),
      );
  });
  const marked = [...site.pages.values()].filter(
    (page) =>
      page.locale === locale &&
      page.elements.some((element) => attr(element, 'data-source-id') !== undefined),
  );
  if (marked.length !== initiatives.length)
    faults.push({
      file: `${site.dir}/${locale}`,
      line: 1,
      problem: `${marked.length} pages have a data-source-id; there are ${initiatives.length} initiatives.`,
      mend: 'Only the page of an initiative has one.',
    });
  return faults;
}

/** Measures and ASEAN-facing items link to their provision and quote its Chinese. */
function records(site: Site): Fault[] {
  return [...site.pages.values()].flatMap((page) =>
    page.elements.flatMap((element): Fault[] => {
      const name = ['data-measure', 'data-cooperation'].find((key) => attr(element, key) !== undefined);
      if (!name) return [];
      const inner = within(element);
      const id = attr(element, name);
      const linked = inner.some(
        (each) => each.tagName === 'a' && /#p(?:\d|end|annex)[\w-]*$/.test(attr(each, 'href') ?? ''),
      );
      const quoted = inner.some(
        (each) =>
          attr(each, 'data-quote') !== undefined &&
          langOf(each) === 'zh-Hans' &&
          attr(each, 'lang') === 'zh-Hans',
      );
      const tier =
        name === 'data-measure' || /^(?:explicit|opening-up|context)$/.test(attr(element, 'data-tier') ?? '');
      return [
        ...(linked
          ? []
          : [
              faultAt(
                page,
                element,
                `${id} links to no provision.`,
                'Link to the anchor of the sentence it rests on.',
              ),
            ]),
        ...(quoted
          ? []
          : [
              faultAt(
                page,
                element,
                `${id} has no Chinese quote.`,
                'Quote in an element with data-quote and lang="zh-Hans".',
              ),
            ]),
        ...(tier
          ? []
          : [
              faultAt(
                page,
                element,
                `${id} has no tier.`,
                'Set data-tier to explicit, opening-up or context.',
              ),
            ]),
      ];
    }),
  );
}

/** Words of ours by their class. A lede in another language is a name of the document's. */
const isOwn = (element: Element): boolean => {
  const classes = attr(element, 'class')?.split(' ') ?? [];
  return (
    classes.includes('measure-name') || (classes.includes('lede') && attr(element, 'lang') === undefined)
  );
};

/** What introduces a page and what a measure is called are our words, and marked as such. */
function ownWords(site: Site): Fault[] {
  return [...site.pages.values()].flatMap((page) =>
    page.elements
      .filter(isOwn)
      .filter((element) =>
        [element, ...ancestors(element)].every((each) => attr(each, 'data-editorial') === undefined),
      )
      .map((element) =>
        faultAt(
          page,
          element,
          `${opening(element)} is ours and not marked so.`,
          'Set data-editorial on it or around it.',
        ),
      ),
  );
}

/** The built pages keep what the outside relies on: the whole text in order, permanent ids, marked initiatives, records and words of ours. */
export const contract: BuiltCheck = {
  name: 'contract',
  run: (site, project) => [
    ...localeIds.flatMap((locale) => [
      ...wholeDocument(site, project, locale),
      ...initiativePages(site, project, locale),
    ]),
    ...records(site),
    ...ownWords(site),
  ],
};
