import type { Locale } from '../i18n/locales.ts';

/** The files of the data page: what each holds (a key of `data.*` strings), where it is, in which format. */
export const downloads = (locale: Locale) =>
  [
    { key: 'sentences', href: '/data/sentences.csv', format: 'CSV' },
    { key: 'provisions', href: '/data/provisions.json', format: 'JSON' },
    { key: 'glossary', href: '/data/glossary.csv', format: 'CSV' },
    { key: 'responsibilities', href: '/data/responsibilities.csv', format: 'CSV' },
    { key: 'measures', href: '/data/measures.json', format: 'JSON' },
    { key: 'feed', href: `/${locale}/feed.xml`, format: 'Atom' },
  ] as const;
