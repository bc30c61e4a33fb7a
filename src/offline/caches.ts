/** Names of the browser's caches, shared by the worker that fills them and the page that empties them. */
export const PAGES = 'pages';
/** What search has fetched; one cache a release, because parts of two indexes do not fit together. */
export const SEARCH = 'search-';

/** Time a page was saved, in a header of the saved copy: milliseconds since 1970. */
export const SAVED_AT = 'X-Saved-At';
/** The release that saved it, likewise. */
export const SAVED_BY = 'X-Saved-By';

/** Removes what reading has saved: pages and parts of the search index. */
export async function removeSaved(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name === PAGES || name.startsWith(SEARCH)).map((name) => caches.delete(name)),
  );
}
