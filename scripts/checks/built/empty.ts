import type { Fault } from '../lib/fault.ts';
import { attr, type BuiltCheck, faultAt, opening, textOf, within } from './site.ts';

const TEXTUAL = new Set([
  'p',
  'li',
  'dt',
  'dd',
  'caption',
  'figcaption',
  'summary',
  'legend',
  'label',
  'blockquote',
  'th',
  'title',
]);
const FILLING = new Set(['img', 'svg', 'input', 'select', 'textarea', 'canvas', 'picture']);

/** Nothing that should hold words is empty: a missing translation or field shows as an empty element. */
export const empty: BuiltCheck = {
  name: 'empty elements',
  run: (site) =>
    [...site.pages.values()].flatMap((page) =>
      page.elements
        .filter((element) => TEXTUAL.has(element.tagName) && textOf(element).trim() === '')
        // What script fills is hidden or a live region until then.
        .filter(
          (element) =>
            attr(element, 'hidden') === undefined &&
            attr(element, 'role') === undefined &&
            attr(element, 'aria-hidden') === undefined &&
            !within(element).some(({ tagName }) => FILLING.has(tagName)),
        )
        .map(
          (element): Fault =>
            faultAt(
              page,
              element,
              `${opening(element)} is empty.`,
              'A text in this language is missing: find what should fill it.',
            ),
        ),
    ),
};
