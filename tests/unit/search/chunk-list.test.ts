import { describe, expect, test } from 'vitest';
import { chunksOf, readChunks } from '../../../src/search/chunk-list.ts';

const text = (value: string): number[] => {
  const bytes = [...new TextEncoder().encode(value)];
  return bytes.length < 24 ? [0x60 + bytes.length, ...bytes] : [0x78, bytes.length, ...bytes];
};
const chunk = (...parts: string[]): number[] => [0x83, ...parts.flatMap(text)];
const LONG = 'a-name-of-more-than-twenty-three-characters';
/** Version, two records with small and large word counts, three chunks, and what follows. */
const list = new Uint8Array([
  ...new TextEncoder().encode('pagefind_dcd'),
  ...[0x86, ...text('1.6.0')],
  ...[0x82, 0x83, ...text('und_0000000'), 0x07, ...text(''), 0x83, ...text('und_0000001')],
  ...[0x1a, 0x00, 0x01, 0x35, 0xf2, ...text('')],
  ...[0x98, 0x03, ...chunk('08α', '1z', 'und_0000000'), ...chunk('2', '8β', LONG), ...chunk('a', 'zβ', 'c')],
  ...[0x80, 0xa0, 0x80],
]);

describe('the list of chunks', () => {
  test('is read with names short and long', () => {
    expect(readChunks(list)).toEqual([
      { from: '08α', to: '1z', name: 'und_0000000' },
      { from: '2', to: '8β', name: LONG },
      { from: 'a', to: 'zβ', name: 'c' },
    ]);
  });

  test.each([
    ['something else', new TextEncoder().encode('<!doctype html><title>404</title>')],
    ['nothing', new Uint8Array()],
    ['a part of it', list.subarray(0, 70)],
  ])('that is %s is an error', (_, bytes) => {
    expect(() => readChunks(bytes)).toThrow(/list of chunks/);
  });

  test('names each chunk once, and none for a word between two', () => {
    const chunks = readChunks(list);
    expect(chunksOf(['tax', 'b', '9', '08α', ''], chunks)).toEqual(['c', 'und_0000000']);
  });
});
