import { type FacetKey, type FinderState, facetKeys } from './finder.ts';

/** The pieces of the sentence in one language, with `{values}`, `{count}` and `{total}` to fill. */
export interface SentenceParts {
  lang: string;
  /** What stands between two sentences in this language: a space or nothing. */
  gap: string;
  all: string;
  one: string;
  many: string;
  join: string;
  comma: string;
  or: string;
  text: string;
  sorted: string;
  facets: Record<FacetKey, string>;
}

/** `fill('{count} of {total}', { count: 7, total: 44 })` → `7 of 44`; a name without a value stays as it is. */
export const fill = (pattern: string, values: Record<string, string | number>): string =>
  pattern.replace(/\{(\w+)\}/g, (whole, name: string) => `${values[name] ?? whole}`);

/**
 * What is shown, in two parts: how many measures (`7 of 44 measures`), and by which choice (`for small and micro
 * enterprises, through tax or data`), empty when nothing is chosen. `phraseOf` gives a value as it reads in a sentence.
 */
export function sayShown(
  { chosen, text, sort }: FinderState,
  count: number,
  total: number,
  parts: SentenceParts,
  phraseOf: (key: FacetKey, value: string) => string,
): { amount: string; choice: string } {
  const either = (values: string[]) =>
    values.length > 1 ? values.slice(0, -1).join(parts.comma) + parts.or + values.at(-1) : (values[0] ?? '');
  // Whom it is for reads best before by what means.
  const order: FacetKey[] = ['beneficiary', ...facetKeys.filter((key) => key !== 'beneficiary')];
  const said = order
    .filter((key) => chosen[key].length > 0)
    .map((key) =>
      fill(parts.facets[key], { values: either(chosen[key].map((value) => phraseOf(key, value))) }),
    );
  if (text) said.push(fill(parts.text, { values: text }));
  const narrowed = said.length > 0;
  if (sort === 'strength') said.push(parts.sorted);
  const plural = new Intl.PluralRules(parts.lang).select(count);
  const pattern = narrowed ? (plural === 'one' ? parts.one : parts.many) : parts.all;
  return { amount: fill(pattern, { count, total }), choice: said.join(parts.join) };
}
