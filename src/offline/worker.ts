/// <reference lib="webworker" />
/**
 * The service worker: keeps what was read. Pages come from the network first; a copy is shown only where there is no
 * answer in time. A new release takes over at once; whatever pages saved earlier still need stays.
 */
import { PrecacheController } from 'workbox-precaching/PrecacheController.js';
import { CacheFirst } from 'workbox-strategies/CacheFirst.js';
import { NetworkFirst } from 'workbox-strategies/NetworkFirst.js';
import { Background } from './background.ts';
import { PAGES, SEARCH } from './caches.ts';
import { pageKey, savedPages } from './saved-pages.ts';
import { tidy } from './tidy.ts';

declare const self: ServiceWorkerGlobalScope;
/** Put in by the build: the release, the files to save with the worker, the addresses of the full text, of the index. */
declare const BUILT: {
  release: string;
  shell: { url: string; revision: string | null; integrity: string }[];
  fullText: string[];
  search: string;
};

/** Longer than a slow line needs, shorter than a reader waits. */
const PATIENCE_SECONDS = 4;
const matchOptions = { ignoreVary: true };

const shell = new PrecacheController();
shell.addToCacheList(BUILT.shell);
const explain = (locale: string) => shell.matchPrecache(`/${locale}/offline/`);

const pages = new NetworkFirst({
  cacheName: PAGES,
  networkTimeoutSeconds: PATIENCE_SECONDS,
  matchOptions,
  plugins: [savedPages(BUILT.release, explain)],
});
const assets = new CacheFirst({ cacheName: shell.strategy.cacheName, matchOptions });
// The folder of the index is named after what it holds, so its parts never mix with those of another.
const search = new CacheFirst({
  cacheName: SEARCH + BUILT.search,
  matchOptions,
  // Pagefind asks for its first file with the time of day.
  plugins: [{ cacheKeyWillBeUsed: async ({ request }) => pageKey(request.url) }],
});
const background = new Background(pages, assets, search, BUILT.release);

self.addEventListener('install', (event) => {
  // Fails, and is tried again later, unless every file arrives whole with the checksum the build gave it.
  void shell.install(event);
  void self.skipWaiting();
});

self.addEventListener('activate', (event) => {
  const preload = self.registration.navigationPreload?.enable();
  const current = shell.getURLsToCacheKeys().values();
  const tidied = tidy(shell.strategy.cacheName, current, SEARCH + BUILT.search);
  event.waitUntil(Promise.all([preload, tidied, self.clients.claim()]));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (request.mode === 'navigate') {
    event.respondWith(pages.handle({ event, request }));
    event.waitUntil(background.saveFullText(event, BUILT.fullText));
  } else if (pathname.startsWith('/assets/') || pathname === '/favicon.svg') {
    event.respondWith(assets.handle({ event, request }));
  } else if (BUILT.search && pathname.startsWith(BUILT.search)) {
    event.respondWith(search.handle({ event, request }));
    event.waitUntil(background.completeSearch(event, BUILT.search));
  }
});

// From the page that brought this worker in: it was read before there was anyone to save it.
self.addEventListener('message', (event) => {
  if (typeof event.data !== 'string') return;
  const saved = background.savePages(event, [event.data]);
  event.waitUntil(saved.then(() => background.saveFullText(event, BUILT.fullText)));
});
