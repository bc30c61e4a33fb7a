import { type Locale, locales } from '../i18n/locales.ts';
import { pathTo } from '../i18n/urls.ts';
import { site } from '../site.ts';

interface Entry {
  slug: string;
  title: string;
  description: string;
  date: Date;
}

const escapeXml = (text: string): string => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

/** The updates as an Atom feed (RFC 4287), newest first; each entry leads to its place on the updates page. */
export function atomFeed(locale: Locale, entries: Entry[]): string {
  const absolute = (path: string) => new URL(path, site.url).href;
  const page = absolute(pathTo(locale, 'updates'));
  const sorted = entries.toSorted((a, b) => b.date.getTime() - a.date.getTime());
  const updated = (sorted[0]?.date ?? new Date(0)).toISOString();
  const items = sorted.map(
    ({ slug, title, description, date }) =>
      `<entry><id>${page}#${slug}</id><title>${escapeXml(title)}</title><link href="${page}#${slug}"/><updated>${date.toISOString()}</updated><summary>${escapeXml(description)}</summary></entry>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locales[locale].lang}"><id>${page}</id><title>${escapeXml(site.name[locale])}</title><link href="${page}"/><link rel="self" href="${absolute(`/${locale}/feed.xml`)}"/><updated>${updated}</updated><author><name>${escapeXml(site.name[locale])}</name></author>${items.join('')}</feed>
`;
}
