/** Asks the search of the built site, and judges its answers. */
import { readdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Locale, localeIds } from '../../src/i18n/locales.ts';
import { search } from '../../src/search/engine.ts';
import { type Bundle, openSearch } from '../../src/search/open.ts';
import { present } from '../../src/search/results.ts';
import { DIST } from './project.ts';
import { scoreByClass, type TestQuery } from './search-sets.ts';
import { createSiteServer } from './site-server.ts';

/** The search of the built site in every language, served on a free port until `close`. Throws when there is none. */
export async function openBuiltSearch() {
  const [folder] = readdirSync(join(DIST, 'pagefind'));
  if (!folder) throw new Error('The built site has no search index.');
  const server = createSiteServer(DIST).listen(0);
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  const base = `${origin}/pagefind/${folder}/`;
  // Node cannot import from an address: Pagefind's script comes from the folder.
  const fromFolder = (url: string) =>
    import(/* @vite-ignore */ pathToFileURL(resolve(DIST, 'pagefind', folder, url.slice(base.length))).href);
  const bundles = {} as Record<Locale, Bundle>;
  for (const locale of localeIds) bundles[locale] = await openSearch(base, locale, fromFolder);
  return { origin, bundles, close: () => server.close() };
}

/** Asks every query; returns for each the ids of the provisions that its results lead to, in order. */
export async function answersTo(queries: TestQuery[], bundles: Record<Locale, Bundle>): Promise<string[][]> {
  const answers: string[][] = [];
  for (const { q, site } of queries) {
    const found = await present(await search(q, bundles[site]), bundles[site], site);
    answers.push(found.map(({ provision }) => provision));
  }
  return answers;
}

/** Asks every query; returns the scores by class, and the queries whose first result is not the right one. */
export async function judge(queries: TestQuery[], bundles: Record<Locale, Bundle>) {
  const results = await answersTo(queries, bundles);
  const missed = queries.flatMap(({ id, q, relevant }, i) => {
    const rank = results[i]!.findIndex((found) => relevant.includes(found)) + 1;
    return rank === 1
      ? []
      : [{ id, q, wanted: relevant.slice(0, 3).join(' '), rank: rank || '–', first: results[i]![0] ?? '–' }];
  });
  return { scores: scoreByClass(queries, results), missed };
}
