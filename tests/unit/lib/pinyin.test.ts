import { expect, test } from 'vitest';
import { soundTest } from '../../../src/lib/pinyin.ts';

const agriculture = ['zhi', 'neng', 'nong', 'ye'];

test.each(['zhineng', 'ZhiNeng nong', 'nongye', 'nongy', "zhi'neng"])('%s names its syllables', (typed) => {
  expect(soundTest(typed)(agriculture)).toBe(true);
});

test.each(['hineng', 'zhinengye', 'n', '智能', '', 'zhi2'])('%s does not', (typed) => {
  expect(soundTest(typed)(agriculture)).toBe(false);
});

test('first letters are read as such only when asked for', () => {
  expect(soundTest('znny')(agriculture)).toBe(false);
  expect(soundTest('znny', true)(agriculture)).toBe(true);
  expect(soundTest('nny', true)(agriculture)).toBe(true);
  expect(soundTest('zny', true)(agriculture)).toBe(false);
});

test('ü may be typed as it is or as v', () => {
  expect(soundTest('lüse')(['lv', 'se'])).toBe(true);
});
