import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import { localeIds } from '../../../src/i18n/locales.ts';
import { initiativePath, pathTo } from '../../../src/i18n/urls.ts';
import type { Fault } from '../lib/fault.ts';
import type { Project } from '../lib/project.ts';
import { attr, type BuiltCheck, faultAt, type Page, type Site } from './site.ts';

const compress = promisify(brotliCompress);

/** Most bytes, compressed by brotli at its strongest (11): 14 KiB fit into the first round trip of a connection. */
export const BUDGET = { initiative: 14 * 1024, scripts: 4 * 1024, policy: 45 * 1024, paired: 70 * 1024 };

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
    for (const [, target] of site.files.get(name)!.toString('utf8').matchAll(/(?:^|[;\s}])import(?:[\w*{}\s,$]+from)?\s*["'](\.{0,2}\/[^"']+)["']/g)) add(new URL(target!, `http://x/${name}`).pathname.slice(1));
  };
  for (const element of page.elements) {
    const target = element.tagName === 'script' ? attr(element, 'src') : element.tagName === 'link' && attr(element, 'rel') === 'modulepreload' ? attr(element, 'href') : undefined;
    if (target?.startsWith('/')) add(target.slice(1));
  }
  return found;
}

/** What else a page loads before it is read: style sheets, in bytes. */
const sheetsOf = (page: Page): string[] => page.elements.filter((element) => element.tagName === 'link' && attr(element, 'rel') === 'stylesheet').map((link) => (attr(link, 'href') ?? '').slice(1));

/** The weight of a page in bytes: all that loads by itself, and its scripts alone. */
export async function weigh(site: Site, page: Page): Promise<{ total: number; scripts: number }> {
  const sizes = async (names: Iterable<string>) => (await Promise.all([...names].map((name) => sentSize(site, name)))).reduce((sum, size) => sum + size, 0);
  const name = page.path.endsWith('/') ? `${page.path.slice(1)}index.html` : page.path.slice(1);
  const [html, sheets, scripts] = await Promise.all([sizes([name]), sizes(sheetsOf(page)), sizes(scriptsOf(site, page))]);
  return { total: html + sheets + scripts, scripts };
}

/** The pages that have a budget, with it. */
const weighed = (project: Project): { path: string; budget: number }[] =>
  localeIds.flatMap((locale) => [
    ...project.provisions.filter(({ page }) => page).map(({ slug }) => ({ path: initiativePath(locale, slug), budget: BUDGET.initiative })),
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
      const { total, scripts } = await weigh(site, page);
      return [
        ...(total > budget ? [faultAt(page, undefined, `The page weighs ${total} bytes with all it loads; its budget is ${budget}.`, 'Make it lighter: less CSS on this page, script on demand.')] : []),
        ...(scripts > BUDGET.scripts ? [faultAt(page, undefined, `Its scripts weigh ${scripts} bytes; the budget is ${BUDGET.scripts}.`, 'Load what is heavy on intent, with import().')] : []),
      ];
    });
    return (await Promise.all(faults)).flat();
  },
};
