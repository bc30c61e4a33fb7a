import { expect, test } from 'vitest';
import { keyed, parseCsvRows, parseYamlText } from '../../../src/loaders/data-file.ts';

test('a list keeps the order of its file when its keys are sorted', () => {
  const list = [{ id: 'title' }, { id: 'date' }, ...Array.from({ length: 12 }, (_, i) => ({ id: `x${i}` }))];
  const records = keyed('a.yml', list, ({ id }) => id);
  expect(
    Object.keys(records)
      .sort()
      .map((key) => records[key]),
  ).toEqual(list);
});

test('an id that stands twice is refused', () => {
  expect(() => keyed('a.yml', [{ id: 'x' }, { id: 'x' }], ({ id }) => id)).toThrow(
    'a.yml:1: The id "x" stands twice.',
  );
});

test('damaged YAML is named with its line', () => {
  expect(() => parseYamlText('a.yml', 'a: 1\nb: [2\nc: 3\n')).toThrow(/^a\.yml:3: Not valid YAML/);
});

test('CSV rows become objects by their header; a row too short is refused', () => {
  expect(parseCsvRows('zh,en\n"a,b",c\n')).toEqual([{ zh: 'a,b', en: 'c' }]);
  expect(() => parseCsvRows('zh,en\nx\n')).toThrow();
});
