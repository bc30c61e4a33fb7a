import { localeIds, otherLocales, sourceLocale } from '../../src/i18n/locales.ts';
import { addressOf, type HeaderOptions, headersOf, type Kind, kindPatterns } from './headers.ts';
import type { PolicyTable } from './policies.ts';

/** nginx's quoted form. Throws on what would end it or name a variable: no header or address of ours holds that. */
function quote(value: string): string {
  if (/["\\$]/.test(value)) throw new Error(`nginx cannot take this value as it is: ${value}`);
  return `"${value}"`;
}

const map = (from: string, to: string, rows: [string, string][]): string =>
  `map ${from} ${to} {\n${rows.map(([key, value]) => `    ${key} ${value};\n`).join('')}}\n`;

/** nginx variable by header; what stands here is what nginx.conf adds. */
const variables: Record<string, string> = {
  'Cache-Control': '$reader_cache',
  'Cross-Origin-Resource-Policy': '$reader_corp',
  'Cross-Origin-Opener-Policy': '$reader_coop',
  'Referrer-Policy': '$reader_referrer',
  'Permissions-Policy': '$reader_permissions',
  'Access-Control-Allow-Origin': '$reader_cors',
  'Strict-Transport-Security': '$reader_hsts',
};

/**
 * The file nginx.conf includes: headers by kind of file, policies by page, and the page that a mistyped address means.
 * nginx compares the keys of a map without regard to case, which is what finds `/ZH/Policy`. `files` are the paths of
 * the built site's pages.
 */
export function nginxMaps(policies: PolicyTable, files: string[], options: HeaderOptions = {}): string {
  const kinds: Kind[] = [...kindPatterns.map(([kind]) => kind), 'other'];
  const headers = Object.entries(variables).map(([name, variable]) => {
    const rows = kinds.map((kind): [string, string] => [
      kind,
      quote(headersOf(kind, '', options)[name] ?? ''),
    ]);
    return map('$reader_kind', variable, [['default', '""'], ...rows]);
  });
  const governed = kinds.filter((kind) => 'Content-Security-Policy' in headersOf(kind, ''));
  const pages = files.flatMap((file): [string, string][] => {
    const address = addressOf(file);
    return address ? [[quote(address.slice(0, -1)), quote(address)]] : [];
  });
  return [
    '# Made by the release from scripts/deploy/headers.ts: do not edit.\n',
    // Room for about 4,000 long lines; the tables are read when nginx starts.
    `map_hash_max_size ${Math.max(4096, 2 ** Math.ceil(Math.log2(pages.length * 4 + 1)))};\nmap_hash_bucket_size 256;\n`,
    map('$uri', '$reader_kind', [
      ...kindPatterns.map(([kind, pattern]): [string, string] => [`"~${pattern}"`, kind]),
      ['default', 'other'],
    ]),
    map('$uri', '$reader_page_csp', [
      ['default', quote(policies.usual)],
      ...[...policies.special].map(([file, csp]): [string, string] => [quote(file), quote(csp)]),
    ]),
    map('$reader_kind', '$reader_csp', [
      ['default', '""'],
      ...governed.map((kind): [string, string] => [kind, '$reader_page_csp']),
    ]),
    ...headers,
    map('$uri', '$reader_stem', [
      ['default', 'none'],
      ['"~^(?<reader_path>.*?)/?(index\\.html)?$"', '$reader_path'],
    ]),
    map('$reader_stem', '$reader_page', [['default', '""'], ...pages]),
    // Doubled slashes are merged before anything else looks at the address; only the raw one still has them.
    map('$request_uri', '$reader_undoubled', [
      ['default', '""'],
      ['"~^[^?]*//"', '$reader_page'],
    ]),
    map('$uri', '$reader_not_found', [
      ['default', '/404.html'],
      ...localeIds.map((id): [string, string] => [`"~*^/${id}(/|$)"`, `/${id}/404.html`]),
    ]),
    map('$http_accept_language', '$reader_gateway', [
      ['default', '/index.html'],
      ...otherLocales(sourceLocale).map((id): [string, string] => [
        `"~*^\\s*${id}\\b"`,
        `/gateway.${id}.html`,
      ]),
    ]),
    map('$uri', '$reader_vary', [
      ['default', '""'],
      ['/index.html', 'Accept-Language'],
      ['"~^/gateway\\."', 'Accept-Language'],
    ]),
  ].join('\n');
}
