/** How the finder compares a reader's words with a measure: as the search does, every word wanted, the last may be unfinished. */
import { tokens } from './text.ts';

/** Everything a measure can be found by: the units of its texts, each once. */
export const termsOf = (texts: string[]): Set<string> => new Set(texts.flatMap(tokens));

const isHan = (token: string): boolean => /\p{Script=Han}/u.test(token);

/**
 * A test for the terms of a measure, true when it has every unit of `text`: a single Chinese character inside a pair,
 * a Latin word from its beginning. Words without any unit, such as punctuation alone, fit every measure.
 */
export function textTest(text: string): (terms: Set<string>) => boolean {
  const wanted = tokens(text);
  return (terms) => {
    const all = [...terms];
    return wanted.every(
      (unit) =>
        terms.has(unit) ||
        all.some((term) => (isHan(unit) ? unit.length === 1 && term.includes(unit) : term.startsWith(unit))),
    );
  };
}
