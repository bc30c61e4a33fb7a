import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { replaceFolder } from '../../scripts/build/replace-folder.ts';

const MEMORY = '/dev/shm';
const elsewhere = existsSync(MEMORY) && statSync(MEMORY).dev !== statSync(tmpdir()).dev;

let dirs: string[];
beforeEach(() => {
  dirs = [tmpdir(), elsewhere ? MEMORY : tmpdir()].map((base) => mkdtempSync(join(base, 'replace-')));
});
afterEach(() => {
  for (const dir of dirs) rmSync(dir, { recursive: true, force: true });
});

const folder = (path: string, text: string) => {
  mkdirSync(path);
  writeFileSync(join(path, 'index.html'), text);
  return path;
};

test('a folder takes the place of one on the same or on another file system, and nothing is left beside it', () => {
  for (const dir of dirs) {
    const to = folder(join(dir, 'dist'), 'before');
    replaceFolder(folder(join(dirs[0]!, 'work'), 'after'), to);
    expect(readFileSync(join(to, 'index.html'), 'utf8')).toBe('after');
    expect(readdirSync(dir)).toEqual(['dist']);
  }
});

test('where nothing was before, or nothing is there to put', () => {
  const to = join(dirs[1]!, 'dist');
  replaceFolder(folder(join(dirs[0]!, 'work'), 'first'), to);
  expect(() => replaceFolder(join(dirs[0]!, 'nothing'), to)).toThrow('ENOENT');
  expect(readFileSync(join(to, 'index.html'), 'utf8')).toBe('first');
});
