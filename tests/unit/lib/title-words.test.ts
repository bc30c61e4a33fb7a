import { expect, test } from 'vitest';
import { titleWords } from '../../../src/lib/title-words.ts';

test.each([
  ['政策读本', '政策|读本'],
  ['创新创业基地', '创新|创业|基地'],
  ['（一）指导思想。', '（一）|指导|思想。'],
  ['自治区大数据发展局', '自治区|大数据|发展局'],
  ['45项举措', '45项|举措'],
])('%s breaks between words: %s', (title, pieces) => {
  expect(titleWords(title).join('|')).toBe(pieces);
});

test('the pieces joined are the title', () => {
  const title = '（二）加快人工智能与产业融合，推动《规划》落实 AI 项目。';
  expect(titleWords(title).join('')).toBe(title);
});
