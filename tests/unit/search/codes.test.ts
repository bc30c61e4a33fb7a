import { describe, expect, test } from 'vitest';
import {
  bag,
  codeOf,
  END,
  type Found,
  MARK,
  type Repeats,
  readRecords,
  type Spelling,
  sequence,
} from '../../../src/search/codes.ts';

/** The word positions that Pagefind would report for a unit in a content. */
const positions = (content: string, unit: string): number[] =>
  content.split(' ').flatMap((word, i) => (word === codeOf(unit) ? [i] : []));
const LARGE: Repeats = { common: 1, rare: 1 };
const spelling = (repeats: Repeats, logits: [string, number][] = []): Spelling => ({
  repeats,
  frequency: () => 1,
  logits: new Map(logits),
});

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
    expect(sequence(['𠮷野'], spelling(LARGE))).toBe('');
  });
});

describe.each([LARGE, { common: 8, rare: 32 }])(
  'positions are read back, units repeated as in %o',
  (repeats) => {
    const records = (contents: string[], unit: string) =>
      readRecords(
        contents.map((content) => ({
          positions: positions(content, unit),
          ends: [content.split(' ').length - 1],
        })),
        repeats,
      );
    const read = (content: string, unit: string): Found => records([content], unit)[0]!.entries.get(0)!;

    test('neighbors in a sequence touch, others do not', () => {
      const content = sequence(['tax', 'break', 'rd', 'tax'], spelling(repeats));
      const [tax, rest] = [read(content, 'tax'), read(content, 'break')];
      expect(tax.blocks).toHaveLength(2);
      expect(tax.blocks[0]![1]).toBe(rest.blocks[0]![0]);
      expect(rest.blocks[0]![1]).not.toBe(tax.blocks[1]![0]);
      expect(tax.marks).toBe(0);
    });

    test('places in phrases are kept', () => {
      const content = bag([['智能', '能农', '农业'], ['农业'], ['农业', '业补', '补贴']], spelling(repeats));
      expect(read(content, '农业').marks).toBe(MARK.last | MARK.whole | MARK.first);
      expect(read(content, '能农').marks).toBe(MARK.inside);
      expect(read(content, '补贴').marks).toBe(MARK.last);
    });

    test('the same unit twice in a row is written once', () => {
      const found = read(sequence(['宝宝', '宝宝'], spelling(repeats)), '宝宝');
      expect(found.marks).toBe(0);
      expect(found.blocks).toHaveLength(1);
    });

    test('how much a unit speaks for the provision is told with all marks and without, once', () => {
      const learned = spelling(repeats, [
        ['农业', 3.2],
        ['补贴', 99],
        ['智能', -1],
      ]);
      const entries = [
        sequence(['农业', '补贴', '农业'], learned) + END,
        bag([['农业'], ['智能', '农业', '补贴']], learned) + END,
      ];
      const ends = entries.map(
        (_, i) =>
          entries
            .slice(0, i + 1)
            .join('')
            .split(' ').length - 1,
      );
      const record = (unit: string) =>
        readRecords([{ positions: positions(entries.join(''), unit), ends }], repeats)[0]!;
      expect(record('农业').logit).toBe(3);
      expect(record('补贴').logit).toBe(7);
      expect(record('智能').logit).toBe(0);
      const { entries: found } = record('农业');
      expect(found.get(0)).toMatchObject({ marks: 0 });
      expect(found.get(0)!.blocks).toHaveLength(2);
      expect(found.get(1)).toMatchObject({ marks: MARK.whole | MARK.inside, blocks: [] });
      expect([...record('智能').entries.keys()]).toEqual([1]);
    });

    test('a unit of many entries is repeated less, and read back alike', () => {
      const common: Spelling = { ...spelling(repeats, [['农业', 2]]), frequency: () => 40 };
      const contents = Array.from({ length: 40 }, () => bag([['农业', '补贴']], common) + END);
      const found = records(contents, '农业');
      expect(found.map(({ logit }) => logit)).toEqual([2, ...Array(39).fill(0)]);
      expect(found.map(({ entries }) => entries.get(0)!.marks)).toEqual(Array(40).fill(MARK.first));
      expect(positions(contents[1]!, '农业')).toHaveLength(repeats.common + MARK.first);
    });
  },
);
