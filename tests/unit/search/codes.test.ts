import { describe, expect, test } from 'vitest';
import { BLOCKS, bag, codeOf, MARK, readPositions, sequence } from '../../../src/search/codes.ts';

/** The word positions that Pagefind would report for a unit in a content. */
const positions = (content: string, unit: string): number[] =>
  content.split(' ').flatMap((word, i) => (word === codeOf(unit) ? [i] : []));
const rare = () => false;

describe('spelling for the index', () => {
  test('is letters and digits with one Greek letter at the end', () => {
    for (const unit of ['税收', '税', 'technolog', '5g', '2017', '㐀鿿'])
      expect(codeOf(unit)).toMatch(/^[a-z0-9]+[αβγ]$/);
  });

  test('no spelling is the beginning of another', () => {
    const units = ['a', 'ab', 'abc', '税', '税收', '收', '1', '12', 'tax', 'taxi', '㐀', '㐀㐁'];
    const codes = units.map(codeOf);
    for (const one of codes) expect(codes.filter((other) => other.startsWith(one))).toEqual([one]);
  });

  test('characters outside the common blocks have none', () => {
    expect(codeOf('𠮷')).toBe('');
    expect(sequence(['𠮷野'], rare)).toBe('');
  });
});

describe('positions are read back', () => {
  test('neighbors in a sequence touch, others do not', () => {
    const content = sequence(['tax', 'break', 'rd', 'tax'], rare);
    const [tax, rest] = [
      readPositions(positions(content, 'tax')),
      readPositions(positions(content, 'break')),
    ];
    expect(tax.blocks).toHaveLength(2);
    expect(tax.blocks[0]![1]).toBe(rest.blocks[0]![0]);
    expect(rest.blocks[0]![1]).not.toBe(tax.blocks[1]![0]);
    expect(tax.marks).toBe(0);
  });

  test.each([
    ['rare', rare],
    ['common', () => true],
  ])('places in phrases are kept for %s units', (_, common) => {
    const content = bag([['智能', '能农', '农业'], ['农业'], ['农业', '业补', '补贴']], common);
    expect(readPositions(positions(content, '农业')).marks).toBe(MARK.last | MARK.whole | MARK.first);
    expect(readPositions(positions(content, '能农')).marks).toBe(MARK.inside);
    expect(readPositions(positions(content, '补贴')).marks).toBe(MARK.last);
  });

  test('the same unit twice in a row is no mark', () => {
    for (const common of [rare, () => true]) {
      const found = readPositions(positions(sequence(['宝宝', '宝宝'], common), '宝宝'));
      expect(found.marks).toBe(0);
      expect(found.blocks).toHaveLength(1);
    }
  });

  test('a block of all marks is still shorter than the next size', () => {
    expect(BLOCKS[0] + 15).toBeLessThan(BLOCKS[1]);
  });
});
