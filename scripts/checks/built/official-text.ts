import { type Locale, localeIds, locales, sourceLocale } from '../../../src/i18n/locales.ts';
import { plainText, sentenceGap } from '../../../src/lib/sentences.ts';
import type { Fault } from '../lib/fault.ts';
import type { Project } from '../lib/project.ts';
import { firstDifference } from '../lib/source.ts';
import {
  ancestors,
  attr,
  type BuiltCheck,
  type Element,
  faultAt,
  langOf,
  opening,
  type Site,
  textOf,
  within,
} from './site.ts';

type Expected = Record<Locale, string[]>;
const each = (make: (locale: Locale) => string[]): Expected =>
  Object.fromEntries(localeIds.map((locale) => [locale, make(locale)])) as Expected;

/** What each provision must read: its sentences, or the cells of an annex row, in each language. */
function expectedTexts(project: Project): Map<string, Expected> {
  const provisions = project.provisions.map(({ id, halves }): [string, Expected] => [
    id,
    each((locale) => halves[locale].lines.map(plainText)),
  ]);
  const rows = (project.record('responsibilities')?.value.rows ?? []).map(
    ({ id, group, task, lead, participating }): [string, Expected] => [
      id,
      each((locale) => [group, task, lead, participating].flatMap((cell) => cell?.[locale] ?? [])),
    ],
  );
  return new Map([...provisions, ...rows]);
}

const collapse = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Quoted Chinese words stand in a sentence of the document as they are. */
function quotedWords(site: Site, texts: Map<string, Expected>): Fault[] {
  const sentences = [...texts.values()].flatMap((expected) => expected[sourceLocale]);
  return [...site.pages.values()].flatMap((page) =>
    page.elements
      .filter((element) => attr(element, 'data-quote') !== undefined)
      .filter((element) => !sentences.some((sentence) => sentence.includes(textOf(element))))
      .map((element) =>
        faultAt(
          page,
          element,
          `No sentence of the document has the words “${textOf(element)}”.`,
          'Nothing but words of the text may stand inside data-quote.',
        ),
      ),
  );
}

/** Where official text is shown it is the text of the content, all of it and nothing else, and never among our own words. */
export const officialText: BuiltCheck = {
  name: 'official text',
  run(site, project) {
    const texts = expectedTexts(project);
    const check = (element: Element, at: (problem: string, mend: string) => Fault): Fault[] => {
      const id = attr(element, 'data-provision')!;
      const locale = localeIds.find((each) => locales[each].lang === langOf(element));
      const expected = locale && texts.get(id)?.[locale];
      if (!expected)
        return [
          at(
            `${opening(element)} shows a provision or language that there is not.`,
            'Correct data-provision and lang.',
          ),
        ];
      const row = element.tagName === 'tr';
      const parts = within(element).filter((inner) =>
        row ? inner.tagName === 'td' || inner.tagName === 'th' : attr(inner, 'data-sentence') !== undefined,
      );
      const faults: Fault[] = [];
      if (!row && parts.some((part, i) => attr(part, 'data-sentence') !== String(i + 1)))
        faults.push(
          at(
            `The sentences of ${id} are not numbered 1 to ${expected.length}.`,
            'Number them in order with data-sentence.',
          ),
        );
      if (parts.length !== expected.length)
        faults.push(
          at(
            `${id} shows ${parts.length} parts of ${expected.length}.`,
            'Show every sentence or cell, each in an element of its own.',
          ),
        );
      const gap = row ? '' : sentenceGap(locales[locale].lang);
      const difference = firstDifference(collapse(textOf(element)), collapse(expected.join(gap)));
      if (difference)
        faults.push(
          at(
            `The ${locale} text of ${id} shows ${difference.actual} where the content has ${difference.expected}.`,
            'Nothing but the text may stand inside data-provision.',
          ),
        );
      if (
        [element, ...ancestors(element), ...within(element)].some(
          (near) => attr(near, 'data-editorial') !== undefined,
        )
      )
        faults.push(
          at(
            `The text of ${id} stands together with editorial text.`,
            'Keep data-provision and data-editorial apart.',
          ),
        );
      return faults;
    };
    const provisions = [...site.pages.values()].flatMap((page) =>
      page.elements
        .filter((element) => attr(element, 'data-provision') !== undefined)
        .flatMap((element) => check(element, (problem, mend) => faultAt(page, element, problem, mend))),
    );
    return [...provisions, ...quotedWords(site, texts)];
  },
};
