import { describe, expect, test } from 'vitest';
import { around } from '../../../src/lib/around.ts';

const list = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

describe('the neighbours of an item', () => {
  test.each([
    [5, 4, [3, 4, 5, 6]],
    [0, 4, [0, 1, 2, 3]],
    [9, 4, [6, 7, 8, 9]],
    [2, 3, [1, 2, 3]],
  ])('of item %i, at most %i', (index, most, wanted) => expect(around(list, index, most)).toEqual(wanted));

  test('are the whole list where it is short enough', () => expect(around(list, 7, 10)).toEqual(list));
});
