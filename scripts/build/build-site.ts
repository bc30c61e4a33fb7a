import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'astro';
import { inputsDigest } from '../lib/project.ts';
import { writeChecksums } from './checksums.ts';
import { writeOfflineWorker } from './offline-worker.ts';
import { precompress } from './precompress.ts';
import { writeSecurityTxt } from './security-txt.ts';
import { writeShippedLicenses } from './shipped-licenses.ts';
import { writeStaticHostFiles } from './static-hosts.ts';

/** What happens to the pages that Astro has written, in this order; each step may throw. */
const steps: { name: string; run: (dir: string) => Promise<void> }[] = [
  { name: 'offline worker', run: writeOfflineWorker },
  { name: 'licenses', run: writeShippedLicenses },
  { name: 'security.txt', run: writeSecurityTxt },
  { name: 'headers for static hosts', run: writeStaticHostFiles },
  { name: 'compression', run: precompress },
  // Last: it lists what all others have made.
  { name: 'checksums', run: writeChecksums },
];

export const STAMP = '.build-stamp';

/**
 * Builds the whole site into `out`. Works in a folder beside it and swaps that in at the end, so that a failed or
 * interrupted build leaves what was there before untouched. Throws on any fault.
 */
export async function buildSite(out: string): Promise<void> {
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  const digest = inputsDigest();
  const work = `.cache/build-${process.pid}`;
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  try {
    process.env.OUT_DIR = `./${work}`;
    await build({ logLevel: 'warn' });
    for (const { name, run } of steps) {
      const start = performance.now();
      await run(work);
      console.log(`${name}: ${Math.round(performance.now() - start)} ms`);
    }
    writeFileSync(join(work, STAMP), digest);
    const old = `${work}-old`;
    rmSync(old, { recursive: true, force: true });
    try {
      renameSync(out, old);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
    renameSync(work, out);
    rmSync(old, { recursive: true, force: true });
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
