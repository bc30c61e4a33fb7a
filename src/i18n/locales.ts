/**
 * The only locale table. Keys are URL segments; `lang` is the BCP-47 tag of the HTML, `intl` the tag for `Intl`
 * (`list` where lists follow another style than numbers and dates: the English here has no serial comma),
 * `ogLocale` the tag for Open Graph. To add a language: a row here, a strings file, one MDX file a content folder.
 */
export const locales = {
  zh: {
    lang: 'zh-Hans',
    intl: 'zh-Hans-CN',
    list: 'zh-Hans-CN',
    ogLocale: 'zh_CN',
    name: '中文',
    short: '中文',
  },
  en: { lang: 'en', intl: 'en-US', list: 'en-GB', ogLocale: 'en_US', name: 'English', short: 'EN' },
} as const;

export type Locale = keyof typeof locales;

export const localeIds = Object.keys(locales) as Locale[];

/** The language of the official text: its words prevail, all others are translations. */
export const sourceLocale: Locale = 'zh';

export const isLocale = (value: unknown): value is Locale =>
  typeof value === 'string' && Object.hasOwn(locales, value);

/** The locales other than `locale`, in table order. */
export const otherLocales = (locale: Locale): Locale[] => localeIds.filter((id) => id !== locale);

/** The language set beside `locale` in aligned text: the source for a translation, the first translation for the source. */
export const twinLocale = (locale: Locale): Locale =>
  locale === sourceLocale ? otherLocales(locale)[0]! : sourceLocale;
