import { describe, expect, test } from 'vitest';
import {
  countValues,
  eachFacet,
  emptyState,
  type FinderItem,
  filterItems,
  sortItems,
} from '../../../src/lib/finder.ts';

const item = (id: string, rank: number, facets: Partial<FinderItem['facets']>): FinderItem => ({
  id,
  rank,
  facets: { ...eachFacet(() => ['none']), ...facets },
});
const items = [
  item('a', 2, { instrument: ['tax'], beneficiary: ['firms'] }),
  item('b', 0, { instrument: ['tax', 'data'], beneficiary: ['schools'] }),
  item('c', 1, { instrument: ['talent'], beneficiary: ['firms', 'schools'] }),
  item('d', 0, { instrument: ['data'], beneficiary: ['banks'] }),
];
const chosen = (choice: Partial<FinderItem['facets']>) => ({ ...emptyState().chosen, ...choice });
const ids = (list: FinderItem[]) => list.map(({ id }) => id).join('');

describe('filterItems', () => {
  test('shows everything when nothing is chosen', () => {
    expect(ids(filterItems(items, chosen({})))).toBe('abcd');
  });
  test('takes any value within a facet and asks every facet with a choice', () => {
    expect(ids(filterItems(items, chosen({ instrument: ['tax', 'talent'] })))).toBe('abc');
    expect(ids(filterItems(items, chosen({ instrument: ['tax', 'talent'], beneficiary: ['schools'] })))).toBe(
      'bc',
    );
    expect(ids(filterItems(items, chosen({ instrument: ['talent'], beneficiary: ['banks'] })))).toBe('');
  });
  test('asks the words too', () => {
    expect(ids(filterItems(items, chosen({ instrument: ['data'] }), ({ id }) => id !== 'b'))).toBe('d');
  });
});

describe('countValues', () => {
  test('counts what each value would show beside the choice in the other facets', () => {
    const counts = countValues(items, chosen({ instrument: ['tax'], beneficiary: ['schools'] }));
    // Another instrument would be added to tax, so its count heeds the beneficiary alone.
    expect(Object.fromEntries(counts.instrument)).toEqual({ tax: 1, data: 1, talent: 1 });
    expect(Object.fromEntries(counts.beneficiary)).toEqual({ firms: 1, schools: 1 });
  });
  test('agrees with what choosing the value shows', () => {
    const before = chosen({ beneficiary: ['firms', 'banks'] });
    for (const [value, count] of countValues(items, before).instrument) {
      expect(filterItems(items, { ...before, instrument: [value] })).toHaveLength(count);
    }
  });
  test('heeds the words', () => {
    expect(countValues(items, chosen({}), ({ id }) => id === 'd').instrument).toEqual(new Map([['data', 1]]));
  });
});

test('sortItems keeps the document order among equals and leaves the given list alone', () => {
  expect(ids(sortItems(items, 'strength'))).toBe('bdca');
  expect(ids(sortItems(items, 'document'))).toBe('abcd');
  expect(ids(items)).toBe('abcd');
});
