import type { WorkboxPlugin } from 'workbox-core/types.js';
import { sourceLocale } from '../i18n/locales.ts';
import { PAGES, SAVED_AT, SAVED_BY } from './caches.ts';
import { markNotSaved, markSavedCopy } from './saved-copy.ts';

/** A page is saved once, whatever stood behind the question mark: words searched for are not kept. */
export const pageKey = (url: string): string => {
  const { origin, pathname } = new URL(url);
  return origin + pathname;
};

/** The first part of an address: its language, where it has one. */
const segmentOf = (url: string): string => new URL(url).pathname.split('/')[1]!;

async function savedCopy(request: Request): Promise<Response | undefined> {
  const found = await caches.match(pageKey(request.url), { cacheName: PAGES, ignoreVary: true });
  return found && asSavedCopy(found);
}

async function asSavedCopy(found: Response): Promise<Response> {
  const html = markSavedCopy(await found.text(), Number(found.headers.get(SAVED_AT)) || null);
  return new Response(html, { headers: found.headers });
}

/** Rebuilt, because the body is no longer compressed and the copy must say when it was made and by which release. */
function stamped(response: Response, release: string): Response {
  const headers = new Headers(response.headers);
  headers.delete('Content-Encoding');
  headers.delete('Content-Length');
  headers.set(SAVED_AT, String(Date.now()));
  headers.set(SAVED_BY, release);
  return new Response(response.body, { headers });
}

/**
 * What Workbox's network-first strategy does not do by itself: a withdrawn or moved page leaves the cache, a failing
 * server is treated like a missing network, a saved copy says so. `explain` gives the page about reading offline
 * in a language, or nothing for what is none.
 */
export const savedPages = (
  release: string,
  explain: (locale: string) => Promise<Response | undefined>,
): WorkboxPlugin => ({
  cacheKeyWillBeUsed: async ({ request }) => pageKey(request.url),

  async cacheWillUpdate({ request, response }) {
    if (response.status === 200) {
      return response.headers.get('Content-Type')?.startsWith('text/html')
        ? stamped(response, release)
        : null;
    }
    const withdrawn =
      response.status === 404 || response.status === 410 || response.type === 'opaqueredirect';
    if (withdrawn) await (await caches.open(PAGES)).delete(pageKey(request.url), { ignoreVary: true });
    return null;
  },

  cachedResponseWillBeUsed: async ({ cachedResponse }) => cachedResponse && asSavedCopy(cachedResponse),

  handlerWillRespond: async ({ request, response }) =>
    (response.status >= 500 && (await savedCopy(request))) || response,

  async handlerDidError({ request }) {
    const page = (await explain(segmentOf(request.url))) ?? (await explain(sourceLocale));
    if (!page) return undefined;
    return new Response(markNotSaved(await page.text()), { status: 503, headers: page.headers });
  },
});
