import { describe, expect, test } from 'vitest';
import { termsOf, textTest } from '../../../src/search/measure-text.ts';

const terms = termsOf([
  '小微企业贷款保证保险',
  '完善融资服务，通过小微企业贷款保证保险、科技保险等手段支持我区人工智能企业融资',
  'Loan guarantee insurance for small and micro enterprises',
  'AI industrial parks, R&D',
]);
const fits = (text: string) => textTest(text)(terms);

describe('a measure fits', () => {
  test.each([
    '贷款',
    '小微企业',
    'loans',
    'LOAN insurance',
    'indust',
    '企业 loan',
    '款',
    'industrial park',
    'R&D',
    '贷款。',
    '',
    '！？',
  ])('%s', (text) => {
    expect(fits(text)).toBe(true);
  });
});
describe('a measure does not fit', () => {
  test.each(['税收', '贷款税收', 'tax', 'loan tax', 'oan', '税'])('%s', (text) => {
    expect(fits(text)).toBe(false);
  });
});

test('a long text is read to its end', () => {
  const long = `${'Support enterprises in many ways and by various means, '.repeat(30)}and tourism`;
  expect(textTest('tourism')(termsOf([long]))).toBe(true);
});
