import { describe, expect, test } from 'vitest';
import { eachFacet, emptyState, type FinderState } from '../../../src/lib/finder.ts';
import { fill, type SentenceParts, sayShown } from '../../../src/lib/finder-sentence.ts';

const parts: SentenceParts = {
  lang: 'en',
  gap: ' ',
  all: 'All {total} measures',
  one: '{count} measure of {total}',
  many: '{count} measures of {total}',
  join: ', ',
  comma: ', ',
  or: ' or ',
  text: 'matching “{values}”',
  sorted: 'firmest first',
  facets: { ...eachFacet(() => '{values}'), instrument: 'through {values}', beneficiary: 'for {values}' },
};
const say = (change: Partial<FinderState> & { only?: Partial<FinderState['chosen']> }, count: number) => {
  const { only, ...rest } = change;
  const state = { ...emptyState(), ...rest, chosen: { ...emptyState().chosen, ...only } };
  return sayShown(state, count, 44, parts, (_, value) => value.toUpperCase());
};

describe('the sentence that says what is shown', () => {
  test('says all when nothing is chosen', () => {
    expect(say({}, 44)).toEqual({ amount: 'All 44 measures', choice: '' });
  });
  test('names whom before by what means, and joins alternatives with “or”', () => {
    expect(say({ only: { instrument: ['tax', 'data', 'loans'], beneficiary: ['firms'] } }, 7)).toEqual({
      amount: '7 measures of 44',
      choice: 'for FIRMS, through TAX, DATA or LOANS',
    });
  });
  test('minds the plural of its language, and nought', () => {
    expect(say({ text: 'loan' }, 1)).toEqual({ amount: '1 measure of 44', choice: 'matching “loan”' });
    expect(say({ text: 'loan' }, 0).amount).toBe('0 measures of 44');
  });
  test('says the order, which alone narrows nothing', () => {
    expect(say({ sort: 'strength' }, 44)).toEqual({ amount: 'All 44 measures', choice: 'firmest first' });
  });
  test('shows words of the reader as they are, braces included', () => {
    expect(say({ text: '{count}' }, 2).choice).toBe('matching “{count}”');
  });
});

test('fill leaves a name without a value as it is', () => {
  expect(fill('{a} and {b}', { a: 1 })).toBe('1 and {b}');
});
