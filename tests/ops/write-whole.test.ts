import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeWhole } from '../../scripts/lib/write-whole.ts';

let dir: string;
let file: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'write-whole-'));
  file = join(dir, 'options.json');
  writeFileSync(file, 'before');
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

test('a file is replaced, and nothing is left beside it', () => {
  writeWhole(file, 'after');
  expect(readFileSync(file, 'utf8')).toBe('after');
  expect(readdirSync(dir)).toEqual(['options.json']);
});

test('what another was killed in the middle of does no harm', () => {
  writeFileSync(`${file}.new`, 'aft');
  expect(readFileSync(file, 'utf8')).toBe('before');
  writeWhole(file, 'after');
  expect(readFileSync(file, 'utf8')).toBe('after');
});

test('a failure leaves the old text', () => {
  mkdirSync(`${file}.new`);
  expect(() => writeWhole(file, 'after')).toThrow('EISDIR');
  expect(readFileSync(file, 'utf8')).toBe('before');
});
