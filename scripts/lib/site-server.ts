import { readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { isLocale, otherLocales, sourceLocale } from '../../src/i18n/locales.ts';
import { STAMP } from '../build/build-site.ts';
import { contentTypeOf } from '../deploy/content-types.ts';
import { addressOf, headersOf, kindOf } from '../deploy/headers.ts';
import { type PolicyTable, policyOf, policyTable, readInline } from '../deploy/policies.ts';

/** As much of an address as nginx.conf takes, in bytes with the headers. */
const LONGEST = 65_536;
/** The gateway's files: the only ones whose choice depends on the reader's languages. */
const GATEWAY = /^\/(index|gateway\.\w+)\.html$/;

/** The pages of a site by their address in small letters and without the final slash: `/zh/policy` → `/zh/policy/`. */
export const pageTable = (files: Iterable<string>): Map<string, string> =>
  new Map(
    [...files].flatMap((file) => addressOf(file) ?? []).map((address) => [address.slice(0, -1), address]),
  );

/**
 * The address of the page that a path means, or null when it is that address or means no page: a final slash left out, an
 * `index.html` spelled out, capitals, doubled slashes. Only ever an address of `pages`, never a part of what was asked.
 */
export function canonicalAddress(path: string, pages: Map<string, string>): string | null {
  const stem = path.replace(/\/{2,}/g, '/').replace(/\/?(index\.html)?$/i, '');
  const address = pages.get(stem.toLowerCase()) ?? null;
  return address === path ? null : address;
}

interface Site {
  stamp: number;
  policies: PolicyTable;
  pages: Map<string, string>;
  serve: ReturnType<typeof sirv>;
}

const stampOf = (dir: string): number => statSync(join(dir, STAMP), { throwIfNoEntry: false })?.mtimeMs ?? 0;

function readSite(dir: string): Site {
  const stamp = stampOf(dir);
  const inline = readInline(dir);
  const serve = sirv(dir, {
    etag: true,
    brotli: true,
    gzip: true,
    extensions: [],
    setHeaders: (response, file) =>
      GATEWAY.test(file) && response.setHeader('Vary', 'Accept-Encoding, Accept-Language'),
  });
  return { stamp, policies: policyTable(inline), pages: pageTable(inline.keys()), serve };
}

/** The file at a path, or null for what no address leads to. `/` may begin with the reader's first language. */
function fileAt(path: string, languages: string): string | null {
  if (path === '/') {
    const first = otherLocales(sourceLocale).find((id) => new RegExp(`^\\s*${id}\\b`, 'i').test(languages));
    return first ? `/gateway.${first}.html` : '/index.html';
  }
  if (/^\/gateway\.|\/\.(?!well-known\/)|\0/.test(path)) return null;
  return path.endsWith('/') ? `${path}index.html` : path;
}

/** A path with its escapes undone, or null when they are none. */
function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

/**
 * Serves the built site in `dir` as the production servers do: the same headers, compressed files, canonical addresses, a
 * 404 page in each language. Takes up a new build by itself.
 */
export function createSiteServer(dir: string): Server {
  let site = readSite(dir);
  return createServer({ maxHeaderSize: LONGEST }, (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    if (![0, site.stamp].includes(stampOf(dir))) site = readSite(dir);
    const [raw = '/', query] = (request.url ?? '/').split(/\?(.*)/s, 2);
    const path = decoded(raw);
    const to = path && canonicalAddress(path, site.pages);
    if (to) return response.writeHead(301, { Location: to + (query ? `?${query}` : '') }).end();
    const head = (file: string) => {
      for (const [name, value] of Object.entries(headersOf(kindOf(file), policyOf(site.policies, file))))
        response.setHeader(name, value);
      response.setHeader('Content-Type', contentTypeOf(file));
    };
    const notFound = () => {
      const [, segment] = raw.toLowerCase().split('/');
      const page = isLocale(segment) ? `/${segment}/404.html` : '/404.html';
      head(page);
      response.writeHead(404).end(request.method === 'HEAD' ? undefined : readFileSync(join(dir, page)));
    };
    const file = path && fileAt(path, request.headers['accept-language'] ?? '');
    if (!file) return notFound();
    head(file);
    request.url = encodeURI(file);
    site.serve(request, response, notFound);
  });
}
