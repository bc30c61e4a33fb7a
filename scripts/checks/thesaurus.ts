import { localeIds, locales } from '../../src/i18n/locales.ts';
import { plainText, sentenceGap } from '../../src/lib/sentences.ts';
import { type Check, type Fault, repeated } from './lib/fault.ts';

/** Groups of search words and of questions lead to words that stand in the provision; each stands once in a file. */
export const thesaurus: Check = {
  name: 'thesaurus',
  run(project) {
    const annex = JSON.stringify(project.record('responsibilities')?.value ?? '');
    const records = project.searchWords();
    return records.flatMap(({ file, name, value, lineOf }) => {
      const provision = project.provisions.find(({ id }) => id === name.replaceAll('-', '.'));
      if (!provision) return [];
      const faults: Fault[] = [];
      for (const locale of localeIds) {
        const { title, lines } = provision.halves[locale];
        const text = [
          title,
          lines.map(plainText).join(sentenceGap(locales[locale].lang)),
          provision.id === 'annex' ? annex : '',
        ].join('\n');
        for (const [i, group] of value.entries()) {
          if (!text.toLowerCase().includes(group.text[locale].toLowerCase()))
            faults.push({
              file,
              line: lineOf([i, 'text']),
              problem: `“${group.text[locale]}” does not stand in ${provision.id}.`,
              mend: `Copy words from ${provision.folder}/${locale}.mdx.`,
            });
          if (group[locale].length === 0)
            faults.push({
              file,
              line: lineOf([i, locale]),
              problem: `The group has no ${locale} words.`,
              mend: 'Add some, or remove the group.',
            });
        }
        const words = value.flatMap((group, i) =>
          group[locale].map((word, j) => ({ word, line: lineOf([i, locale, j]) })),
        );
        for (const { item, first } of repeated(words, ({ word }) => word.toLowerCase())) {
          faults.push({
            file,
            line: item.line,
            problem: `The word “${item.word}” stands twice, first in line ${first.line}.`,
            mend: 'Keep it where it fits best.',
          });
        }
      }
      return faults;
    });
  },
};
