import { type CollectionEntry, getCollection } from 'astro:content';

type ListName = 'agencies' | 'responsibilities' | 'targets' | 'facts' | 'terms' | 'readerTerms';

/** The rows of a collection that is one file, in the order of the file. */
export async function getList<N extends ListName>(name: N): Promise<CollectionEntry<N>['data'][]> {
  const entries = (await getCollection(name)) as CollectionEntry<N>[];
  return entries.map((entry) => entry.data).sort((a, b) => a.order - b.order);
}
