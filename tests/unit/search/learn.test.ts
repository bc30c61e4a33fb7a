import { describe, expect, test } from 'vitest';
import { type Example, learn } from '../../../src/search/build/learn.ts';
import { sumOfLogits, unitVector } from '../../../src/search/learned.ts';
import { readQuery } from '../../../src/search/query.ts';

const example = (provision: number, words: string, worth = 1): Example => ({
  provision,
  units: words.split(' ').map((text) => ({ text, weight: 1 })),
  worth,
});

describe('learning what a word speaks for', () => {
  const examples = [
    example(0, 'beef farm'),
    example(0, 'cattle farm'),
    example(1, 'beef trace'),
    example(1, 'food trace'),
    example(2, 'road lamp'),
  ];
  const learned = learn(examples);

  test('a word of one provision speaks for it, one of two for neither as much', () => {
    expect(learned[0]!.get('farm')).toBeGreaterThan(1);
    expect(learned[1]!.get('trace')).toBeGreaterThan(1);
    for (const provision of [0, 1])
      expect(Math.abs(learned[provision]!.get('beef')!)).toBeLessThan(learned[0]!.get('farm')! / 2);
  });

  test('only pairs that occur have a weight', () => {
    expect(learned[2]!.has('farm')).toBe(false);
    expect([...learned[2]!.keys()].sort()).toEqual(['lamp', 'road']);
  });

  test('is the same each time', () => {
    expect(learn(examples)).toEqual(learned);
  });

  test('an example that is worth more teaches more', () => {
    const once = [example(0, 'beef'), example(1, 'beef')];
    const [even] = learn(once);
    const [more] = learn([example(0, 'beef', 3), example(1, 'beef')]);
    expect(more!.get('beef')).toBeGreaterThan(even!.get('beef')!);
  });

  test('words of very many provisions are left out: they tell nothing, and would cost the most', () => {
    const many = Array.from({ length: 120 }, (_, i) => example(i, `plan own${i}`));
    const [first] = learn(many);
    expect([...first!.keys()]).toEqual(['own0']);
  });

  test('nothing teaches nothing', () => {
    expect(learn([])).toEqual([]);
  });
});

describe('what was learned, for a query', () => {
  test('a vector has length 1 and each unit once', () => {
    const units = ['a', 'b', 'a'].map((text) => ({ text, weight: 1 }));
    const vector = unitVector(units);
    expect([...vector.keys()]).toEqual(['a', 'b']);
    expect(Math.hypot(...vector.values())).toBeCloseTo(1);
  });

  test('logits of a provision are summed over the words', () => {
    const logits: Record<string, [number, number][]> = {
      beef: [[0, 1]],
      trace: [
        [0, 1],
        [1, 4],
      ],
    };
    const [reading] = readQuery('trace beef').readings;
    const sums = sumOfLogits(reading!, (unit) => new Map(logits[unit]));
    expect(sums.get(0)).toBeCloseTo(2 / Math.SQRT2);
    expect(sums.get(1)).toBeCloseTo(4 / Math.SQRT2);
  });
});
