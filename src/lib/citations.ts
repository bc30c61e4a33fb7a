import type { Locale } from '../i18n/locales.ts';
import type { Localized } from '../schemas/localized.ts';

export interface CitedDocument {
  title: Localized;
  number: Localized;
  date: Localized;
}

/** A provision, or one of its sentences. */
export interface CitedPlace {
  id: string;
  sentence?: number;
}

/** What script needs to cite any sentence that its page shows. */
export interface CitationSource {
  document: CitedDocument;
  /** The language of the page first, then its twin. */
  order: Locale[];
  /** The address of the full text, which permanent addresses begin with. */
  page: string;
}

const formats: Localized<(document: CitedDocument, place: CitedPlace, words: string) => string> = {
  zh: ({ title, number, date }, { id, sentence }, words) =>
    `${title.zh}（${number.zh}，${date.zh}），${id}${sentence ? `第${sentence}句` : ''}：“${words}”`,
  en: ({ title, number, date }, { id, sentence }, words) =>
    `${title.en} (${number.en}, ${date.en}), ${id}${sentence ? `, sentence ${sentence}` : ''}. Unofficial translation; the Chinese text prevails: “${words}”`,
};

/**
 * A citation of a provision, or of one of its sentences: a block for each language in `words`, in that order, and the
 * permanent address, ready to paste. The number and title come with the caller, since they are not in the source file
 * itself.
 */
export function cite(
  document: CitedDocument,
  place: CitedPlace,
  words: (readonly [Locale, string])[],
  address: string,
): string {
  return [...words.map(([locale, text]) => formats[locale](document, place, text)), address].join('\n\n');
}
