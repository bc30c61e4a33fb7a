import { type Locale, localeIds } from '../i18n/locales.ts';

/** `getStaticPaths` of a page that exists once in every language. */
export const localePaths = () => localeIds.map((locale) => ({ params: { locale }, props: { locale } }));

/** `getStaticPaths` of a page that exists in every language for each item: `key` names the route parameter. */
export const localeItemPaths = <T>(key: string, items: T[], slugOf: (item: T) => string) =>
  localeIds.flatMap((locale: Locale) =>
    items.map((item) => ({ params: { locale, [key]: slugOf(item) }, props: { locale, item } })),
  );
