import { describe, expect, test } from 'vitest';
import { markedRanges, rangeOf } from '../../../src/search/marks.ts';
import { tokens } from '../../../src/search/text.ts';

const marked = (text: string, query: string): string[] =>
  markedRanges(text, new Set(tokens(query))).map(({ start, end }) => text.slice(start, end));

describe('marks', () => {
  test.each([
    ['Chinese', '推进电子病历标准化建设', '电子病历', ['电子病历']],
    ['more than once', '中国-东盟博览会，面向东盟', '东盟', ['东盟', '东盟']],
    ['inflected English', 'Smart factories and a factory', 'factory', ['factories', 'factory']],
    ['words side by side as one', 'the Smart Grid of Guangxi', 'smart grid', ['Smart Grid']],
    ['full-width letters', '支持ＬＥＤ照明', 'LED', ['ＬＥＤ']],
    ['joined words', 'cross-border e-commerce', 'e-commerce', ['e-commerce']],
    ['possessives', 'the people’s government', 'people', ['people’s']],
    ['nothing', '推进建设', '电子病历', []],
  ])('%s', (_, text, query, expected) => {
    expect(marked(text, query)).toEqual(expected);
  });

  test('short pieces are left unmarked beside a long run', () => {
    expect(marked('智能平台服务智能制造装备', '智能制造装备')).toEqual(['智能制造装备']);
  });

  test('words are found whatever their capitals', () => {
    expect(rangeOf('Relying on the China-ASEAN Expo', 'asean expo')).toEqual({ start: 21, end: 31 });
    expect(rangeOf('nothing here', 'expo')).toBeUndefined();
  });
});
