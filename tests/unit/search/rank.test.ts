import { describe, expect, test } from 'vitest';
import { sumOfLogits } from '../../../src/search/learned.ts';
import { readQuery } from '../../../src/search/query.ts';
import { rank, type Traits } from '../../../src/search/rank.ts';
import { weigh } from '../../../src/search/weigh.ts';
import { type Sample, smallIndex } from '../../lib/small-index.ts';

const plain: Traits = { isHeading: () => false, isVerbatim: () => false, saysWho: () => false };

/** Numbers of provisions in order, for a small corpus. */
function order(
  query: string,
  samples: Sample[],
  { traits = plain, learned = {} }: { traits?: Traits; learned?: Record<string, [number, number][]> } = {},
): number[] {
  const { lookup, entries } = smallIndex(samples, learned);
  const { readings } = readQuery(query);
  const evidence = readings.flatMap((reading) =>
    weigh(
      reading,
      reading.units.map(({ text }) => lookup(text).entries),
      entries,
    ),
  );
  const sums = sumOfLogits(readings[0]!, (unit) => lookup(unit).logits);
  return rank({ evidence, learned: sums }, [], entries, traits).map(({ provision }) => provision);
}

describe('the order of results', () => {
  test('a run in a title, then in the text, then a word in whole, then pieces', () => {
    const samples: Sample[] = [
      { kind: 'words', provision: 3, phrases: ['电子商务和病历管理'] },
      { kind: 'words', provision: 2, phrases: ['电子病历'] },
      { kind: 'text', provision: 1, phrases: ['推进电子病历标准化建设'] },
      { kind: 'title', provision: 0, phrases: ['电子病历建设'] },
    ];
    expect(order('电子病历', samples)).toEqual([0, 1, 2, 3]);
  });

  test('a title from end to end comes before a longer one', () => {
    const samples: Sample[] = [
      { kind: 'title', provision: 0, phrases: ['南宁智能制造城'] },
      { kind: 'title', provision: 1, phrases: ['智能制造'] },
    ];
    expect(order('智能制造', samples)).toEqual([1, 0]);
  });

  test('rare words count more than common ones', () => {
    const common: Sample[] = Array.from({ length: 9 }, (_, i) => ({
      kind: 'text',
      provision: 10 + i,
      phrases: ['智能平台'],
    }));
    const samples: Sample[] = [
      ...common,
      { kind: 'text', provision: 0, phrases: ['智能服务'] },
      { kind: 'text', provision: 1, phrases: ['灯具'] },
    ];
    expect(order('智能灯具', samples)[0]).toBe(1);
  });

  test('the same words in a row come before the same words apart', () => {
    const samples: Sample[] = [
      { kind: 'text', provision: 0, phrases: ['home care and smart lights'] },
      { kind: 'text', provision: 1, phrases: ['the smart home'] },
    ];
    expect(order('smart home', samples)).toEqual([1, 0]);
  });

  test('what answers comes before a heading that only names', () => {
    const samples: Sample[] = [
      { kind: 'title', provision: 0, phrases: ['加强政策引导'] },
      { kind: 'text', provision: 1, phrases: ['加强政策引导和服务'] },
    ];
    expect(order('政策引导', samples, { traits: { ...plain, isHeading: (i) => i === 0 } })).toEqual([1, 0]);
  });

  test('of two that match alike, the one with more to say comes first', () => {
    const samples: Sample[] = [
      { kind: 'text', provision: 0, phrases: ['融资性担保公司'] },
      { kind: 'text', provision: 1, phrases: ['完善融资服务'] },
      { kind: 'words', provision: 1, phrases: ['融资难', '融资渠道'] },
    ];
    expect(order('融资', samples)).toEqual([1, 0]);
  });

  test('the very words come before others of the same stem', () => {
    const samples: Sample[] = [
      { kind: 'text', provision: 0, phrases: ['managed services'] },
      { kind: 'text', provision: 1, phrases: ['managing services'] },
    ];
    expect(order('managing', samples, { traits: { ...plain, isVerbatim: (i) => i === 1 } })).toEqual([1, 0]);
  });

  test('asked who is responsible, what says who comes first', () => {
    const samples: Sample[] = [
      { kind: 'text', provision: 0, phrases: ['智慧旅游'] },
      { kind: 'row', provision: 1, phrases: ['旅游发展委'] },
    ];
    expect(order('旅游', samples)).toEqual([0, 1]);
    expect(order('旅游', samples, { traits: { ...plain, saysWho: (i) => i === 1 } })).toEqual([1, 0]);
  });

  test('of two that hold the same words, the one with more entries that do comes first', () => {
    const samples: Sample[] = [
      { kind: 'question', provision: 0, phrases: ['大棚浇水施肥用什么'] },
      { kind: 'question', provision: 1, phrases: ['大棚浇水施肥用什么'] },
      { kind: 'words', provision: 1, phrases: ['浇水施肥'] },
    ];
    expect(order('大棚浇水施肥', samples)).toEqual([1, 0]);
  });

  test('of two that hold the same words, the one that they were learned to speak for comes first', () => {
    const samples: Sample[] = [
      { kind: 'words', provision: 0, phrases: ['路灯'] },
      { kind: 'words', provision: 1, phrases: ['路灯'] },
    ];
    expect(order('路灯', samples)).toEqual([0, 1]);
    expect(order('路灯', samples, { learned: { 路灯: [[1, 2]] } })).toEqual([1, 0]);
  });

  test('no word in common is no result', () => {
    expect(order('潜水艇', [{ kind: 'text', provision: 0, phrases: ['电子病历'] }])).toEqual([]);
  });
});
