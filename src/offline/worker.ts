/// <reference lib="webworker" />
/**
 * The service worker: keeps what was read. Pages come from the network first; a copy is shown only where there is no
 * answer in time. A new release takes over at once; whatever pages saved earlier still need stays.
 */
import { PrecacheController } from 'workbox-precaching/PrecacheController.js';
import { CacheFirst } from 'workbox-strategies/CacheFirst.js';
import { NetworkFirst } from 'workbox-strategies/NetworkFirst.js';
import { PAGES, SAVED_BY, SEARCH } from './caches.ts';
import { assetsOf } from './saved-copy.ts';
import { pageKey, savedPages } from './saved-pages.ts';

declare const self: ServiceWorkerGlobalScope;
/** Put in by the build: the release, the files to save with the worker, the addresses of the full text. */
declare const BUILT: {
  release: string;
  shell: { url: string; revision: string | null; integrity: string }[];
  fullText: string[];
};

/** Longer than a slow line needs, shorter than a reader waits. */
const PATIENCE_SECONDS = 4;
/** Before the full text is fetched in the background, so that the page at hand has the line for itself. */
const QUIET_MS = 5000;

const shell = new PrecacheController();
shell.addToCacheList(BUILT.shell);
const explain = (locale: string) => shell.matchPrecache(`/${locale || 'zh'}/offline/`);

const pages = new NetworkFirst({
  cacheName: PAGES,
  networkTimeoutSeconds: PATIENCE_SECONDS,
  matchOptions: { ignoreVary: true },
  plugins: [savedPages(BUILT.release, explain)],
});
const assets = new CacheFirst({ cacheName: shell.strategy.cacheName, matchOptions: { ignoreVary: true } });
const searchOptions = {
  cacheName: SEARCH + BUILT.release,
  matchOptions: { ignoreVary: true },
  // Pagefind asks for its entry file with the time of day.
  plugins: [{ cacheKeyWillBeUsed: async ({ request }: { request: Request }) => pageKey(request.url) }],
};
const searchEntry = new NetworkFirst({ ...searchOptions, networkTimeoutSeconds: PATIENCE_SECONDS });
const searchParts = new CacheFirst(searchOptions);

/** Deletes the index of other releases, and scripts that neither this release nor a saved page names. */
async function tidy(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(
    names
      .filter((name) => name.startsWith(SEARCH) && name !== SEARCH + BUILT.release)
      .map((name) => caches.delete(name)),
  );
  const saved = await caches.open(PAGES);
  const copies = await Promise.all(
    (await saved.keys()).map(async (key) => (await saved.match(key, { ignoreVary: true }))?.text() ?? ''),
  );
  const needed = new Set([
    ...shell.getURLsToCacheKeys().values(),
    ...copies.flatMap(assetsOf).map((path) => new URL(path, location.origin).href),
  ]);
  const kept = await caches.open(shell.strategy.cacheName);
  await Promise.all(
    (await kept.keys())
      .filter(({ url }) => !needed.has(url))
      .map((request) => kept.delete(request, { ignoreVary: true })),
  );
}

/** Those of the paths that this release has not saved yet. */
async function unsaved(paths: string[]): Promise<string[]> {
  const copies = await Promise.all(
    paths.map((path) => caches.match(location.origin + path, { cacheName: PAGES, ignoreVary: true })),
  );
  return paths.filter((_, i) => copies[i]?.headers.get(SAVED_BY) !== BUILT.release);
}

/** Fetches pages to save them, one after the other; what fails is left to the next time. */
async function save(event: ExtendableEvent, paths: string[]): Promise<void> {
  for (const path of await unsaved(paths)) {
    const request = new Request(location.origin + path, { priority: 'low' } as RequestInit);
    await Promise.allSettled(pages.handleAll({ event, request }));
  }
}

async function saveFullText(event: ExtendableEvent): Promise<void> {
  // The reader has asked for fewer bytes.
  if ((navigator as { connection?: { saveData?: boolean } }).connection?.saveData) return;
  // While it waits, a worker cannot be replaced: not without need.
  if ((await unsaved(BUILT.fullText)).length === 0) return;
  await new Promise((quiet) => setTimeout(quiet, QUIET_MS));
  await save(event, BUILT.fullText);
}

self.addEventListener('install', (event) => {
  // Fails, and is tried again later, unless every file arrives whole with the checksum the build gave it.
  void shell.install(event);
  void self.skipWaiting();
});

self.addEventListener('activate', (event) => {
  const preload = self.registration.navigationPreload?.enable();
  event.waitUntil(Promise.all([preload, tidy(), self.clients.claim()]));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (request.mode === 'navigate') {
    event.respondWith(pages.handle({ event, request }));
    event.waitUntil(saveFullText(event));
  } else if (pathname.startsWith('/assets/') || pathname === '/favicon.svg')
    event.respondWith(assets.handle({ event, request }));
  else if (/^\/pagefind\/.+\.pf_\w+$/.test(pathname))
    event.respondWith(searchParts.handle({ event, request }));
  else if (pathname.startsWith('/pagefind/')) event.respondWith(searchEntry.handle({ event, request }));
});

// From the page that brought this worker in: it was read before there was anyone to save it.
self.addEventListener('message', (event) => {
  if (typeof event.data === 'string')
    event.waitUntil(save(event, [event.data]).then(() => saveFullText(event)));
});
