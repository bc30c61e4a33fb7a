import { createHash } from 'node:crypto';
import { existsSync, globSync, statSync } from 'node:fs';
import { contentDir } from '../../src/loaders/content-dir.ts';

/** Where the finished site lies. */
export const DIST = 'dist';

/** What the site is made from: a change in any of these makes a new build necessary. */
const INPUTS = [
  'src/**',
  `${contentDir}/**`,
  'public/**',
  'scripts/**',
  'astro.config.mjs',
  'package-lock.json',
];

/** A digest of the names, sizes and times of everything the site is made from. */
export function inputsDigest(): string {
  const hash = createHash('sha256').update(process.env.SITE_URL ?? '');
  for (const file of globSync(INPUTS).sort()) {
    const stat = statSync(file);
    if (stat.isFile()) hash.update(`${file} ${stat.size} ${stat.mtimeMs}\n`);
  }
  return hash.digest('hex');
}

/** The Chromium to use: `CHROMIUM`, or Debian's. Throws with the mend when there is none. */
export function chromiumPath(): string {
  const path = process.env.CHROMIUM ?? '/usr/bin/chromium';
  if (!existsSync(path))
    throw new Error(`There is no Chromium at ${path}: run \`npm test\`, which installs it, or set CHROMIUM.`);
  return path;
}

/** Flags that keep Chromium quiet and local in tests and measurements. */
export const chromiumArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
