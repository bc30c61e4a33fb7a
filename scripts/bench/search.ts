/**
 * Search measured: how often the right result comes first over the query sets, what it costs in bytes and time.
 * `npm run bench -- search`. Serves the built site itself, built anew where it is not of these sources.
 */
import { contentDir } from '../../src/loaders/content-dir.ts';
import { readSource } from '../../src/search/build/entries.ts';
import { buildSite, isBuilt } from '../build/build-site.ts';
import { DIST } from '../lib/project.ts';
import { judge, openBuiltSearch } from '../lib/search-quality.ts';
import { readSets, type Score } from '../lib/search-sets.ts';
import { madeQueries } from './made-queries.ts';
import { measureCost } from './search-cost.ts';

/** Machine-made queries of each kind. */
const MADE = 100;

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
  const { origin, bundles, close } = await openBuiltSearch();
  try {
    const sets = { ...readSets(), made: madeQueries(readSource(contentDir), MADE) };
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
    close();
  }
}
