import type { Localized } from '../schemas/localized.ts';

export interface CitedDocument {
  title: Localized;
  number: Localized;
  date: Localized;
}

/**
 * A citation of a provision, or of one of its sentences: Chinese, English and the permanent address, a block each,
 * ready to paste. The number and title come with the caller, since they are not in the source file itself.
 */
export function cite(
  document: CitedDocument,
  id: string,
  words: Localized,
  address: string,
  sentence?: number,
): string {
  const { title, number, date } = document;
  const zh = `${title.zh}（${number.zh}，${date.zh}），${id}${sentence ? `第${sentence}句` : ''}：“${words.zh}”`;
  const en = `${title.en} (${number.en}, ${date.en}), ${id}${sentence ? `, sentence ${sentence}` : ''}. Unofficial translation; the Chinese text prevails: “${words.en}”`;
  return `${zh}\n\n${en}\n\n${address}`;
}
