import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { localeIds } from '../../src/i18n/locales.ts';
import { contentSecurityPolicy, headersOf, type Inline, type Kind } from '../deploy/headers.ts';
import { readInline, unite } from '../deploy/policies.ts';

/** The kinds by the addresses a static host can name. Where two match, both sets of headers are sent. */
const addresses: [Kind, string[]][] = [
  ['page', ['/', ...localeIds.map((id) => `/${id}/*`)]],
  ['feed', localeIds.map((id) => `/${id}/feed.xml`)],
  ['asset', ['/assets/*']],
  ['search', ['/pagefind/*']],
  ['worker', ['/sw.js']],
  ['data', ['/data/*', '/llms.txt', '/robots.txt']],
  ['image', ['/favicon.svg', '/og.png']],
];

const lines = (headers: Record<string, string>): string =>
  Object.entries(headers)
    .map(([name, value]) => `  ${name}: ${value}\n`)
    .join('');

/**
 * The `_headers` file as Netlify, Cloudflare Pages and their like read it. These hosts join the headers of all rules that
 * match, so what a page has stands once at the top, with one policy that allows the inline blocks of all pages, and
 * below it only what a kind adds.
 */
export function headersFile(inline: Inline): string {
  const csp = contentSecurityPolicy(inline);
  const { 'Cache-Control': _, ...everywhere } = headersOf('page', csp);
  const rules = addresses.flatMap(([kind, globs]) => {
    const added = Object.entries(headersOf(kind, csp)).filter(([name]) => !(name in everywhere));
    // A feed lies below its language, whose rule has said how long it may be kept.
    const own = kind === 'feed' ? added.filter(([name]) => name !== 'Cache-Control') : added;
    return globs.map((glob) => `${glob}\n${lines(Object.fromEntries(own))}`);
  });
  return [`/*\n${lines(everywhere)}`, ...rules].join('\n');
}

/** The `_redirects` file: nothing but each language's own page for what is not found. */
export const redirectsFile = (): string =>
  [...localeIds.map((id) => `/${id}/* /${id}/404.html 404\n`), '/* /404.html 404\n'].join('');

/** Writes both into a built site. */
export async function writeStaticHostFiles(dir: string): Promise<void> {
  writeFileSync(join(dir, '_headers'), headersFile(unite(readInline(dir).values())));
  writeFileSync(join(dir, '_redirects'), redirectsFile());
}
