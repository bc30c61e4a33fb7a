import { readFileSync } from 'node:fs';
import { type Locale, localeIds } from '../../src/i18n/locales.ts';

/** Every page address of the built site map, without the base address. */
export const sitemapPaths = (): string[] =>
  [...readFileSync('dist/sitemap-0.xml', 'utf8').matchAll(/<loc>(https?:\/\/[^/]+)([^<]*)<\/loc>/g)].map(
    (match) => match[2]!,
  );

/** The strings of the interface, from the same files the site is built with. */
export const strings = Object.fromEntries(
  localeIds.map((id) => [id, JSON.parse(readFileSync(`src/i18n/strings/${id}.json`, 'utf8'))]),
) as Record<Locale, Record<string, string>>;

/** A string with its placeholders filled. */
export const filled = (locale: Locale, key: string, values: Record<string, string | number> = {}): string =>
  Object.entries(values).reduce(
    (text, [name, value]) => text.replaceAll(`{{${name}}}`, `${value}`),
    strings[locale][key]!,
  );
