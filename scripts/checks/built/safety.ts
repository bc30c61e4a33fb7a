import { site as address } from '../../../src/site.ts';
import type { Fault } from '../lib/fault.ts';
import { attr, type BuiltCheck, type Element, faultAt, opening, type Page, textOf } from './site.ts';

const LOADING = ['src', 'srcset', 'poster', 'data', 'manifest', 'background'];
/** `link` relations that load something; the others only name an address. */
const LOADING_LINKS = /stylesheet|preload|modulepreload|icon|manifest|prefetch|preconnect|dns-prefetch/;
/** A script of the page's own that is data, not code. */
const DATA = /^application\/(?:ld\+)?json$/;

const isElsewhere = (target: string): boolean => {
  const url = URL.parse(target, address.url);
  return url !== null && url.protocol !== 'data:' && url.origin !== new URL(address.url).origin;
};

function elementFaults(page: Page, element: Element): Fault[] {
  const at = (problem: string, mend: string): Fault =>
    faultAt(page, element, `${opening(element)} ${problem}`, mend);
  const faults: Fault[] = [];
  for (const { name, value } of element.attrs) {
    if (name === 'style')
      faults.push(
        at('has a style attribute.', 'Use a class: the Content-Security-Policy forbids inline styles.'),
      );
    if (/^on/.test(name))
      faults.push(
        at(
          'has an event handler.',
          'Use a custom element: the Content-Security-Policy forbids inline handlers.',
        ),
      );
    if (/^\s*(?:javascript|vbscript):/i.test(value))
      faults.push(at('runs code as an address.', 'Lead to an address.'));
    if (LOADING.includes(name) && value.split(',').some((part) => isElsewhere(part.trim().split(/\s/)[0]!)))
      faults.push(at('loads from another host.', 'Bring the file into the project.'));
  }
  if (
    element.tagName === 'link' &&
    LOADING_LINKS.test(attr(element, 'rel') ?? '') &&
    isElsewhere(attr(element, 'href') ?? '')
  )
    faults.push(at('loads from another host.', 'Bring the file into the project.'));
  if (element.tagName === 'form' && isElsewhere(attr(element, 'action') ?? ''))
    faults.push(at('sends to another host.', 'Forms stay on this site.'));
  if (['iframe', 'object', 'embed', 'base'].includes(element.tagName))
    faults.push(at('may not stand in a page.', 'Remove it.'));
  if (element.tagName === 'style' && /@import|url\(\s*['"]?(?:https?:)?\/\//.test(textOf(element)))
    faults.push(at('loads from another host.', 'Bring the file into the project.'));
  return faults;
}

const inlineScripts = (page: Page): Element[] =>
  page.elements.filter(
    (element) =>
      element.tagName === 'script' &&
      attr(element, 'src') === undefined &&
      !DATA.test(attr(element, 'type') ?? ''),
  );

/** Nothing in a page needs a lax Content-Security-Policy: one known inline script, no inline style, no other host. */
export const safety: BuiltCheck = {
  name: 'safety',
  run(site) {
    const pages = [...site.pages.values()];
    // The one inline script sets theme and text size before the first paint, the same on every page.
    const [known] = pages
      .flatMap(inlineScripts)
      .map(textOf)
      .filter((code) => code.includes('localStorage.getItem'));
    return pages.flatMap((page) => [
      ...page.elements.flatMap((element) => elementFaults(page, element)),
      ...inlineScripts(page)
        .filter((script, i) => i > 0 || textOf(script) !== known)
        .map((script) =>
          faultAt(
            page,
            script,
            'There is an inline script besides the one for theme and text size.',
            'Put the code into src/elements.',
          ),
        ),
    ]);
  },
};
