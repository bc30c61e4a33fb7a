/**
 * The support finder apart from its page: what a reader has chosen, which measures that leaves, and how many each
 * further choice would leave. Within a facet any chosen value is enough; every facet with a choice must be met.
 */
export const facetKeys = [
  'instrument',
  'beneficiary',
  'sector',
  'strength',
  'place',
  'lead',
  'participant',
] as const;
export type FacetKey = (typeof facetKeys)[number];
export type Choice = Record<FacetKey, string[]>;

export const sorts = ['document', 'strength'] as const;
export type Sort = (typeof sorts)[number];

export interface FinderItem {
  id: string;
  /** The values the measure has in each facet. */
  facets: Choice;
  /** Place of its verb from firm (0) to loose. */
  rank: number;
}
export interface FinderState {
  chosen: Choice;
  /** The reader's words, as typed. */
  text: string;
  sort: Sort;
  /** The short-list, in the order picked. */
  picked: string[];
}
/** Whether a measure fits the reader's words; how words are compared is the search's business. */
export type TextTest = (item: FinderItem) => boolean;

/** One value for each facet. */
export const eachFacet = <T>(make: (key: FacetKey) => T): Record<FacetKey, T> =>
  Object.fromEntries(facetKeys.map((key) => [key, make(key)])) as Record<FacetKey, T>;

export const emptyState = (): FinderState => ({
  chosen: eachFacet(() => []),
  text: '',
  sort: 'document',
  picked: [],
});

const meets = (item: FinderItem, chosen: Choice, except?: FacetKey): boolean =>
  facetKeys.every(
    (key) =>
      key === except ||
      chosen[key].length === 0 ||
      chosen[key].some((value) => item.facets[key].includes(value)),
  );

/** The measures that the choice and the words leave, in the order given. */
export const filterItems = <T extends FinderItem>(
  items: T[],
  chosen: Choice,
  fits: TextTest = () => true,
): T[] => items.filter((item) => meets(item, chosen) && fits(item));

/**
 * For each facet, how many measures each of its values would show beside what is chosen in the other facets; values
 * without any are absent.
 */
export const countValues = (
  items: FinderItem[],
  chosen: Choice,
  fits: TextTest = () => true,
): Record<FacetKey, Map<string, number>> =>
  eachFacet((key) => {
    const counts = new Map<string, number>();
    for (const item of items) {
      if (!meets(item, chosen, key) || !fits(item)) continue;
      for (const value of item.facets[key]) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return counts;
  });

/** The measures in the order asked for; equals keep the order given, which is that of the document. */
export const sortItems = <T extends FinderItem>(items: T[], sort: Sort): T[] =>
  sort === 'strength' ? items.toSorted((a, b) => a.rank - b.rank) : items;
