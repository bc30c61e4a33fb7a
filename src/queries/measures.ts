import { getCollection } from 'astro:content';
import { compareIds } from '../lib/ids.ts';
import { contentDir } from '../loaders/content-dir.ts';
import { readYamlFile } from '../loaders/data-file.ts';
import { type Cooperation, type Facets, facetsSchema, type Measure } from '../schemas/measure.ts';
import { once } from './once.ts';

export type WithId<T> = T & { id: string };

const inDocumentOrder = (a: WithId<Measure | Cooperation>, b: WithId<Measure | Cooperation>): number =>
  compareIds(a.provision, b.provision) || a.quotes[0]!.sentence - b.quotes[0]!.sentence;

/** Every support measure, in document order. */
export const getMeasures = once(
  async (): Promise<WithId<Measure>[]> =>
    (await getCollection('measures')).map(({ id, data }) => ({ id, ...data })).sort(inDocumentOrder),
);

/** Every ASEAN-facing item, in document order. */
export const getCooperation = once(
  async (): Promise<WithId<Cooperation>[]> =>
    (await getCollection('cooperation')).map(({ id, data }) => ({ id, ...data })).sort(inDocumentOrder),
);

/** The sentences that a support measure quotes, as `"<provision> <sentence>"`. */
export const getSupportSentences = async (): Promise<Set<string>> =>
  new Set((await getMeasures()).flatMap((m) => m.quotes.map((q) => `${m.provision} ${q.sentence}`)));

/** The facets with their values in the order they are shown. */
export const getFacets = (): Facets => facetsSchema.parse(readYamlFile(`${contentDir}/facets.yml`));
