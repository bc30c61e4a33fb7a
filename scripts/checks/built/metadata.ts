import { type Fault, repeated } from '../lib/fault.ts';
import { attr, type BuiltCheck, type Element, faultAt, type Page, textOf } from './site.ts';

const titleOf = (page: Page): Element | undefined =>
  page.elements.find(({ tagName, namespaceURI }) => tagName === 'title' && namespaceURI.endsWith('xhtml'));
const metaOf = (page: Page, name: string): string =>
  attr(
    page.elements.find((element) => element.tagName === 'meta' && attr(element, 'name') === name) ??
      ({ attrs: [] } as unknown as Element),
    'content',
  )?.trim() ?? '';

/** Every page has a title, a description and a viewport of its own; no two of one language share a title or description. */
export const metadata: BuiltCheck = {
  name: 'metadata',
  run(site) {
    const pages = [...site.pages.values()].map((page) => ({
      page,
      title: textOf(titleOf(page) ?? ({ childNodes: [] } as unknown as Element)).trim(),
      description: metaOf(page, 'description'),
    }));
    const missing = pages.flatMap(({ page, title, description }): Fault[] => [
      ...(title ? [] : [faultAt(page, undefined, 'The page has no title.', 'Give the layout one.')]),
      ...(description || !page.indexable
        ? []
        : [
            faultAt(
              page,
              undefined,
              'The page has no description.',
              'Write one line that says what it holds.',
            ),
          ]),
      ...(metaOf(page, 'viewport').includes('width=device-width')
        ? []
        : [faultAt(page, undefined, 'The page has no viewport.', 'Use the base layout.')]),
      ...(/^<!doctype html>/i.test(page.html) && /<meta charset="?utf-8"?/i.test(page.html.slice(0, 1024))
        ? []
        : [
            faultAt(
              page,
              undefined,
              'The page does not open with doctype and charset.',
              'Use the base layout.',
            ),
          ]),
    ]);
    const shared = (['title', 'description'] as const).flatMap((key) =>
      repeated(
        pages.filter((each) => each[key] && each.page.indexable),
        (each) => `${each.page.locale} ${each[key]}`,
      ).map(({ item, first }) =>
        faultAt(
          item.page,
          undefined,
          `The ${key} “${item[key]}” is also that of ${first.page.path}.`,
          'Readers and search engines tell pages apart by it: make it their own.',
        ),
      ),
    );
    return [...missing, ...shared];
  },
};
