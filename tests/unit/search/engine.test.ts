import { describe, expect, test } from 'vitest';
import { type Sources, search } from '../../../src/search/engine.ts';
import type { Tables } from '../../../src/search/repair.ts';
import { type Sample, smallIndex } from '../../lib/small-index.ts';

/** Provisions 0 to 2 are tasks, 3 names the body that leads everything; rows 8 and 9 assign tasks 0 and 1. */
const samples: Sample[] = [
  { kind: 'title', provision: 0, phrases: ['智能健康和养老'] },
  { kind: 'title', provision: 1, phrases: ['智慧旅游'] },
  { kind: 'title', provision: 2, phrases: ['机器人研发'] },
  { kind: 'text', provision: 3, phrases: ['由办公室牵头统筹协调全区人工智能发展工作'] },
  { kind: 'text', provision: 2, phrases: ['发展人工智能工作'] },
  { kind: 'row', provision: 8, phrases: ['智能健康和养老由民政厅负责'] },
  { kind: 'row', provision: 9, phrases: ['智慧旅游由旅游委负责'] },
  { kind: 'duty', provision: 9, phrases: ['出门游玩'] },
];
const rows = new Map([
  [0, 8],
  [1, 9],
]);
const asked: string[] = [];
const tables: Tables = {
  simplify: async () => {
    asked.push('simplify');
    return { from: '誰負責養', to: '谁负责养', words: [] };
  },
  readings: async () => {
    asked.push('readings');
    return new Map();
  },
  document: async () => new Map(),
  words: async () => new Map(),
  spelling: async () => ['robots'],
};
const { lookup, entries } = smallIndex(samples);
const sources: Sources = {
  lookup: async (unit) => lookup(unit),
  entries,
  about: Promise.resolve({
    traits: {
      isHeading: () => false,
      isVerbatim: () => false,
      saysWho: (provision: number) => provision === 3,
    },
    rowOf: (provision: number) => rows.get(provision),
    beginning: () => [],
    under: (id) => (id === '2.3' ? [2, 4] : []),
  }),
  tables,
};
const order = async (query: string): Promise<number[]> =>
  (await search(query, sources)).provisions.map(({ provision }) => provision);

describe('asked who is responsible', () => {
  test('the row of the annex comes first, then what it assigns', async () => {
    expect((await order('谁负责养老')).slice(0, 2)).toEqual([8, 0]);
    expect((await order('智慧旅游归哪个部门管')).slice(0, 2)).toEqual([9, 1]);
  });

  test('also in traditional characters', async () => {
    expect((await order('誰負責養老')).slice(0, 2)).toEqual([8, 0]);
  });

  test('for the whole, the provision that names the body comes first', async () => {
    expect((await order('谁牵头人工智能工作'))[0]).toBe(3);
    expect((await order('人工智能工作'))[0]).not.toBe(3);
  });

  test('what the task of a row is called else counts, and only then', async () => {
    expect((await order('谁负责出门游玩'))[0]).toBe(9);
    expect(await order('出门游玩')).toEqual([]);
  });

  test('what no row assigns is found as it is', async () => {
    expect((await order('谁负责机器人研发'))[0]).toBe(2);
  });
});

test('English that is no pinyin is looked for without the tables of sounds', async () => {
  asked.length = 0;
  await order('robbots');
  expect(asked).not.toContain('readings');
  await order('jiqiren');
  expect(asked).toContain('readings');
});

describe('a number of the document', () => {
  test('by itself is answered by that provision and those below it, in their order', async () => {
    expect(await order('2.3')).toEqual([2, 4]);
    expect((await search('2.3 s4', sources)).provisions.map(({ sentence }) => sentence)).toEqual([
      4,
      undefined,
    ]);
  });

  test('that stands nowhere in it is looked for as any words', async () => {
    expect((await search('9.9', sources)).query.readings.length).toBeGreaterThan(0);
  });
});
