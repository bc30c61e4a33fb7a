/** Every fourth query of `tests/search`, asked of the built site: all of them take minutes, and `npm run bench` asks them. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isBuilt } from '../../scripts/build/build-site.ts';
import { DIST } from '../../scripts/lib/project.ts';
import { answersTo, openBuiltSearch } from '../../scripts/lib/search-quality.ts';
import { readSets, type Score, scoreByClass } from '../../scripts/lib/search-sets.ts';

const EVERY = 4;

/** Shares of queries with the right result first, and among the first three: a little under what search reaches. */
const floors: Record<string, [first: number, three: number]> = {
  open: [0.95, 0.99],
  fresh: [0.97, 0.99],
  'fresh-2': [0.95, 0.99],
  'fresh-3': [0.96, 0.99],
  'fresh-4': [0.94, 0.98],
  'fresh-5': [0.94, 0.98],
  'fresh-6': [0.92, 0.97],
  'fresh-7': [0.91, 0.96],
  'fresh-8': [0.92, 0.98],
  agency: [0.96, 0.99],
  crosslang: [0.96, 0.99],
  literal: [0.99, 0.99],
  mixed: [0.94, 0.97],
  pinyin: [0.96, 0.99],
  question: [0.92, 0.97],
  substring: [0.99, 0.99],
  synonym: [0.96, 0.99],
  traditional: [0.92, 0.98],
  typo: [0.96, 0.99],
};

let close: () => void = () => {};
let scores: Record<string, Score>;
beforeAll(async () => {
  if (!isBuilt(DIST)) throw new Error('The built site is not of these sources: run `npm run build` first.');
  const opened = await openBuiltSearch();
  close = opened.close;
  const sets = Object.entries(readSets()).map(([set, queries]) => ({
    set,
    queries: queries.filter((_, i) => i % EVERY === 0),
  }));
  const asked = sets.flatMap(({ set, queries }) => queries.map((query) => ({ ...query, set })));
  const answers = await answersTo(asked, opened.bundles);
  const bySet = scoreByClass(
    asked.map((query) => ({ ...query, class: query.set })),
    answers,
  );
  scores = { ...bySet, ...scoreByClass(asked, answers) };
}, 300_000);
afterAll(() => close());

test('every set and class has a floor', () => {
  expect(Object.keys(scores).sort()).toEqual([...Object.keys(floors), 'all'].sort());
});

test.each(Object.entries(floors))('%s: right first, and among the first three', (name, [first, three]) => {
  expect(scores[name]!.first).toBeGreaterThanOrEqual(first);
  expect(scores[name]!.three).toBeGreaterThanOrEqual(three);
});

test('hardly a query finds nothing', () => {
  expect(scores.all!.none).toBeLessThan(0.01);
});
