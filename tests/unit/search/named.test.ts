import { expect, test } from 'vitest';
import { namedIn } from '../../../src/search/named.ts';
import { normalizeQuery } from '../../../src/search/text.ts';

test.each([
  ['2.3.1.3', '2.3.1.3', undefined],
  ['２．３．１．３', '2.3.1.3', undefined],
  ['第2.3.1.3段', '2.3.1.3', undefined],
  ['2.3.1.3 第4句', '2.3.1.3', 4],
  ['2.3.1.3，第4句', '2.3.1.3', 4],
  ['3.4.1, sentence 3', '3.4.1', 3],
  ['Paragraph 3.4.1 s3', '3.4.1', 3],
  ['#p3-4-1-s3', '3.4.1', 3],
  ['end.2', 'end.2', undefined],
  ['annex 7', 'annex.7', undefined],
  ['annex.15', 'annex.15', undefined],
  ['附件第7项', 'annex.7', undefined],
])('%s names a provision', (typed, id, sentence) => {
  expect(namedIn(normalizeQuery(typed))).toEqual({ id, isAll: true, ...(sentence && { sentence }) });
});

test.each([
  ['2.3.1.3说了什么', '2.3.1.3'],
  ['what does 3.4.1 say', '3.4.1'],
])('%s names one beside other words', (typed, id) => {
  expect(namedIn(normalizeQuery(typed))).toEqual({ id, isAll: false });
});

test.each([
  '2018',
  '2018年4月5日',
  '35号',
  '1.5亿元',
  'industry 4.0 plans',
  '1.2.3.4.5 and more',
  'annexation',
  's3',
])('%s names none', (typed) => {
  expect(namedIn(normalizeQuery(typed))).toBeUndefined();
});
