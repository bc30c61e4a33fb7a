import { describe, expect, test } from 'vitest';
import { readingsOf } from '../../../src/search/build/tables.ts';
import { type Repair, respelt, simplified, type Tables } from '../../../src/search/repair.ts';
import { resounded } from '../../../src/search/slips.ts';
import {
  bucketOf,
  canBePinyin,
  findBySound,
  fullPinyin,
  homophones,
  initials,
  readSounds,
  startsOf,
} from '../../../src/search/sounds.ts';
import { distance, nearest, splits } from '../../../src/search/spelling.ts';
import { stem } from '../../../src/search/text.ts';

const document = ['智能机器人', '面向东盟', '税收优惠', '河长制', '智能农业', '银行', '长期'];
const words = ['减税', '无人机', '看病'];
const spelling = ['tourism', 'tourist', 'manufacturing', 'cyber', 'risk', 'ticket', 'informatics', 'robots'];
const characters = [...new Set([...document, ...words, '机气人减水会'].join(''))];
const sounds: Record<string, string> = {};
for (const character of characters)
  for (const reading of readingsOf(character)) sounds[reading] = (sounds[reading] ?? '') + character;
const readings = readSounds(sounds);

const tables: Tables = {
  simplify: async () => ({
    from: '電網絡資訊',
    to: '电网络资讯',
    words: [
      ['资讯', '信息'],
      ['网路', '网络'],
    ],
  }),
  readings: async () => readings,
  document: async () => startsOf(document),
  words: async (pair) =>
    startsOf(
      words.filter((word) =>
        readingsOf(word[0]!).some((a) => readingsOf(word[1]!).some((b) => a[0]! + b[0]! === pair)),
      ),
      true,
    ),
  spelling: async (letter) => spelling.filter((word) => word.startsWith(letter)),
};
const texts = (repairs: Repair[]): string[] => repairs.map(({ text }) => text);
const nothing = () => false;
const knows =
  (...known: string[]) =>
  (unit: string) =>
    known.map(stem).includes(unit) || known.includes(unit);

describe('other characters', () => {
  test('traditional ones, then words of Taiwan and Hong Kong', async () => {
    expect(texts(await simplified('電網', tables))).toEqual(['电网']);
    expect(texts(await simplified('資訊網絡', tables))).toEqual(['信息网络', '资讯网络']);
    expect(texts(await simplified('网路', tables))).toEqual(['网络']);
    expect(await simplified('电网', tables)).toEqual([]);
  });
});

describe('pinyin', () => {
  test.each([
    ['in full', 'dongmeng', '东盟'],
    ['with spaces', 'zhi neng nong ye', '智能农业'],
    ['a part of a word', 'jiqiren', '机器人'],
    ['of a character with several readings', 'yinhang', '银行'],
    ['of the same character in another word', 'changqi', '长期'],
    ['of everyday words', 'jianshui', '减税'],
    ['as a southern speaker types it', 'zineng nongye', '智能农业'],
    ['by first letters', 'znny', '智能农业'],
  ])('%s: %s', async (_, typed, expected) => {
    expect(texts(await respelt(typed, nothing, tables))[0]).toBe(expected);
  });

  test('words of the text in whole come before chance parts of it', () => {
    expect(findBySound(startsOf(['无人机', '五日期', '无人机']), 3, initials('wrj', readings))).toEqual([
      '无人机',
    ]);
  });

  test('an English word that is known is left alone', async () => {
    expect(await respelt('robots', knows('robots'), tables)).toEqual([]);
  });
});

describe('slips in Chinese', () => {
  test.each([
    ['机气人', '机器人'],
    ['税收优会', '税收优惠'],
    ['减水', '减税'],
  ])('%s → %s', async (typed, meant) => {
    expect(texts(await resounded(typed, nothing, tables))[0]).toBe(meant);
  });

  test('what is known is not replaced', async () => {
    expect(await resounded('机器人', () => true, tables)).toEqual([]);
  });

  test('two words side by side in a long query are no slip', async () => {
    expect(await resounded('我家门口看并不远的路', (unit) => unit !== '看并', tables)).toEqual([]);
  });

  test('sounds are compared character by character', () => {
    const step = homophones('减水', readings, (syllable) => syllable);
    expect(findBySound(startsOf(['减税', '减少'], true), 2, step, true)).toEqual(['减税']);
    expect(findBySound(startsOf(['减税法'], true), 2, step, true)).toEqual([]);
  });

  test('letters that end inside a syllable find nothing', () => {
    expect(findBySound(startsOf(document), 4, fullPinyin('dong', readings))).toEqual([]);
  });
});

describe('slips in English', () => {
  test.each([
    ['swapped', 'toursim', 'tourism'],
    ['left out', 'manufactring', 'manufacturing'],
    ['doubled', 'tourissm', 'tourism'],
    ['wrong', 'manufactoring', 'manufacturing'],
    ['inflected', 'ticets', 'ticket'],
    ['unfinished', 'manufac', 'manufacturing'],
  ])('%s: %s', async (_, typed, meant) => {
    expect(texts(await respelt(typed, nothing, tables))[0]).toBe(meant);
  });

  test('only the word that stands nowhere is replaced', async () => {
    expect(texts(await respelt('tourisim robots', knows('robots'), tables))[0]).toBe('tourism robots');
  });

  test('two words written as one', async () => {
    expect(texts(await respelt('cyberrisk', nothing, tables))).toContain('cyber risk');
    expect(splits('cyberrisk', ['cyber'])).toEqual([['cyber', 'risk']]);
  });

  test('a relative by its beginning weighs less', () => {
    expect(nearest('cyberspaces', spelling)).toEqual([{ word: 'cyber', relative: true }]);
  });

  test('a short word is not bent into another', () => {
    expect(nearest('tux', ['tax', 'tourism'])).toEqual([]);
  });

  test.each([
    ['kitten', 'sitting', 3, 3],
    ['abcd', 'abdc', 2, 1],
    ['same', 'same', 2, 0],
    ['short', 'muchlonger', 2, 3],
    ['abcdef', 'ghijkl', 2, 3],
  ])('distance of %s and %s within %i is %i', (a, b, limit, expected) => {
    expect(distance(a, b, limit)).toBe(expected);
  });
});

test('buckets spread the words over the files', () => {
  const all = new Set(['zn', 'js', 'nn', 'aa', 'zz'].map(bucketOf));
  expect(all.size).toBeGreaterThan(3);
});

test.each([
  ['jiqiren', true],
  ['nongye', true],
  ['shuangchuang', true],
  ['lithium', false],
  ['robots', false],
  ['znny', false],
])('%s can be pinyin: %s', (letters, can) => {
  expect(canBePinyin(letters)).toBe(can);
});
