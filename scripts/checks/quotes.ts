import { localeIds } from '../../src/i18n/locales.ts';
import type { Check, Fault } from './lib/fault.ts';
import type { Project } from './lib/project.ts';

interface Quote {
  file: string;
  line: number;
  provision: string;
  sentence: number;
  /** The words in each language, and the words marked in them. */
  words: Record<string, string>;
  mark?: Record<string, string[]>;
}

function* quotesOf(project: Project): Generator<Quote> {
  for (const kind of ['measures', 'cooperation'] as const) {
    for (const { file, value, lineOf } of project.records(kind)) {
      for (const [i, { sentence, mark, zh, en }] of value.quotes.entries()) {
        yield {
          file,
          line: lineOf(['quotes', i]),
          provision: value.provision,
          sentence,
          words: { zh, en },
          ...(mark ? { mark } : {}),
        };
      }
    }
  }
  for (const { file, value, lineOf } of project.records('targets')) {
    for (const [i, { provision, industry, related, goals }] of value.years.entries()) {
      for (const key of ['industry', 'related'] as const) {
        const { sentence, quote } = { industry, related }[key];
        yield { file, line: lineOf(['years', i, key]), provision, sentence, words: quote };
      }
      for (const [j, { sentence, quote }] of goals.entries())
        yield { file, line: lineOf(['years', i, 'goals', j]), provision, sentence, words: quote };
    }
  }
}

/** A target's amount is the one its quote names; an operative verb stands in what is quoted. */
function claims(project: Project): Fault[] {
  const verbs = project.records('measures').flatMap(({ file, value, lineOf }) =>
    localeIds
      .filter(
        (locale) =>
          !value.quotes.some((quote) =>
            quote[locale].toLowerCase().includes(value.verb[locale].toLowerCase()),
          ),
      )
      .map((locale) => ({
        file,
        line: lineOf(['verb', locale]),
        problem: `The verb “${value.verb[locale]}” does not stand in a quote of this measure.`,
        mend: 'Take the verb from the quoted words.',
      })),
  );
  const amounts = project.records('targets').flatMap(({ file, value, lineOf }) =>
    value.years.flatMap((target, i) =>
      (['industry', 'related'] as const)
        .filter(
          (key) =>
            !target[key].quote.zh.includes(
              `${{ exceeds: '超过', reaches: '达到' }[target[key].comparison]}${target[key].yi}亿元`,
            ),
        )
        .map((key) => ({
          file,
          line: lineOf(['years', i, key]),
          problem: `The amount ${target[key].yi} (${target[key].comparison}) is not the one its quote names.`,
          mend: 'Take amount (in 亿元) and comparison from the quote.',
        })),
    ),
  );
  return [...verbs, ...amounts];
}

/** Words quoted from the document stand in the sentence they cite, letter for letter, in both languages. */
export const quotes: Check = {
  name: 'quotes',
  run(project) {
    const faults: Fault[] = [];
    for (const { file, line, provision, sentence, words, mark } of quotesOf(project)) {
      const source = project.sentence(provision, sentence);
      if (!source) continue;
      for (const locale of localeIds) {
        const quote = words[locale]!;
        if (!source.text[locale].includes(quote)) {
          faults.push({
            file,
            line,
            problem: `The quote “${quote}” does not stand in ${provision} s${sentence}.`,
            mend: `Copy the words from ${source.file[locale]}:${source.line[locale]}.`,
          });
        }
        for (const marked of mark?.[locale] ?? []) {
          if (!quote.includes(marked))
            faults.push({
              file,
              line,
              problem: `The marked words “${marked}” do not stand in the quote.`,
              mend: 'Copy them from the quote.',
            });
        }
      }
    }
    return [...faults, ...claims(project)];
  },
};
