import { getCollection, getEntry, render } from 'astro:content';
import type { Locale } from '../i18n/locales.ts';

/** A prose page in one language: its front matter and its rendered content. Throws when that half is missing. */
export async function getPage(slug: string, locale: Locale) {
  const entry = await getEntry('pages', `${slug}/${locale}`);
  if (!entry)
    throw new Error(
      `content/pages/${slug}/${locale}.mdx is missing: write it, both languages are always shown.`,
    );
  return { ...entry.data, ...(await render(entry)) };
}

/** The dated notes in one language, newest first. */
export async function getUpdates(locale: Locale) {
  const entries = await getCollection('updates', ({ id }) => id.endsWith(`/${locale}`));
  entries.sort((a, b) => b.data.date.getTime() - a.data.date.getTime());
  return Promise.all(
    entries.map(async (entry) => ({
      ...entry.data,
      slug: entry.id.split('/')[0]!,
      ...(await render(entry)),
    })),
  );
}
