import { expect, test } from 'vitest';
import {
  ancestorIds,
  anchorOf,
  compareIds,
  PROVISION_ID,
  parseAnchor,
  parseFolderName,
} from '../../../src/lib/ids.ts';

test.each([
  ['2-2-2-3-intelligent-agriculture', { id: '2.2.2.3', slug: 'intelligent-agriculture' }],
  ['0-1-addressees', { id: '0.1', slug: 'addressees' }],
  ['end-2-date', { id: 'end.2', slug: 'date' }],
  ['annex-breakdown-of-main-tasks', { id: 'annex', slug: 'breakdown-of-main-tasks' }],
  ['2-1-1-5g-networks', null],
  ['2-2-2-3', null],
  ['2-2-2-3-..', null],
  ['2-2-2-3-Smart', null],
  ['2-2-2-3-smart--grid', null],
  ['smart-grid', null],
])('the folder name %s is read as %o', (name, expected) => {
  expect(parseFolderName(name)).toEqual(expected);
});

test.each([
  ['2.2.2.3', undefined, 'p2-2-2-3'],
  ['2.2.2.3', 3, 'p2-2-2-3-s3'],
  ['end.1', 1, 'pend-1-s1'],
  ['annex', undefined, 'pannex'],
  ['annex.15', undefined, 'pannex-15'],
])('%s, sentence %s, has the anchor %s and is found again by it', (id, sentence, anchor) => {
  expect(anchorOf(id, sentence)).toBe(anchor);
  expect(parseAnchor(`#${anchor}`)).toEqual(sentence ? { id, sentence } : { id });
});

test.each(['', '#', 'main', 'p', 'p2-2-s0', 'p2--2', 'p2-2-s', 'px2', 'p2-2-s1x', 'pend'])(
  'the fragment “%s” is no anchor of a provision',
  (fragment) => {
    expect(parseAnchor(fragment)).toBeNull();
  },
);

test('ids sort in document order', () => {
  const ordered = [
    '0.1',
    '0.2',
    '1',
    '1.1',
    '1.1.1',
    '2.2.2',
    '2.2.2.3',
    '2.2.10',
    '3',
    'end.1',
    'end.2',
    'annex',
    'annex.2',
    'annex.15',
  ];
  expect([...ordered].reverse().sort(compareIds)).toEqual(ordered);
  expect(compareIds('2.1', '2.1')).toBe(0);
});

test('the ids above one, outermost first', () => {
  expect(ancestorIds('2.2.2.3')).toEqual(['2', '2.2', '2.2.2']);
  expect(ancestorIds('3')).toEqual([]);
});

test.each([
  ['2.2.2.3', true],
  ['annex.15', true],
  ['end.1', true],
  ['annex', true],
  ['end', false],
  ['2.', false],
  ['2.x', false],
  ['p2', false],
])('%s as an id: %s', (id, valid) => {
  expect(PROVISION_ID.test(id)).toBe(valid);
});
