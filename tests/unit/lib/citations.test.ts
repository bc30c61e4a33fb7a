import { expect, test } from 'vitest';
import { cite } from '../../../src/lib/citations.ts';
import { yiToWords } from '../../../src/lib/numbers.ts';

const document = {
  title: { zh: '实施意见', en: 'Implementation Opinions' },
  number: { zh: '桂政发〔2018〕24号', en: 'Guizhengfa [2018] No. 24' },
  date: { zh: '2018年4月5日', en: 'April 5, 2018' },
};

test('a citation holds its languages in the order given and the permanent address, a block each', () => {
  const words = [
    ['en', 'Face ASEAN.'],
    ['zh', '面向东盟。'],
  ] as const;
  const address = 'https://x.example/en/policy/#p3-4-1';
  const [en, zh, last, ...rest] = cite(document, { id: '3.4.1' }, [...words], address).split('\n\n');
  expect(zh).toBe('实施意见（桂政发〔2018〕24号，2018年4月5日），3.4.1：“面向东盟。”');
  expect(en).toBe(
    'Implementation Opinions (Guizhengfa [2018] No. 24, April 5, 2018), 3.4.1. Unofficial translation; the Chinese text prevails: “Face ASEAN.”',
  );
  expect(last).toBe(address);
  expect(rest).toEqual([]);
});

test('a sentence is named in each language', () => {
  const words = [
    ['zh', '一。'],
    ['en', 'One.'],
  ] as const;
  const citation = cite(document, { id: '3.4.1', sentence: 3 }, [...words], 'x');
  expect(citation).toContain('，3.4.1第3句：');
  expect(citation).toContain(', 3.4.1, sentence 3. Unofficial');
});

test('words at hand in one language only are cited in that one', () => {
  const citation = cite(document, { id: '3.4.1', sentence: 3 }, [['zh', '一。']], 'x');
  expect(citation).toBe('实施意见（桂政发〔2018〕24号，2018年4月5日），3.4.1第3句：“一。”\n\nx');
});

test.each([
  [30, '30亿元', 'RMB 3 billion'],
  [1000, '1000亿元', 'RMB 100 billion'],
  [25, '25亿元', 'RMB 2.5 billion'],
])('%i亿元 in words', (yi, zh, en) => {
  expect(yiToWords(yi)).toEqual({ zh, en });
});
