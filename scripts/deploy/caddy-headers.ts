import { localeIds, otherLocales, sourceLocale } from '../../src/i18n/locales.ts';
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

/**
 * The file the Caddyfile imports. Caddy sees the address and not the file, so a page is what ends in a slash or `.html`.
 * Kinds are written from the last to the first, because a later `header` replaces an earlier one.
 */
export function caddyHeaders(policies: PolicyTable, files: string[], options: HeaderOptions = {}): string {
  const kinds = kindPatterns.map(([kind, pattern]): [Kind, string] => [
    kind,
    kind === 'page' ? '(\\.html|/)$' : pattern,
  ]);
  const special = [...policies.special].map(
    ([file, csp]) => `\t${quote(addressOf(file) ?? file)} ${quote(csp)}\n`,
  );
  const pages = files.flatMap((file) => addressOf(file) ?? []);
  return [
    '# Made by the release from scripts/deploy/headers.ts: do not edit.\n',
    `map {path} {reader_csp} {\n${special.join('')}\tdefault ${quote(policies.usual)}\n}\n`,
    header('*', headersOf('other', '', options)),
    ...kinds
      .toReversed()
      .map(
        ([kind, pattern]) =>
          `@${kind} path_regexp ${quote(pattern)}\n${header(`@${kind}`, headersOf(kind, '', options))}`,
      ),
    // The page a mistyped address means, asked only where no file was found.
    `map {path} {reader_page} {\n${pages.map((page) => `\t${quote(`~(?i)^${page.slice(0, -1)}/?$`)} ${quote(page)}\n`).join('')}\tdefault ""\n}\n`,
    `map {path} {reader_not_found} {\n${localeIds.map((id) => `\t${quote(`~(?i)^/${id}(/|$)`)} /${id}/404.html\n`).join('')}\tdefault /404.html\n}\n`,
    ...otherLocales(sourceLocale).map(
      (id) =>
        `@gateway-${id} {\n\tpath /\n\theader_regexp Accept-Language ${quote(`(?i)^\\s*${id}\\b`)}\n}\nrewrite @gateway-${id} /gateway.${id}.html\n`,
    ),
    'header / Vary Accept-Language\n',
  ].join('\n');
}
