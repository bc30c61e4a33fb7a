import { expect, test } from 'vitest';
import { cite } from '../../../src/lib/citations.ts';
import { yiToWords } from '../../../src/lib/numbers.ts';

const document = {
  title: { zh: '实施意见', en: 'Implementation Opinions' },
  number: { zh: '桂政发〔2018〕24号', en: 'Guizhengfa [2018] No. 24' },
  date: { zh: '2018年4月5日', en: 'April 5, 2018' },
};

test('a citation holds Chinese, English and the permanent address, a block each', () => {
  const [zh, en, address, ...rest] = cite(
    document,
    '3.4.1',
    { zh: '面向东盟。', en: 'Face ASEAN.' },
    'https://x.example/zh/policy/#p3-4-1',
  ).split('\n\n');
  expect(zh).toBe('实施意见（桂政发〔2018〕24号，2018年4月5日），3.4.1：“面向东盟。”');
  expect(en).toBe(
    'Implementation Opinions (Guizhengfa [2018] No. 24, April 5, 2018), 3.4.1. Unofficial translation; the Chinese text prevails: “Face ASEAN.”',
  );
  expect(address).toBe('https://x.example/zh/policy/#p3-4-1');
  expect(rest).toEqual([]);
});

test('a sentence is named in each language', () => {
  const citation = cite(document, '3.4.1', { zh: '一。', en: 'One.' }, 'x', 3);
  expect(citation).toContain('，3.4.1第3句：');
  expect(citation).toContain(', 3.4.1, sentence 3. Unofficial');
});

test.each([
  [30, '30亿元', 'RMB 3 billion'],
  [1000, '1000亿元', 'RMB 100 billion'],
  [25, '25亿元', 'RMB 2.5 billion'],
])('%i亿元 in words', (yi, zh, en) => {
  expect(yiToWords(yi)).toEqual({ zh, en });
});
