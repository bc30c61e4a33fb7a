import { expect, test } from 'vitest';
import { formats, useTranslations } from '../../../src/i18n/translate.ts';

test('placeholders are filled as they are, without escaping', () => {
  expect(useTranslations('en')('targets.exceeds', { amount: 'R&D “x”' })).toBe('exceeds R&D “x”');
});

test('an unknown string is an error, not its key', () => {
  expect(() => useTranslations('en')('no.such' as 'nav.policy')).toThrow('The string "no.such" is missing');
});

test('dates and lists follow the language', () => {
  expect(formats('zh').date('2018-04-05')).toBe('2018年4月5日');
  expect(formats('en').date('2018-04-05')).toBe('April 5, 2018');
  expect(formats('zh').list(['甲', '乙', '丙'])).toBe('甲、乙和丙');
});
