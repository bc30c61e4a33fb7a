import { localeIds, otherLocales, sourceLocale } from '../../src/i18n/locales.ts';
import { contentTypeOf, contentTypes } from './content-types.ts';
import { addressOf, type HeaderOptions, headersOf, type Kind, kindPatterns } from './headers.ts';
import type { PolicyTable } from './policies.ts';

/** Caddy's backquoted form takes everything but a backquote. */
function quote(value: string): string {
  if (value.includes('`')) throw new Error(`Caddy cannot take this value as it is: ${value}`);
  return `\`${value}\``;
}

const header = (matcher: string, headers: Record<string, string>): string =>
  `header ${matcher} {\n${Object.entries(headers)
    .map(
      ([name, value]) => `\t${name} ${name === 'Content-Security-Policy' ? '{reader_csp}' : quote(value)}\n`,
    )
    .join('')}}\n`;

const snippet = (name: string, lines: string[]): string => `(${name}) {\n${lines.join('\n')}}\n`;

/** Set when the answer goes out, because the file server has types of its own. */
const typeHeader = (name: string, path: string, type: string): string =>
  `@type-${name} path ${path}\nheader @type-${name} {\n\tContent-Type ${quote(type)}\n\tdefer\n}`;

const map = (variable: string, rows: [string, string][], otherwise: string): string =>
  `map {http.request.orig_uri.path} ${variable} {\n${rows.map(([from, to]) => `\t${quote(from)} ${quote(to)}\n`).join('')}\tdefault ${otherwise}\n}\n`;

/**
 * The file the Caddyfile imports, as snippets. Caddy sees the address and not the file, so a page is what ends in a slash
 * or `.html`. Kinds are written from the last to the first, because a later `header` replaces an earlier one.
 */
export function caddyHeaders(policies: PolicyTable, files: string[], options: HeaderOptions = {}): string {
  const kinds = kindPatterns.map(([kind, pattern]): [Kind, string] => [
    kind,
    kind === 'page' ? '(\\.html|/)$' : pattern,
  ]);
  const pages = files.flatMap((file) => addressOf(file) ?? []);
  const notFound = localeIds.map((id): [string, string] => [`~(?i)^/${id}(/|$)`, `/${id}/404.html`]);
  return [
    '# Made by the release from scripts/deploy/headers.ts: do not edit.\n',
    snippet('reader_maps', [
      map(
        '{reader_csp}',
        [...policies.special].map(([file, csp]) => [addressOf(file) ?? file, csp]),
        quote(policies.usual),
      ),
      // Asked only where no file was found: the page that a mistyped address means.
      map(
        '{reader_page}',
        pages.map((page) => [`~(?i)^${page.slice(0, -1)}/?$`, page]),
        '""',
      ),
      map('{reader_not_found}', notFound, '/404.html'),
    ]),
    snippet(
      'reader_gateway',
      otherLocales(sourceLocale).map(
        (id) =>
          `@gateway-${id} {\n\tpath /\n\theader_regexp Accept-Language ${quote(`(?i)^\\s*${id}\\b`)}\n}\nrewrite @gateway-${id} /gateway.${id}.html\n`,
      ),
    ),
    snippet('reader_headers', [
      // Of deferred headers the first written has the last word.
      typeHeader('feed', '*/feed.xml', contentTypeOf('/feed.xml')),
      ...Object.entries(contentTypes).map(([extension, type]) =>
        typeHeader(extension, `*.${extension}`, type),
      ),
      typeHeader('page', '*/', contentTypes.html!),
      header('*', headersOf('other', '', options)),
      ...kinds
        .toReversed()
        .map(
          ([kind, pattern]) =>
            `@${kind} path_regexp ${quote(pattern)}\n${header(`@${kind}`, headersOf(kind, '', options))}`,
        ),
      '@gateway path /index.html /gateway.* /\nheader @gateway +Vary Accept-Language\n',
    ]),
  ].join('\n');
}
