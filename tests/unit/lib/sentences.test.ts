import { expect, test } from 'vitest';
import {
  normalizeSource,
  parseRuns,
  plainText,
  sentenceGap,
  splitSentences,
} from '../../../src/lib/sentences.ts';

test('heads and titles are told from the text around them; the runs joined are the exact text', () => {
  const line = '1. **Lead.** Carry out the *Notice of the State Council* and 2 * 3.';
  const runs = parseRuns(line);
  expect(runs).toEqual([
    { text: '1. ', mark: null },
    { text: 'Lead.', mark: 'head' },
    { text: ' Carry out the ', mark: null },
    { text: 'Notice of the State Council', mark: 'title' },
    { text: ' and 2 * 3.', mark: null },
  ]);
  expect(runs.map(({ text }) => text).join('')).toBe(plainText(line));
});

test('a line without marks is one run', () => {
  expect(parseRuns('智能农业。')).toEqual([{ text: '智能农业。', mark: null }]);
  expect(parseRuns('')).toEqual([]);
});

test('Chinese is divided at each 。, the rest being one more; a run-in head is a sentence', () => {
  expect(splitSentences('智能农业。重点攻克；构建。')).toEqual(['智能农业。', '重点攻克；构建。']);
  expect(splitSentences('2018年4月5日')).toEqual(['2018年4月5日']);
  expect(splitSentences('一。二')).toEqual(['一。', '二']);
  expect(splitSentences('')).toEqual([]);
});

test('sentences of Chinese join without a space, those of English with one', () => {
  expect(sentenceGap('zh-Hans')).toBe('');
  expect(sentenceGap('en')).toBe(' ');
});

test('only the tolerated white space of the source is taken off', () => {
  expect(normalizeSource('　　倡导开源共享理念， 促进产学研')).toBe('倡导开源共享理念，促进产学研');
  expect(normalizeSource('中共广西壮族自治区委员会 广西壮族自治区人民政府')).toBe(
    '中共广西壮族自治区委员会 广西壮族自治区人民政府',
  );
  expect(normalizeSource('1. 科技引领。')).toBe('1. 科技引领。');
});
