import { expect, test } from 'vitest';
import { approvedVariants } from '../../../src/lib/renderings.ts';
import { readSource } from '../../../src/search/build/entries.ts';

test('a rendering to be avoided is none, whatever else its brackets hold', () => {
  expect(approvedVariants('a b; c (avoid); d (S75, avoid); e (loose); (becoming) f')).toEqual([
    'a b',
    'e',
    'f',
  ]);
  expect(approvedVariants('the goals of the “Two Completions”; “Two Constructions” (S75, avoid)')).toEqual([
    'the goals of the “Two Completions”',
  ]);
  expect(approvedVariants('IT application; digitalization (avoid: that is 数字化)')).toEqual([
    'IT application',
  ]);
});

test('search does not find a term by a rendering to be avoided', () => {
  const { terms } = readSource('content');
  const variantsOf = (zh: string) => terms.find((term) => term.zh === zh)?.variants;
  expect(variantsOf('信息化')).toEqual(['IT application']);
  expect(variantsOf('“两个建成”目标')).toEqual(['the goals of the “Two Completions”']);
});
