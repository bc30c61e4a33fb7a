import { describe, expect, test } from 'vitest';
import { cutsOf, markRuns } from '../../../src/lib/quotes.ts';

const joined = (words: string, marks?: string[]) =>
  markRuns(words, marks)
    .map(({ text }) => text)
    .join('');

describe('markRuns', () => {
  test('marks the first occurrence of each mark and keeps every character', () => {
    const words = '鼓励和支持企业开拓市场，支持企业';
    expect(markRuns(words, ['支持', '市场'])).toEqual([
      { text: '鼓励和', marked: false },
      { text: '支持', marked: true },
      { text: '企业开拓', marked: false },
      { text: '市场', marked: true },
      { text: '，支持企业', marked: false },
    ]);
    expect(joined(words, ['支持', '市场'])).toBe(words);
  });
  test('joins marks that touch or overlap', () => {
    expect(markRuns('abcd', ['ab', 'bc'])).toEqual([
      { text: 'abc', marked: true },
      { text: 'd', marked: false },
    ]);
  });
  test('leaves words without marks in one run', () => {
    expect(markRuns('abc')).toEqual([{ text: 'abc', marked: false }]);
  });
  test('refuses a mark that does not occur', () => {
    expect(() => markRuns('支持企业', ['鼓励'])).toThrow('"鼓励" does not occur');
  });
});

describe('cutsOf', () => {
  test.each([
    ['支持企业', '支持企业。', { before: false, after: false }],
    ['support firms', 'We support firms and schools.', { before: true, after: true }],
    ['企业', '支持企业。', { before: true, after: false }],
    ['支持', '支持企业。', { before: false, after: true }],
  ])('%s in %s', (words, sentence, cuts) => {
    expect(cutsOf(words, sentence)).toEqual(cuts);
  });
});
