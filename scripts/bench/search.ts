/**
 * Search measured: how often the right result comes first over the query sets, what it costs in bytes and time.
 * `npm run bench -- search`. Serves the built site itself, built anew where it is not of these sources.
 */
import { readdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Locale, localeIds } from '../../src/i18n/locales.ts';
import { readSource } from '../../src/search/build/entries.ts';
import { search } from '../../src/search/engine.ts';
import { type Bundle, openSearch } from '../../src/search/open.ts';
import { present } from '../../src/search/results.ts';
import { buildSite, isBuilt } from '../build/build-site.ts';
import { DIST } from '../lib/project.ts';
import { createSiteServer } from '../lib/site-server.ts';
import { madeQueries } from './made-queries.ts';
import { measureCost } from './search-cost.ts';
import { readSets, type Score, scoreByClass, type TestQuery } from './search-sets.ts';

/** Machine-made queries of each kind. */
const MADE = 100;

/** The bundle of the built site. Throws when there is none. */
function bundleFolder(): string {
  const [version] = readdirSync(join(DIST, 'pagefind'));
  if (!version) throw new Error('The built site has no search index.');
  return version;
}

/** Ids of the provisions that the results lead to, in order. */
async function answer(query: string, bundle: Bundle, locale: Locale): Promise<string[]> {
  return (await present(await search(query, bundle), bundle, locale)).map(({ provision }) => provision);
}

async function judge(queries: TestQuery[], bundles: Record<Locale, Bundle>) {
  const results: string[][] = [];
  for (const { q, site } of queries) results.push(await answer(q, bundles[site], site));
  const missed = queries.flatMap(({ id, q, relevant }, i) => {
    const rank = results[i]!.findIndex((found) => relevant.includes(found)) + 1;
    return rank === 1
      ? []
      : [{ id, q, wanted: relevant.slice(0, 3).join(' '), rank: rank || '–', first: results[i]![0] ?? '–' }];
  });
  return { scores: scoreByClass(queries, results), missed };
}

const rounded = (scores: Record<string, Score>) =>
  Object.fromEntries(
    Object.entries(scores).map(([name, { queries, first, three, mrr, none }]) => [
      name,
      {
        queries,
        'success@1': +first.toFixed(3),
        'success@3': +three.toFixed(3),
        MRR: +mrr.toFixed(3),
        'no result': +none.toFixed(3),
      },
    ]),
  );

/** Prints success@1, success@3, MRR and no-result rate by class, and cost; returns all of it. */
export async function run(): Promise<object> {
  if (!isBuilt(DIST)) await buildSite(DIST);
  const folder = bundleFolder();
  const server = createSiteServer(DIST).listen(0);
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  try {
    const base = `${origin}/pagefind/${folder}/`;
    // Node cannot import from an address: Pagefind's script comes from the folder.
    const fromFolder = (url: string) =>
      import(pathToFileURL(resolve(DIST, 'pagefind', folder, url.slice(base.length))).href);
    const bundles = {} as Record<Locale, Bundle>;
    for (const locale of localeIds) bundles[locale] = await openSearch(base, locale, fromFolder);
    const sets = { ...readSets(), made: madeQueries(readSource('content'), MADE) };
    const quality: Record<string, Awaited<ReturnType<typeof judge>>> = {};
    for (const [name, queries] of Object.entries(sets)) {
      quality[name] = await judge(queries, bundles);
      console.log(`\nSearch, set “${name}”`);
      console.table(rounded(quality[name].scores));
      if (quality[name].missed.length > 0) console.table(quality[name].missed);
    }
    const cost = await measureCost(origin, readSets());
    console.log('\nSearch, cost');
    console.table(cost);
    return { quality, cost };
  } finally {
    server.close();
  }
}
