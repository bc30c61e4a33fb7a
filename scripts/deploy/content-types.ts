/** What a file of the built site is sent as, by its extension; one table for every server. */
export const contentTypes: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  ico: 'image/x-icon',
  webp: 'image/webp',
  jpg: 'image/jpeg',
  pdf: 'application/pdf',
  wasm: 'application/wasm',
  webmanifest: 'application/manifest+json',
};
const FEED = 'application/atom+xml; charset=utf-8';

/** The type of a file by its path: `contentTypeOf('/zh/feed.xml')`. Unknown extensions, such as Pagefind's, are bytes. */
export function contentTypeOf(file: string): string {
  if (file.endsWith('/feed.xml')) return FEED;
  return contentTypes[file.slice(file.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
}
