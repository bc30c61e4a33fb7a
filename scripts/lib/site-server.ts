import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { isLocale } from '../../src/i18n/locales.ts';

/**
 * The address a request should have had, or null when it is fine as it is: a page without its final slash, an
 * `index.html` spelled out, capitals. Query strings are kept.
 */
export function canonicalAddress(url: string, exists: (path: string) => boolean): string | null {
  const [path = '/', query] = url.split(/\?(.*)/s, 2);
  const tidy = path.replace(/\/index\.html$/, '/').replace(/\/{2,}/g, '/');
  for (const candidate of [tidy, tidy.toLowerCase()]) {
    for (const form of [candidate, `${candidate}/`]) {
      const page = form.endsWith('/') ? `${form}index.html` : form;
      if (exists(page)) return form === path ? null : form + (query ? `?${query}` : '');
    }
  }
  return null;
}

function notFound(dir: string, request: IncomingMessage, response: ServerResponse): void {
  const [, segment] = (request.url ?? '/').split('/');
  const page = isLocale(segment) ? join(dir, segment, '404.html') : join(dir, '404.html');
  response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-cache' });
  response.end(readFileSync(page));
}

/** Serves the built site in `dir` as the production servers do: canonical addresses, a 404 page in each language. */
export function createSiteServer(dir: string): Server {
  const serve = sirv(dir, { etag: true, brotli: true, gzip: true, extensions: ['html'] });
  const exists = (path: string) => {
    try {
      return existsSync(join(dir, decodeURIComponent(path)));
    } catch {
      return false;
    }
  };
  return createServer((request, response) => {
    const url = request.url ?? '/';
    const to = url.includes('..') ? null : canonicalAddress(url, exists);
    if (to) return response.writeHead(301, { Location: to }).end();
    serve(request, response, () => notFound(dir, request, response));
  });
}
