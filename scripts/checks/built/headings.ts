import type { Fault } from '../lib/fault.ts';
import { type BuiltCheck, faultAt, textOf } from './site.ts';

/** One first heading a page, and no level left out below it. */
export const headings: BuiltCheck = {
  name: 'headings',
  run: (site) =>
    [...site.pages.values()].flatMap((page): Fault[] => {
      const all = page.elements.filter(({ tagName }) => /^h[1-6]$/.test(tagName));
      const first = all.filter(({ tagName }) => tagName === 'h1');
      const faults =
        first.length === 1
          ? []
          : [
              faultAt(
                page,
                first[1],
                `The page has ${first.length} headings of the first level.`,
                'Give it one, that says what the page is.',
              ),
            ];
      let level = 1;
      for (const heading of all) {
        const own = Number(heading.tagName[1]);
        if (own > level + 1)
          faults.push(
            faultAt(
              page,
              heading,
              `The heading “${textOf(heading).trim()}” is of level ${own}, below one of level ${level}.`,
              `Make it level ${level + 1}.`,
            ),
          );
        if (textOf(heading).trim() === '')
          faults.push(faultAt(page, heading, 'A heading is empty.', 'Write it or remove it.'));
        level = own;
      }
      return faults;
    }),
};
