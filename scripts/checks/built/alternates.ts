import { localeIds, locales, otherLocales } from '../../../src/i18n/locales.ts';
import { switchLocale } from '../../../src/i18n/urls.ts';
import { site as address } from '../../../src/site.ts';
import type { Fault } from '../lib/fault.ts';
import { attr, type BuiltCheck, faultAt, type Page } from './site.ts';

const absolute = (path: string): string => new URL(path, address.url).href;

/** The `hreflang` links in a page's head: language → address. */
export const alternatesOf = (page: Page): Map<string, string> =>
  new Map(
    page.elements
      .filter(
        (element) =>
          element.tagName === 'link' && attr(element, 'rel') === 'alternate' && attr(element, 'hreflang'),
      )
      .map((link) => [attr(link, 'hreflang')!, attr(link, 'href') ?? '']),
  );

/** What these links must be: each language's page at the same place, the gateway for everybody else. */
const expectedAlternates = (page: Page): Map<string, string> =>
  new Map([
    ...localeIds.map((id): [string, string] => [
      locales[id].lang,
      absolute(page.locale ? switchLocale(page.path, id) : `/${id}/`),
    ]),
    ['x-default', absolute('/')],
  ]);

function indexed(page: Page): Fault[] {
  const at = (problem: string): Fault =>
    faultAt(page, undefined, problem, 'Use the base layout, which writes these links.');
  const canonical = page.elements
    .filter((element) => attr(element, 'rel') === 'canonical')
    .map((link) => attr(link, 'href'));
  const [actual, expected] = [alternatesOf(page), expectedAlternates(page)];
  return [
    ...(canonical.length === 1 && canonical[0] === absolute(page.path)
      ? []
      : [at(`The canonical address is ${canonical.join(', ') || 'missing'}, not ${absolute(page.path)}.`)]),
    ...[...expected]
      .filter(([lang, href]) => actual.get(lang) !== href)
      .map(([lang, href]) =>
        at(`The link to the ${lang} page is ${actual.get(lang) ?? 'missing'}, not ${href}.`),
      ),
    ...[...actual.keys()]
      .filter((lang) => !expected.has(lang))
      .map((lang) => at(`There is a link to a ${lang} page.`)),
  ];
}

/** Each page names its language, its own address and its twin; the language switch leads to the same page. */
export const alternates: BuiltCheck = {
  name: 'alternates',
  run: (site) =>
    [...site.pages.values()].flatMap((page): Fault[] => {
      const root = page.elements.find(({ tagName }) => tagName === 'html');
      const lang = locales[page.locale ?? localeIds[0]!].lang;
      const faults =
        attr(root!, 'lang') === lang
          ? []
          : [
              faultAt(
                page,
                root,
                `The page’s lang is ${attr(root!, 'lang')}, not ${lang}.`,
                'Take it from the locale table.',
              ),
            ];
      if (page.indexable) faults.push(...indexed(page));
      if (!page.locale) return faults;
      for (const other of otherLocales(page.locale)) {
        const to = switchLocale(page.path, other);
        const link = page.elements.find(
          (element) =>
            attr(element, 'data-language-switch') !== undefined &&
            attr(element, 'hreflang') === locales[other].lang,
        );
        if (!link || attr(link, 'href') !== to || attr(link, 'lang') !== locales[other].lang)
          faults.push(
            faultAt(
              page,
              link,
              `The language switch to ${other} does not lead to ${to}.`,
              'Use LanguageSwitch, with hreflang and lang.',
            ),
          );
        if (!site.pages.has(to))
          faults.push(
            faultAt(
              page,
              undefined,
              `The page has no twin at ${to}.`,
              'Every page exists in every language.',
            ),
          );
      }
      return faults;
    }),
};
