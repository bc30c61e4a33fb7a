import { describe, expect, test } from 'vitest';
import {
  bag,
  codeOf,
  END,
  type Found,
  MARK,
  padding,
  readRecord,
  sequence,
} from '../../../src/search/codes.ts';

/** The word positions that Pagefind would report for a unit in a content. */
const positions = (content: string, unit: string): number[] =>
  content.split(' ').flatMap((word, i) => (word === codeOf(unit) ? [i] : []));
const logits = (...list: [string, number][]) => new Map(list);

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
    expect(sequence(['𠮷野'], logits())).toBe('');
  });
});

describe('positions are read back', () => {
  const record = (contents: string[], unit: string) => {
    const counts = contents.map((content) => content.split(' ').length - 1);
    const ends = counts.map((_, i) => counts.slice(0, i + 1).reduce((sum, count) => sum + count));
    return readRecord({ positions: positions(contents.join(''), unit), ends });
  };
  const read = (content: string, unit: string): Found => record([content], unit).entries.get(0)!;

  test('neighbors in a sequence touch, others do not', () => {
    const content = sequence(['tax', 'break', 'rd', 'tax'], logits());
    const [tax, rest] = [read(content, 'tax'), read(content, 'break')];
    expect(tax.blocks).toHaveLength(2);
    expect(tax.blocks[0]![1]).toBe(rest.blocks[0]![0]);
    expect(rest.blocks[0]![1]).not.toBe(tax.blocks[1]![0]);
    expect(tax.marks).toBe(0);
  });

  test('places in phrases are kept', () => {
    const content = bag([['智能', '能农', '农业'], ['农业'], ['农业', '业补', '补贴']], logits());
    expect(read(content, '农业').marks).toBe(MARK.last | MARK.whole | MARK.first);
    expect(read(content, '能农').marks).toBe(MARK.inside);
    expect(read(content, '补贴').marks).toBe(MARK.last);
  });

  test('the same unit twice in a row is written once', () => {
    const found = read(sequence(['宝宝', '宝宝'], logits()), '宝宝');
    expect(found.marks).toBe(0);
    expect(found.blocks).toHaveLength(1);
  });

  test('how much a unit speaks for the provision is told with all marks and without, once', () => {
    const learned = logits(['农业', 3.3], ['补贴', 99], ['智能', -1]);
    const contents = [
      sequence(['农业', '补贴', '农业'], learned) + END,
      bag([['农业'], ['智能', '农业', '补贴']], learned) + END,
    ];
    expect(record(contents, '农业').logit).toBe(3.5);
    expect(record(contents, '补贴').logit).toBe(7);
    expect(record(contents, '智能').logit).toBe(0);
    const { entries: found } = record(contents, '农业');
    expect(found.get(0)).toMatchObject({ marks: 0 });
    expect(found.get(0)!.blocks).toHaveLength(2);
    expect(found.get(1)).toMatchObject({ marks: MARK.whole | MARK.inside, blocks: [] });
    expect([...record(contents, '智能').entries.keys()]).toEqual([1]);
  });
});

describe('padding', () => {
  const units = ['税收', '农业', '贷款', 'tax', 'loan'];

  test('stands after each group of units that fills a chunk, in the order of their words', () => {
    const pads = padding(new Map(units.map((unit) => [unit, 100])));
    const words = [...units.map(codeOf), ...pads.map((pad) => pad.split(' ')[0]!)].sort();
    expect(pads).toHaveLength(units.length - 1);
    expect(words.map((word) => units.map(codeOf).includes(word))).toEqual(
      Array.from(words, (_, i) => i % 2 === 0),
    );
  });

  test('is found by no unit, and stays away where units are few', () => {
    const pads = padding(new Map(units.map((unit) => [unit, 100])));
    for (const pad of pads) for (const unit of units) expect(pad.startsWith(codeOf(unit))).toBe(false);
    expect(padding(new Map(units.map((unit) => [unit, 2])))).toEqual([]);
  });
});
