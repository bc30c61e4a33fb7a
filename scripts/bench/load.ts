import { mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { BenchOptions } from '../bench.ts';
import { buildSite, isBuilt } from '../build/build-site.ts';
import { readInline } from '../deploy/policies.ts';
import { writeServerConfig } from '../deploy/server-config.ts';
import { type Nginx, nginxMissing, startNginx } from '../lib/nginx.ts';
import { DIST } from '../lib/project.ts';
import { median, table } from './lib/statistics.ts';
import { type Load, wrk } from './lib/wrk.ts';

/** A file of a few bytes: as fast as this nginx answers anything. */
const SMALL = '/robots.txt';
/** Plain files outside the site, each as large as a page when compressed: what the bytes alone cost. */
const FIXED = '/fixed/';
const PAGES = ['/zh/initiatives/intelligent-agriculture/', '/en/', '/zh/policy/'];
/** Short turns, so that whatever else the machine does falls on both alike. */
const TURN_SECONDS = 1;
const TURNS_PER_RUN = 3;

interface Turn extends Load {
  /** Microseconds of the workers' processor time a request: steadier than the rate on a machine that others use too. */
  cost: number;
}

async function turn(nginx: Nginx, path: string): Promise<Turn> {
  const before = nginx.workerSeconds();
  const load = await wrk(nginx.origin + path, TURN_SECONDS);
  return { ...load, cost: ((nginx.workerSeconds() - before) * 1e6) / load.requests };
}

/** One page in turns with the small file and with the file of its size. */
async function compare(nginx: Nginx, path: string, runs: number) {
  const turns: [small: Turn, same: Turn, page: Turn][] = [];
  for (let n = 0; n < runs * TURNS_PER_RUN; n++) {
    turns.push([await turn(nginx, SMALL), await turn(nginx, fixedFile(path)), await turn(nginx, path)]);
  }
  const of = (pick: (small: Turn, same: Turn, page: Turn) => number) =>
    median(turns.map((three) => pick(...three)));
  return {
    path,
    rate: of((_, __, page) => page.rate),
    rateOfSmall: of((small, _, page) => page.rate / small.rate),
    rateOfSameSize: of((_, same, page) => page.rate / same.rate),
    cost: of((_, __, page) => page.cost),
    costOfSmall: of((small, _, page) => small.cost / page.cost),
    costOfSameSize: of((_, same, page) => same.cost / page.cost),
    errors: turns.flat().reduce((sum, { errors }) => sum + errors, 0),
  };
}

const fixedFile = (page: string): string => `${FIXED}${page.replaceAll('/', '-')}.bin`;

/** Writes a plain file as large as each page is when compressed. */
function writeFixedFiles(dir: string): void {
  mkdirSync(join(dir, FIXED));
  for (const page of PAGES) {
    const { size } = statSync(join(DIST, page, 'index.html.br'));
    writeFileSync(join(dir, fixedFile(page)), Buffer.alloc(size, 'x'));
  }
}

/** nginx under load: pages against a small file, and what is lost when a worker is killed in the middle. */
export async function run({ runs }: BenchOptions): Promise<unknown> {
  const missing = nginxMissing();
  if (missing) throw new Error(missing);
  if (!isBuilt(DIST)) await buildSite(DIST);
  const dir = mkdtempSync(join(tmpdir(), 'policy-reader-load-'));
  symlinkSync(resolve(DIST), join(dir, 'current'));
  writeServerConfig(readInline(DIST), dir, {});
  writeFixedFiles(dir);
  const nginx = await startNginx(dir, { extra: `location ${FIXED} { root ${dir}; }` });
  try {
    const pages = [];
    for (const path of PAGES) pages.push(await compare(nginx, path, runs));
    console.log(
      table(
        [
          'page',
          'requests/s',
          'of 85 bytes',
          'of its size',
          'CPU/request',
          'of 85 bytes',
          'of its size',
          'errors',
        ],
        pages.map((page) => [
          page.path,
          Math.round(page.rate),
          page.rateOfSmall.toFixed(2),
          page.rateOfSameSize.toFixed(2),
          `${page.cost.toFixed(1)} µs`,
          page.costOfSmall.toFixed(2),
          page.costOfSameSize.toFixed(2),
          page.errors,
        ]),
      ),
    );
    const underLoad = wrk(nginx.origin + PAGES[0]!, 4);
    await new Promise((half) => setTimeout(half, 2000));
    process.kill(nginx.workers()[0]!, 'SIGKILL');
    const killed = await underLoad;
    const after = await wrk(nginx.origin + PAGES[0]!, 2);
    console.log(
      `\nA worker killed under load: ${killed.errors} of ${killed.requests} requests lost (64 connections, two workers); afterwards ${after.errors}.`,
    );
    return { pages, killedWorker: { during: killed, after } };
  } finally {
    await nginx.stop();
    rmSync(dir, { recursive: true, force: true });
  }
}
