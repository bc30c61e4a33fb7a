import { type Choice, eachFacet, emptyState, type FinderState, facetKeys, sorts } from './finder.ts';

/** Longest text a reader can filter by; servers refuse far longer addresses. */
const LONGEST_TEXT = 200;

/** Words as they may stand in an address: no control characters, nothing that damaged encoding leaves behind, not too long. */
export const cleanText = (text: string): string =>
  [...text.replace(/[\p{Surrogate}\uFFFD\p{Cc}]/gu, ' ').trim()].slice(0, LONGEST_TEXT).join('').trim();

const valuesOf = (params: URLSearchParams, key: string): string[] => [
  ...new Set(
    params.getAll(key).flatMap((value) =>
      value
        .split(',')
        .map((part) => part.trim().toLowerCase())
        .filter(Boolean),
    ),
  ),
];

/**
 * Reads a query string such as `?instrument=tax,data&q=loan&sort=strength&pick=a,b`. Values that are not in `known`,
 * unknown ids and an unknown order are left out one by one and named in `ignored`; what is good stays. Never throws.
 * Without `known` any value of a facet passes, for pages that only hand it on.
 */
export function parseAddress(
  query: string,
  known: Choice | null,
  ids: string[],
): { state: FinderState; ignored: string[] } {
  const params = new URLSearchParams(query);
  const ignored: string[] = [];
  const keep = (key: string, allowed: readonly string[]) =>
    valuesOf(params, key).filter((value) => allowed.includes(value) || !ignored.push(`${key}=${value}`));
  const chosen = eachFacet((key) => (known ? keep(key, known[key]) : valuesOf(params, key)));
  const sort = keep('sort', sorts)[0] as FinderState['sort'] | undefined;
  const state = {
    ...emptyState(),
    chosen,
    text: cleanText(params.get('q') ?? ''),
    ...(sort && { sort }),
    picked: keep('pick', ids),
  };
  return { state, ignored };
}

/** The query string that holds a state, with its `?`; empty for the state in which nothing is chosen. */
export function formatAddress({ chosen, text, sort, picked }: FinderState): string {
  const parts = facetKeys
    .filter((key) => chosen[key].length > 0)
    .map((key) => `${key}=${chosen[key].map(encodeURIComponent).join(',')}`);
  if (text) parts.push(`q=${encodeURIComponent(text)}`);
  if (sort !== 'document') parts.push(`sort=${sort}`);
  if (picked.length > 0) parts.push(`pick=${picked.map(encodeURIComponent).join(',')}`);
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}
