import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importsOf, writeModulePreloads } from '../../../scripts/build/module-preloads.ts';

test.each([
  ['import{a as b}from"./text.AB.js";b()', ['/assets/text.AB.js']],
  ['import"./one.js";import{x}from"./two.js";', ['/assets/one.js', '/assets/two.js']],
  ['const a=()=>import("./lazy.js")', []],
  ['console.log("import x from \'./no.js\'")', []],
])('imports of %s', (script, expected) => {
  expect(importsOf(script, '/assets/page.js')).toEqual(expected);
});

test('a page names what its scripts import, others stay as they are', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'preloads-'));
  mkdirSync(join(dir, 'assets'));
  writeFileSync(join(dir, 'assets/page.js'), 'import{t}from"./text.js";t()');
  writeFileSync(join(dir, 'page.html'), '<head><script type="module" src="/assets/page.js"></script></head>');
  writeFileSync(join(dir, 'plain.html'), '<head></head>');
  await writeModulePreloads(dir);
  expect(readFileSync(join(dir, 'page.html'), 'utf8')).toContain(
    '<link rel="modulepreload" href="/assets/text.js"></head>',
  );
  expect(readFileSync(join(dir, 'plain.html'), 'utf8')).toBe('<head></head>');
});
