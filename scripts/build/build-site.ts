import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'astro';
import { inputsDigest } from '../lib/project.ts';
import { checkSite, checkSources } from './checks.ts';
import { writeChecksums } from './checksums.ts';
import { writeModulePreloads } from './module-preloads.ts';
import { writeOfflineWorker } from './offline-worker.ts';
import { precompress } from './precompress.ts';
import { replaceFolder } from './replace-folder.ts';
import { writeSearch } from './search.ts';
import { writeSecurityTxt } from './security-txt.ts';
import { writeShippedLicenses } from './shipped-licenses.ts';
import { writeStaticHostFiles } from './static-hosts.ts';

/** What happens to the pages that Astro has written, in this order; each step may throw. */
const steps: { name: string; run: (dir: string) => Promise<void> }[] = [
  { name: 'module preloads', run: writeModulePreloads },
  { name: 'search index', run: writeSearch },
  { name: 'offline worker', run: writeOfflineWorker },
  { name: 'licenses', run: writeShippedLicenses },
  { name: 'security.txt', run: writeSecurityTxt },
  { name: 'headers for static hosts', run: writeStaticHostFiles },
  { name: 'compression', run: precompress },
  // Last: it lists what all others have made.
  { name: 'checksums', run: writeChecksums },
];

/** What it finds wrong is not published. */
const verify = { name: 'checks of the built site', run: checkSite };

export const STAMP = '.build-stamp';

/**
 * Builds the whole site into `out`. Works in `.cache` and swaps the finished folder in at the end, so that a failed or
 * interrupted build leaves what was there before untouched. Throws on any fault of the sources or the finished pages;
 * `checked: false` leaves these checks out, for measurements on synthetic content.
 */
export async function buildSite(out: string, { checked = true } = {}): Promise<void> {
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  if (checked) checkSources();
  const digest = inputsDigest();
  const work = `.cache/build-${process.pid}`;
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  try {
    process.env.OUT_DIR = `./${work}`;
    await build({ logLevel: 'warn' });
    for (const { name, run } of checked ? [...steps, verify] : steps) {
      const start = performance.now();
      await run(work);
      console.log(`${name}: ${Math.round(performance.now() - start)} ms`);
    }
    writeFileSync(join(work, STAMP), digest);
    replaceFolder(work, out);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Whether `out` was built from the sources as they are now. */
export function isBuilt(out: string): boolean {
  const stamp = join(out, STAMP);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === inputsDigest();
}
