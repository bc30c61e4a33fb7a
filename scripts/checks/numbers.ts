import { approvedVariants } from '../../src/lib/renderings.ts';
import { alignedTexts } from './lib/aligned.ts';
import { holds, stems } from './lib/english.ts';
import type { Check, Fault } from './lib/fault.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const ROMAN = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];
const NUMERALS = '〇一二三四五六七八九';
/** Chinese numerals that count something: 三个, 两级, 第三方, 五位一体, 十九大 … Not 一, which mostly means “one and the same”. */
const COUNTED =
  /第[一二三四五六七八九十]+[^\p{P}]?|[两二三四五六七八九十]+(?:个|级|大|位|项|种|类|维|方|千|百|万)[^\p{P}]{0,2}|千人|[一二]网一库/gu;

const digits = (text: string): string[] => text.match(/\d+(?:\.\d+)?/g) ?? [];

/** The numbers in digits that the English of a Chinese text must show: 30亿元 as 3 billion, （二） as (2), 4月 as April. */
export function numbersInChinese(text: string): string[] {
  const plain = text
    .replace(/(\d+(?:\.\d+)?)亿/g, (_, yi) => ` ${Number(yi) / 10} billion `)
    .replace(/^（([一二三四五六七八九])）/, (_, numeral) => ` ${NUMERALS.indexOf(numeral)} `)
    .replace(/^([一二三四五六七八九])、/, (_, numeral) => ` roman-${ROMAN[NUMERALS.indexOf(numeral)]} `)
    .replace(/(\d+)月/g, (_, month) => ` ${MONTHS[Number(month) - 1]} `);
  return [
    ...digits(plain),
    ...(plain.match(/billion|roman-\w+/g) ?? []),
    ...MONTHS.filter((month) => plain.includes(month)),
  ].sort();
}

/** The same for the English side. */
export const numbersInEnglish = (text: string): string[] =>
  [
    ...digits(text),
    ...(text.match(/\bbillion\b/g) ?? []),
    ...(text.match(/^[IV]+(?=\.)/) ?? []).map((roman) => `roman-${roman}`),
    ...MONTHS.filter((month) => text.includes(`${month} `)),
  ].sort();

/** Each number of the Chinese has its counterpart in the English, each listed quantity its right rendering. */
export const numbers: Check = {
  name: 'numbers',
  run(project) {
    // The rows of the annex count its groups and rows, which no text does.
    const quantities = project
      .csv('content/source/numbers.csv')
      .filter(({ cells }) => cells.section !== 'annex');
    const listed = quantities.map(({ cells }) => ({
      zh: cells.zh ?? '',
      en: [cells.en ?? '', ...approvedVariants((cells.alternatives ?? '').replaceAll(' / ', ';'))],
    }));
    return alignedTexts(project).flatMap(({ zh, en, file, line }): Fault[] => {
      const here = listed.filter((quantity) => zh.includes(quantity.zh));
      // A numeral written out, as in 十九大, may be digits in its rendering.
      const writtenOut = here.flatMap((quantity) =>
        without(numbersInEnglish(quantity.en[0]!), numbersInChinese(quantity.zh)),
      );
      const [expected, actual] = [[...numbersInChinese(zh), ...writtenOut], numbersInEnglish(en)];
      const missing = without(expected, actual);
      const extra = without(actual, expected);
      const english = stems(en);
      const wrong = here.filter(
        (quantity) => !quantity.en.some((rendering) => holds(english, stems(rendering))),
      );
      const unlisted = (zh.match(COUNTED) ?? []).filter(
        (words) =>
          !here.some(
            (quantity) =>
              quantity.zh.includes(words) || words.includes(quantity.zh) || overlaps(zh, words, quantity.zh),
          ),
      );
      const at = (problem: string, mend: string) => ({ file, line, problem, mend });
      return [
        ...missing.map((number) =>
          at(
            `The Chinese has the number ${number.replace('roman-', '')}, the English does not.`,
            'Give the number as source/numbers.csv does; 1亿 is 0.1 billion.',
          ),
        ),
        ...extra.map((number) =>
          at(
            `The English has the number ${number.replace('roman-', '')}, the Chinese does not.`,
            'Remove it: nothing is added to the text.',
          ),
        ),
        ...wrong.map((quantity) =>
          at(
            `${quantity.zh} is not rendered as “${quantity.en.join('” or “')}”.`,
            'Use the rendering of source/numbers.csv.',
          ),
        ),
        ...unlisted.map((words) =>
          at(`The quantity in “${words}” is not in source/numbers.csv.`, 'List it there with its rendering.'),
        ),
      ];
    });
  },
};

/** The items of a list that are left when each item of another has taken one away. */
function without(list: string[], other: string[]): string[] {
  const rest = [...other];
  return list.filter((item) => {
    const at = rest.indexOf(item);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}

/** Whether two parts of a text share a character where they first stand. */
function overlaps(text: string, a: string, b: string): boolean {
  const [i, j] = [text.indexOf(a), text.indexOf(b)];
  return j >= 0 && i < j + b.length && j < i + a.length;
}
