import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync } from 'node:fs';
import { contentDir } from '../../loaders/content-dir.ts';
import { CHUNK_LIST } from '../records.ts';

/** The folder of the bundle in the site, by what it is made from: it may be cached for ever. Starts and ends with `/`. */
export function bundlePath(): string {
  const hash = createHash('sha256');
  const inputs = [`${contentDir}/**`, 'src/{search,lib,loaders,i18n,schemas}/**', 'package-lock.json'];
  for (const file of inputs.flatMap((pattern) => globSync(pattern)).sort()) {
    if (statSync(file).isFile()) hash.update(file).update(readFileSync(file));
  }
  return `/pagefind/${hash.digest('hex').slice(0, 12)}/`;
}

/**
 * The bundle's folder, and those of its files that every search needs before it can ask the index: the page of search asks
 * for them at once. The text is left to the script: it can come while the index is asked.
 */
export function searchBundle() {
  const base = bundlePath();
  const data = ['pagefind-entry.json?ts=fixed', CHUNK_LIST, 'wasm.unknown.pagefind', 'entries.json'];
  return { base, script: `${base}pagefind.js`, data: data.map((file) => base + file) };
}
