import { type Fault, repeated } from '../lib/fault.ts';
import { attr, type BuiltCheck, faultAt, opening } from './site.ts';

const REFERRING = [
  'for',
  'aria-labelledby',
  'aria-describedby',
  'aria-controls',
  'aria-owns',
  'aria-details',
  'headers',
  'list',
  'popovertarget',
];

/** An id stands once on a page, and what refers to an id finds it. */
export const ids: BuiltCheck = {
  name: 'ids',
  run: (site) =>
    [...site.pages.values()].flatMap((page): Fault[] => {
      const named = page.elements.filter((element) => attr(element, 'id') !== undefined);
      const twice = repeated(named, (element) => attr(element, 'id')!).map(({ item }) =>
        faultAt(
          page,
          item,
          `The id “${attr(item, 'id')}” stands twice.`,
          'Links lead to the first only: give the second another id.',
        ),
      );
      const lost = page.elements.flatMap((element) =>
        REFERRING.flatMap((name) => attr(element, name)?.split(/\s+/) ?? [])
          .filter((id) => id !== '' && !page.ids.has(id))
          .map((id) =>
            faultAt(
              page,
              element,
              `${opening(element)} refers to the id “${id}”, which is not there.`,
              'Correct it: assistive technology says nothing in its place.',
            ),
          ),
      );
      return [...twice, ...lost];
    }),
};
