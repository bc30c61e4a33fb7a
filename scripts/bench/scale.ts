import { globSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { pathTo } from '../../src/i18n/urls.ts';
import { chromiumArgs, chromiumPath } from '../lib/project.ts';
import { createSiteServer } from '../lib/site-server.ts';
import { kib, table } from './lib/statistics.ts';
import { makeContent } from './lib/synthetic.ts';
import { type WatchedBuild, watchedBuild } from './lib/watched-build.ts';
import { countBytes } from './search-cost.ts';

const TIMES = [1, 10, 100];
const QUERIES = ['智能农业', '贷款'];
const MIB = 2 ** 20;

interface Measured extends WatchedBuild {
  times: number;
  pages: number;
  initiatives: number;
  bytes: number;
  indexBytes: number;
  /** Bytes that the first and the second query cost. */
  queryBytes: number[];
}

/** Bytes of each query in turn: with the first, all that its page loads for it; then what is fetched since the one before. */
async function queryBytes(site: string): Promise<number[]> {
  const server = createSiteServer(site);
  await new Promise<void>((listening) => server.listen(0, 'localhost', listening));
  const { port } = server.address() as { port: number };
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumArgs });
  try {
    const page = await (await browser.newContext({ serviceWorkers: 'block' })).newPage();
    const bytes = await countBytes(await page.context().newCDPSession(page));
    await page.goto(`http://localhost:${port}${pathTo('zh', 'search')}`, { waitUntil: 'load' });
    const spent: number[] = [];
    let before = 0;
    for (const query of QUERIES) {
      await page.locator('main input[name=q]').fill(query);
      // The title names the question as soon as it is asked; the state before may still be the last one's.
      await page.waitForFunction((words) => document.title.startsWith(words), query);
      await page.locator('[data-search-state=done]').waitFor({ timeout: 60_000 });
      await page.waitForLoadState('networkidle');
      spent.push(bytes() - before);
      before = bytes();
    }
    return spent;
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}

async function measure(times: number): Promise<Measured> {
  const [content, site, cache] = ['content', 'site', 'cache'].map(
    (name) => `.cache/bench/scale/${name}-${times}`,
  );
  try {
    makeContent(times, content!);
    const build = await watchedBuild(content!, site!, cache!);
    const files = globSync('**/*', { cwd: site!, withFileTypes: true }).filter((entry) => entry.isFile());
    const sizes = files.map((entry) => ({
      path: join(entry.parentPath, entry.name),
      size: statSync(join(entry.parentPath, entry.name)).size,
    }));
    const sum = (wanted: RegExp) =>
      sizes.filter(({ path }) => wanted.test(path)).reduce((total, { size }) => total + size, 0);
    return {
      ...build,
      times,
      pages: files.filter(({ name }) => name === 'index.html').length,
      initiatives: globSync(`${content}/provisions/*/page.yml`).length,
      bytes: sum(/(?<!\.br|\.gz)$/),
      indexBytes: sum(/\/pagefind\/.*(?<!\.br|\.gz)$/),
      queryBytes: await queryBytes(site!),
    };
  } finally {
    for (const folder of [content, site, cache]) rmSync(folder!, { recursive: true, force: true });
  }
}

/** Builds synthetic documents of 1, 10 and 100 times the length and says what that takes and what a reader's query costs. */
export async function run(): Promise<unknown> {
  const results: Measured[] = [];
  for (const times of TIMES) {
    results.push(await measure(times));
    console.log(`${times}×: ${results.at(-1)!.seconds.toFixed(0)} s`);
  }
  const rows = results.map((r) => [
    `${r.times}×`,
    r.initiatives,
    r.pages,
    `${r.seconds.toFixed(1)} s`,
    `${((r.seconds * 1000) / r.pages).toFixed(1)} ms`,
    `${(r.peak / MIB).toFixed(0)} MiB`,
    `${(r.bytes / MIB).toFixed(1)} MiB`,
    `${(r.indexBytes / MIB).toFixed(1)} MiB`,
    ...r.queryBytes.map(kib),
  ]);
  console.log(
    `\n${table(['content', 'initiatives', 'pages', 'build', 'a page', 'memory', 'site', 'index', 'first query', 'second'], rows)}`,
  );
  return results;
}
