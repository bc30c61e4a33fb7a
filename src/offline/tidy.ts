import { assetsOf } from '../lib/assets.ts';
import { PAGES, SEARCH } from './caches.ts';

async function removeOtherIndexes(search: string): Promise<void> {
  const names = await caches.keys();
  const others = names.filter((name) => name.startsWith(SEARCH) && name !== search);
  await Promise.all(others.map((name) => caches.delete(name)));
}

/** Every hashed file that saved pages need, those that their scripts ask for included, as absolute addresses. */
async function neededBySavedPages(assets: Cache): Promise<Set<string>> {
  const saved = await caches.open(PAGES);
  const copies = await Promise.all((await saved.keys()).map((key) => saved.match(key, { ignoreVary: true })));
  let texts = await Promise.all(copies.map((copy) => copy?.text() ?? ''));
  const needed = new Set<string>();
  while (texts.length > 0) {
    const addresses = texts.flatMap(assetsOf).map((path) => location.origin + path);
    const found = [...new Set(addresses)].filter((address) => !needed.has(address));
    for (const address of found) needed.add(address);
    const scripts = await Promise.all(found.map((address) => assets.match(address, { ignoreVary: true })));
    texts = await Promise.all(scripts.flatMap((script) => script?.text() ?? []));
  }
  return needed;
}

/**
 * Deletes search indexes but the one in the cache `search`, and from the cache `shell` what is neither among `current` nor
 * needed by a saved page. Workbox's own cleaning would take the scripts of pages saved by an earlier release.
 */
export async function tidy(shell: string, current: Iterable<string>, search: string): Promise<void> {
  await removeOtherIndexes(search);
  const cache = await caches.open(shell);
  const needed = new Set([...current, ...(await neededBySavedPages(cache))]);
  const stale = (await cache.keys()).filter(({ url }) => !needed.has(url));
  await Promise.all(stale.map((request) => cache.delete(request, { ignoreVary: true })));
}
