/**
 * The one source of the response headers: nginx, Caddy, `_headers` and the local server are all made from what stands
 * here. Values follow the OWASP secure-headers project; `npm run bench -- observatory` scores them.
 */
import { localeIds } from '../../src/i18n/locales.ts';

/** What a response is, as far as its headers go. */
export type Kind = 'page' | 'feed' | 'asset' | 'search' | 'worker' | 'data' | 'image' | 'other';

const locale = `(${localeIds.join('|')})`;

/**
 * Which kind a file of the built site is; the first that matches. The expressions are used by JavaScript and by
 * nginx (PCRE), so they keep to what both read alike.
 */
export const kindPatterns: [Kind, string][] = [
  ['page', '\\.html$'],
  ['feed', `^/${locale}/feed\\.xml$`],
  ['worker', '^/sw\\.js$'],
  ['asset', '^/assets/.+\\.[A-Za-z0-9_-]{8,}\\.[a-z0-9]+$'],
  // The folder is named after what the index was made from.
  ['search', '^/pagefind/[0-9a-f]{12}/'],
  ['data', '^/data/|\\.(csv|json|txt|xml|md|tmx|tbx|xlf|akn)$'],
  ['image', '\\.(svg|png|ico|jpg|webp)$'],
];
const compiled = kindPatterns.map(([kind, pattern]) => [kind, new RegExp(pattern)] as const);

/** The kind of a file, by its path below the site's root: `kindOf('/zh/index.html')` → `page`. */
export const kindOf = (file: string): Kind =>
  compiled.find(([, pattern]) => pattern.test(file))?.[0] ?? 'other';

/** The address of a page's file: `/zh/index.html` → `/zh/`; null for files that are no page of their own. */
export const addressOf = (file: string): string | null =>
  file.endsWith('/index.html') ? file.slice(0, -'index.html'.length) : null;

const YEAR = 31_536_000;
/** Always asked for anew by browsers; a CDN may keep it five minutes, and a day where the site itself does not answer. */
const REVALIDATE = 'public, max-age=0, s-maxage=300, stale-if-error=86400';
const FOREVER = `public, max-age=${YEAR}, immutable`;

const caching: Record<Kind, string> = {
  page: REVALIDATE,
  feed: REVALIDATE,
  asset: FOREVER,
  search: FOREVER,
  // A worker that a CDN holds back would hold back every release with it.
  worker: 'no-cache',
  data: REVALIDATE,
  image: 'public, max-age=86400',
  other: REVALIDATE,
};

export interface HeaderOptions {
  /** The host answers by TLS only: tell browsers to remember that for a year. */
  tls?: boolean;
}

/** What one page's policy must allow besides its own origin. */
export interface Inline {
  /** `sha256-…` of each inline script and style. */
  scripts: string[];
  styles: string[];
}

/**
 * The Content-Security-Policy of pages with these inline blocks. Nothing but the site itself, no inline code without its
 * hash, and no string ever becomes markup or code (Trusted Types; the one policy named wraps the addresses of workers).
 * `'wasm-unsafe-eval'` stands on every page because each has a search box that may start Pagefind's WebAssembly; it
 * allows compiling WebAssembly that came from this site and nothing else, not `eval`.
 */
export function contentSecurityPolicy({ scripts, styles }: Inline): string {
  const list = (hashes: string[]) => hashes.map((hash) => ` '${hash}'`).join('');
  return [
    "default-src 'none'",
    `script-src 'self' 'wasm-unsafe-eval'${list(scripts)}`,
    `style-src 'self'${list(styles)}`,
    "img-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types reader',
  ].join('; ');
}

/** Kinds that run code or are shown as documents: they carry the policy. */
const governed = new Set<Kind>(['page', 'worker']);
/** Kinds that programs of other sites may read: the open data. */
const open = new Set<Kind>(['data', 'feed']);

/** The headers of a kind of response; `csp` is the policy of that page, from {@link contentSecurityPolicy}. */
export function headersOf(
  kind: Kind,
  csp: string,
  { tls = false }: HeaderOptions = {},
): Record<string, string> {
  return {
    'Cache-Control': caching[kind],
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Referrer-Policy': 'same-origin',
    ...(governed.has(kind) && { 'Content-Security-Policy': csp }),
    ...(kind === 'page' && {
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    }),
    ...(open.has(kind) && { 'Access-Control-Allow-Origin': '*' }),
    ...(tls && { 'Strict-Transport-Security': `max-age=${YEAR}; includeSubDomains` }),
  };
}
