import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { localeIds } from '../../src/i18n/locales.ts';
import { pathTo } from '../../src/i18n/urls.ts';
import { assetsOf } from '../../src/lib/assets.ts';
import { site } from '../../src/site.ts';

export const WORKER = 'sw.js';

const sha256 = (data: Buffer | string, form: 'base64' | 'hex') =>
  createHash('sha256').update(data).digest(form);

/** Every asset that pages name, and what those name in turn, as paths in `dir`. */
function assetsWith(dir: string, pages: string[]): Set<string> {
  const found = new Set<string>();
  for (let files = pages; files.length > 0; ) {
    const named = files.flatMap((file) => assetsOf(readFileSync(join(dir, file), 'utf8')));
    files = [...new Set(named)].filter((path) => !found.has(path));
    for (const path of files) found.add(path);
  }
  return found;
}

/**
 * What is saved with the worker: the pages that explain, and the scripts of this release but those of search, which are
 * large and are saved with its page. With the checksum of each file.
 */
function shellFiles(dir: string) {
  const entry = (url: string, file = url) => {
    const data = readFileSync(join(dir, file));
    const revision = url.startsWith('/assets/') ? null : sha256(data, 'hex').slice(0, 12);
    return { url, revision, integrity: `sha256-${sha256(data, 'base64')}` };
  };
  const pageOf = (id: (typeof localeIds)[number], route: 'offline' | 'search') =>
    join(pathTo(id, route), 'index.html');
  const searchPages = localeIds.map((id) => pageOf(id, 'search'));
  const others = globSync('**/*.html', { cwd: dir }).filter((file) => !searchPages.includes(`/${file}`));
  return [
    ...localeIds.map((id) => entry(pathTo(id, 'offline'), pageOf(id, 'offline'))),
    ...[...assetsWith(dir, others), '/favicon.svg'].sort().map((path) => entry(path)),
  ];
}

/** A larger index is not fetched as a whole in the background: then the parts that were used are kept. In bytes. */
const LARGEST_INDEX = 2_500_000;

/** The folder of the search index, as an address, or an empty string; writes the list of its files into it. */
function listSearchFiles(dir: string): string {
  const [folder] = globSync('pagefind/*/', { cwd: dir });
  if (!folder) return '';
  const path = join(dir, folder);
  const files = globSync('**/*.*', { cwd: path })
    .filter((file) => file !== 'files.json')
    .sort();
  const size = files.reduce((sum, file) => sum + statSync(join(path, file)).size, 0);
  writeFileSync(join(path, 'files.json'), JSON.stringify(size > LARGEST_INDEX ? [] : files));
  return `/${folder.replace(/\/$/, '')}/`;
}

/** A name for this very content: of two builds of the same sources, the same. */
function releaseOf(dir: string): string {
  const hash = createHash('sha256');
  for (const file of globSync('**/*.{html,js,json,pagefind,pf_meta}', { cwd: dir }).sort())
    hash.update(file).update(readFileSync(join(dir, file)));
  return hash.digest('hex').slice(0, 12);
}

/**
 * A worker that ends offline reading: empties every cache, takes itself out and leaves the network alone. Served in the
 * place of the other one, it reaches each reader with the next page they open.
 */
export const endingWorker = `self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil((async () => {
  for (const name of await caches.keys()) await caches.delete(name);
  await self.registration.unregister();
})()));
`;

/** Bundles the worker (Workbox's parts and ours) into one script. Returns its text. */
async function bundle(built: object): Promise<string> {
  const values = Object.fromEntries(
    Object.entries(built).map(([name, value]) => [`BUILT.${name}`, JSON.stringify(value)]),
  );
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    define: { ...values, 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: { input: 'src/offline/worker.ts', output: { format: 'iife' } },
    },
  });
  const [bundled] = [result].flat() as { output: { type: string; code?: string }[] }[];
  const [chunk] = bundled?.output ?? [];
  if (!chunk?.code) throw new Error('src/offline/worker.ts came out empty.');
  return chunk.code;
}

/** Writes the service worker of this release, or the one that ends offline reading where the site says so. */
export async function writeOfflineWorker(dir: string): Promise<void> {
  const search = listSearchFiles(dir);
  const fullText = localeIds.map((id) => pathTo(id, 'policy'));
  const built = { release: releaseOf(dir), shell: shellFiles(dir), fullText, search };
  const code = site.offline ? await bundle(built) : endingWorker;
  writeFileSync(join(dir, WORKER), code);
}
