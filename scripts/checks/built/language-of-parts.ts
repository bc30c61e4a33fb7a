import type { Fault } from '../lib/fault.ts';
import { attr, type BuiltCheck, type Element, faultAt, langOf, ownText, type Page } from './site.ts';

const HAN = /\p{Script=Han}+/u;
/** Five English words in a row; names and acronyms inside Chinese are shorter. */
const ENGLISH = /[A-Za-z][a-z’']+(?:[ ,]+[A-Za-z][a-z’'-]+){4,}/;
const SILENT = new Set(['script', 'style', 'template', 'noscript']);
/** Attributes that are read out, except examples of what may be typed. */
const SPOKEN = ['aria-label', 'title', 'alt'];

function foreign(text: string, lang: string): string | undefined {
  if (lang.startsWith('en')) return HAN.exec(text)?.[0];
  if (lang.startsWith('zh')) return ENGLISH.exec(text)?.[0];
  return undefined;
}

function partsOf(page: Page, element: Element): string[] {
  if (SILENT.has(element.tagName)) return [];
  // A title has no parts that could carry a language: on pages in both languages it stays as it is.
  if (element.tagName === 'title') return page.locale ? [ownText(element)] : [];
  return [ownText(element), ...SPOKEN.flatMap((name) => attr(element, name) ?? [])];
}

/** A passage in another language than the text around it says so, so that it is read out right. */
export const languageOfParts: BuiltCheck = {
  name: 'language of parts',
  run: (site) =>
    [...site.pages.values()].flatMap((page) =>
      page.elements.flatMap((element): Fault[] => {
        const parts = partsOf(page, element).filter((part) => part.trim() !== '');
        if (parts.length === 0) return [];
        const lang = langOf(element);
        return parts.flatMap((part) => {
          const words = foreign(part, lang);
          return words
            ? [
                faultAt(
                  page,
                  element,
                  `“${words.slice(0, 40)}” stands in text marked ${lang}.`,
                  'Put it into an element with the lang of its own.',
                ),
              ]
            : [];
        });
      }),
    ),
};
