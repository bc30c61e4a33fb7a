import { site as address } from '../../../src/site.ts';
import type { Fault } from '../lib/fault.ts';
import { attr, type BuiltCheck, type Element, faultAt, opening, type Page, type Site } from './site.ts';

/** The addresses an element leads to or loads. */
function targetsOf(element: Element): string[] {
  const { tagName } = element;
  const found = ['href', 'src', 'action', 'poster', 'data'].flatMap((name) =>
    name === 'data' && tagName !== 'object' ? [] : (attr(element, name) ?? []),
  );
  const srcset =
    attr(element, 'srcset')
      ?.split(',')
      .map((part) => part.trim().split(/\s/)[0]!) ?? [];
  const image =
    tagName === 'meta' && ['og:image', 'og:url'].includes(attr(element, 'property') ?? '')
      ? [attr(element, 'content') ?? '']
      : [];
  return [...found, ...srcset, ...image];
}

/** Why an address of this site leads nowhere, or null. */
function broken(site: Site, page: Page, target: string): string | null {
  const url = URL.parse(target, new URL(page.path, address.url));
  if (!url) return 'it is no address';
  if (url.origin !== new URL(address.url).origin) return null;
  let path: string;
  let fragment: string;
  try {
    [path, fragment] = [decodeURIComponent(url.pathname), decodeURIComponent(url.hash.slice(1))];
  } catch {
    return 'its percent signs are wrong';
  }
  const to = site.pages.get(path);
  if (!to && !site.files.has(path.slice(1)))
    return site.pages.has(`${path}/`) ? 'its final slash is missing' : 'nothing is there';
  return fragment && to && !to.ids.has(fragment) ? `no element there has the id ${fragment}` : null;
}

/** Every link, form and resource of this site leads to a page or file that exists, every fragment to an id. */
export const links: BuiltCheck = {
  name: 'links',
  run: (site) =>
    [...site.pages.values()].flatMap((page) =>
      page.elements.flatMap((element): Fault[] =>
        targetsOf(element).flatMap((target) => {
          const why = broken(site, page, target);
          return why
            ? [
                faultAt(
                  page,
                  element,
                  `${opening(element)} leads nowhere: ${why}.`,
                  'Mend the address, or what makes it.',
                ),
              ]
            : [];
        }),
      ),
    ),
};
