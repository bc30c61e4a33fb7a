import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import { localeIds } from '../../../src/i18n/locales.ts';
import { initiativePath, pathTo } from '../../../src/i18n/urls.ts';
import type { Fault } from '../lib/fault.ts';
import type { Project } from '../lib/project.ts';
import { attr, type BuiltCheck, type Element, faultAt, opening, type Page, type Site } from './site.ts';

const compress = promisify(brotliCompress);

/** Most bytes, compressed by brotli at its strongest (11): 14 KiB fit into the first round trip of a connection. */
export const BUDGET = { initiative: 14 * 1024, scripts: 4 * 1024, policy: 45 * 1024, paired: 70 * 1024 };
/** Most requests of such a page at load: itself, the script, the icon. */
const MOST_REQUESTS = 3;

/** The size of a file as it is sent. Uses the compressed file beside it where the build has made one. */
async function sentSize(site: Site, name: string): Promise<number> {
  const ready = site.files.get(`${name}.br`);
  return (ready ?? (await compress(site.files.get(name) ?? Buffer.alloc(0)))).length;
}

/** The scripts a page loads by itself: those it names and what these import at once. */
function scriptsOf(site: Site, page: Page): Set<string> {
  const found = new Set<string>();
  const add = (name: string) => {
    if (found.has(name) || !site.files.has(name)) return;
    found.add(name);
    for (const [, target] of site.files
      .get(name)!
      .toString('utf8')
      .matchAll(/(?:^|[;\s}])import(?:[\w*{}\s,$]+from)?\s*["'](\.{0,2}\/[^"']+)["']/g))
      add(new URL(target!, `http://x/${name}`).pathname.slice(1));
  };
  for (const element of page.elements) {
    const target =
      element.tagName === 'script'
        ? attr(element, 'src')
        : element.tagName === 'link' && attr(element, 'rel') === 'modulepreload'
          ? attr(element, 'href')
          : undefined;
    if (target?.startsWith('/')) add(target.slice(1));
  }
  return found;
}

/** What the first paint has to wait for besides the page itself. */
const blockingOf = (page: Page): Element[] =>
  page.elements.filter((element) => {
    const has = (name: string) => attr(element, name) !== undefined;
    if (element.tagName === 'link')
      return attr(element, 'rel') === 'stylesheet' && attr(element, 'media') !== 'print';
    return (
      element.tagName === 'script' &&
      has('src') &&
      attr(element, 'type') !== 'module' &&
      !has('async') &&
      !has('defer')
    );
  });

/** Its icon and the images that are not left until they come into view. */
const imagesOf = (page: Page): string[] =>
  page.elements.flatMap((element) => {
    if (element.tagName === 'link')
      return attr(element, 'rel') === 'icon' ? (attr(element, 'href') ?? '') : [];
    return element.tagName === 'img' && attr(element, 'loading') !== 'lazy'
      ? (attr(element, 'src') ?? '')
      : [];
  });

/** The weight of a page: bytes of all that loads by itself but images, bytes of its scripts alone, and requests at load. */
export async function weigh(
  site: Site,
  page: Page,
): Promise<{ total: number; scripts: number; requests: number }> {
  const sizes = async (names: Iterable<string>) =>
    (await Promise.all([...names].map((name) => sentSize(site, name)))).reduce((sum, size) => sum + size, 0);
  const name = page.path.endsWith('/') ? `${page.path.slice(1)}index.html` : page.path.slice(1);
  const sheets = blockingOf(page).flatMap((element) => attr(element, 'href')?.slice(1) ?? []);
  const code = scriptsOf(site, page);
  const [html, styles, scripts] = await Promise.all([sizes([name]), sizes(sheets), sizes(code)]);
  return {
    total: html + styles + scripts,
    scripts,
    requests: 1 + sheets.length + code.size + new Set(imagesOf(page)).size,
  };
}

/** The pages that have a budget, with it. */
const weighed = (project: Project): { path: string; budget: number }[] =>
  localeIds.flatMap((locale) => [
    ...project.provisions
      .filter(({ page }) => page)
      .map(({ slug }) => ({ path: initiativePath(locale, slug), budget: BUDGET.initiative })),
    { path: pathTo(locale, 'policy'), budget: BUDGET.policy },
    { path: pathTo(locale, 'paired'), budget: BUDGET.paired },
  ]);

/** Pages stay within their budget of bytes. */
export const budget: BuiltCheck = {
  name: 'budget',
  async run(site, project) {
    const faults = weighed(project).map(async ({ path, budget }): Promise<Fault[]> => {
      const page = site.pages.get(path);
      if (!page) return [];
      const { total, scripts, requests } = await weigh(site, page);
      return [
        ...(requests > MOST_REQUESTS
          ? [
              faultAt(
                page,
                undefined,
                `The page makes ${requests} requests at load; its budget is ${MOST_REQUESTS}.`,
                'Join scripts that always load together, and load the others on intent.',
              ),
            ]
          : []),
        ...blockingOf(page).map((element) =>
          faultAt(
            page,
            element,
            `${opening(element)} holds up the first paint.`,
            'Inline the styles; make the script a module.',
          ),
        ),
        ...(total > budget
          ? [
              faultAt(
                page,
                undefined,
                `The page weighs ${total} bytes with all it loads; its budget is ${budget}.`,
                'Make it lighter: less CSS on this page, script on demand.',
              ),
            ]
          : []),
        ...(scripts > BUDGET.scripts
          ? [
              faultAt(
                page,
                undefined,
                `Its scripts weigh ${scripts} bytes; the budget is ${BUDGET.scripts}.`,
                'Load what is heavy on intent, with import().',
              ),
            ]
          : []),
      ];
    });
    return (await Promise.all(faults)).flat();
  },
};
