import { PAGES, SEARCH } from './caches.ts';
import { assetsOf } from './saved-copy.ts';

async function removeOtherIndexes(search: string): Promise<void> {
  const names = await caches.keys();
  const others = names.filter((name) => name.startsWith(SEARCH) && name !== search);
  await Promise.all(others.map((name) => caches.delete(name)));
}

/** Every hashed file that a saved page names, as absolute addresses. */
async function neededBySavedPages(): Promise<string[]> {
  const saved = await caches.open(PAGES);
  const copies = await Promise.all((await saved.keys()).map((key) => saved.match(key, { ignoreVary: true })));
  const pages = await Promise.all(copies.map((copy) => copy?.text() ?? ''));
  return pages.flatMap(assetsOf).map((path) => new URL(path, location.origin).href);
}

/**
 * Deletes search indexes but the one in the cache `search`, and from the cache `shell` what is neither among `current` nor
 * named by a saved page. Workbox's own cleaning would take the scripts of pages saved by an earlier release.
 */
export async function tidy(shell: string, current: Iterable<string>, search: string): Promise<void> {
  await removeOtherIndexes(search);
  const needed = new Set([...current, ...(await neededBySavedPages())]);
  const cache = await caches.open(shell);
  const stale = (await cache.keys()).filter(({ url }) => !needed.has(url));
  await Promise.all(stale.map((request) => cache.delete(request, { ignoreVary: true })));
}
