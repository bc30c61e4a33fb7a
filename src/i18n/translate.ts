import { createInstance } from 'i18next';
import { type Locale, localeIds, locales, sourceLocale } from './locales.ts';
import en from './strings/en.json' with { type: 'json' };
import zh from './strings/zh.json' with { type: 'json' };

/** The strings of the interface. Keys are flat, `area.thing`; every language has every key (a check sees to it). */
const strings = { zh, en } satisfies Record<Locale, unknown>;

const instance = createInstance({
  lng: sourceLocale,
  fallbackLng: false,
  resources: Object.fromEntries(localeIds.map((id) => [id, { translation: strings[id] }])),
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false },
  returnNull: false,
  showSupportNotice: false,
  parseMissingKeyHandler: (key) => {
    throw new Error(`The string "${key}" is missing: add it to every file in src/i18n/strings/.`);
  },
} as Parameters<typeof createInstance>[0]);
await instance.init();

/** The translating function of a locale: `t('nav.policy')`, `t('map.count', { count: 4 })`. Throws on an unknown key. */
export const useTranslations = (locale: Locale) => instance.getFixedT(locale);

export type Translate = ReturnType<typeof useTranslations>;

/** Formats of a locale for dates and lists. */
export function formats(locale: Locale) {
  const { intl, list: listTag } = locales[locale];
  const date = new Intl.DateTimeFormat(intl, { dateStyle: 'long', timeZone: 'UTC' });
  const list = new Intl.ListFormat(listTag, { type: 'conjunction' });
  return {
    /** `2018年4月5日`, `April 5, 2018` */
    date: (value: Date | string) => date.format(new Date(value)),
    list: (items: string[]) => list.format(items),
  };
}
