import type { Strategy } from 'workbox-strategies/Strategy.js';
import { assetsOf } from '../lib/assets.ts';
import { PAGES, SAVED_BY } from './caches.ts';

/** Before anything is fetched in the background, so that the page at hand has the line for itself. */
const QUIET_MS = 5000;
const quiet = () => new Promise((over) => setTimeout(over, QUIET_MS));

/** Whether the reader, or the line, has few bytes to spare. */
function sparing(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean; effectiveType?: string } };
  return connection?.saveData === true || /2g$/.test(connection?.effectiveType ?? '');
}

const later = (path: string) => new Request(location.origin + path, { priority: 'low' } as RequestInit);

/** Saves, in the background, what a reader is likely to want where there is no network. */
export class Background {
  readonly #pages: Strategy;
  readonly #assets: Strategy;
  readonly #search: Strategy;
  readonly #release: string;
  #completing = false;

  constructor(pages: Strategy, assets: Strategy, search: Strategy, release: string) {
    this.#pages = pages;
    this.#assets = assets;
    this.#search = search;
    this.#release = release;
  }

  /** Those of the paths that this release has not saved yet. */
  async #unsaved(paths: string[]): Promise<string[]> {
    const saved = await caches.open(PAGES);
    const copies = await Promise.all(
      paths.map((path) => saved.match(location.origin + path, { ignoreVary: true })),
    );
    return paths.filter((_, i) => copies[i]?.headers.get(SAVED_BY) !== this.#release);
  }

  /** The scripts of a saved page: those of the page that brought the worker in had come before there was anyone to save them. */
  async #saveAssets(event: ExtendableEvent, page: string): Promise<void> {
    const copy = await (await caches.open(PAGES)).match(location.origin + page, { ignoreVary: true });
    for (const path of assetsOf((await copy?.text()) ?? ''))
      await Promise.allSettled(this.#assets.handleAll({ event, request: later(path) }));
  }

  /** Fetches pages to save them, one after the other; what fails is left to the next time. */
  async savePages(event: ExtendableEvent, paths: string[]): Promise<void> {
    for (const path of await this.#unsaved(paths)) {
      await Promise.allSettled(this.#pages.handleAll({ event, request: later(path) }));
      await this.#saveAssets(event, path);
    }
  }

  /** The same for the full text, after a while and only if bytes may be spent. */
  async saveFullText(event: ExtendableEvent, paths: string[]): Promise<void> {
    // While it waits, a worker cannot be replaced: not without need.
    if (sparing() || (await this.#unsaved(paths)).length === 0) return;
    await quiet();
    await this.savePages(event, paths);
  }

  /** Search has been used: fetches the rest of its index, so that it works without a network for all words. */
  async completeSearch(event: ExtendableEvent, folder: string): Promise<void> {
    if (this.#completing || sparing()) return;
    this.#completing = true;
    await quiet();
    try {
      const list = await this.#search.handle({ event, request: later(`${folder}files.json`) });
      // Without a list (a very large index) the parts that were used are all that is kept.
      const files: string[] = list.ok ? await list.json() : [];
      for (const file of files)
        await Promise.all(this.#search.handleAll({ event, request: later(folder + file) }));
    } catch {
      // The network has gone: the next search tries again.
    } finally {
      this.#completing = false;
    }
  }
}
