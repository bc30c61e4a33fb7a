import type { Locale } from '../../src/i18n/locales.ts';
import type { Check } from './lib/fault.ts';
import { allTexts, type Text } from './lib/texts.ts';

interface Rule {
  locale: Locale;
  found: RegExp;
  problem: string;
  mend: string;
  /** Search words follow the keyboard, not the style. */
  notTyped?: boolean;
}
const RULES: Rule[] = [
  {
    locale: 'en',
    found: /\p{Script=Han}+/u,
    problem: 'Chinese characters stand in English text',
    mend: 'Translate them, or mark them in prose with <span lang="zh-Hans">.',
  },
  {
    locale: 'en',
    found: /[\u3000-\u303F\uFF00-\uFFEF〔〕]/u,
    problem: 'A full-width sign stands in English text',
    mend: 'Use the half-width sign.',
  },
  {
    locale: 'en',
    found: /["']/,
    problem: 'A straight quotation mark stands in English text',
    mend: 'Use “ ” ‘ ’.',
    notTyped: true,
  },
  {
    locale: 'en',
    found: / [,.;:!?)]|\( /,
    problem: 'A space stands before punctuation',
    mend: 'Remove the space.',
  },
  { locale: 'en', found: /\S {2,}\S/, problem: 'Two spaces stand in English text', mend: 'Use one.' },
  {
    locale: 'zh',
    found: /["']/,
    problem: 'A straight quotation mark stands in Chinese text',
    mend: 'Use “ ” ‘ ’.',
    notTyped: true,
  },
  {
    locale: 'zh',
    found: /\p{Script=Han}[,;:?!()]|[,;:?!()]\p{Script=Han}|\p{Script=Han}\.(?=\s|$)/u,
    problem: 'A half-width sign stands in Chinese text',
    mend: 'Use the full-width sign.',
  },
];

/** Chinese that is meant to stand in English: an example of what may be typed. */
const ALLOWED = [{ file: 'src/i18n/strings/en.json', text: /^[a-z, ]+试点 …$/ }];

const isAllowed = ({ file, text }: Text): boolean =>
  ALLOWED.some((allowed) => allowed.file === file && allowed.text.test(text));

/** Each language is written with its own characters and punctuation. */
export const characters: Check = {
  name: 'characters',
  run: (project) =>
    allTexts(project).flatMap((piece) =>
      RULES.filter(
        ({ locale, found, notTyped }) =>
          locale === piece.locale &&
          found.test(piece.text) &&
          !(notTyped && piece.typed) &&
          !isAllowed(piece),
      ).map(({ found, problem, mend }) => {
        const [words] = found.exec(piece.text)!;
        return {
          file: piece.file,
          line: piece.line,
          problem: `${problem}: “${words.trim() || words}” in “${excerpt(piece.text, found)}”.`,
          mend,
        };
      }),
    ),
};

/** A few words around the first match, so that it can be found in a long line. */
function excerpt(text: string, found: RegExp): string {
  const at = found.exec(text)!.index;
  return text.slice(Math.max(0, at - 12), at + 16);
}
