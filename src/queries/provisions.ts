import { getCollection } from 'astro:content';
import { type Locale, localeIds, locales } from '../i18n/locales.ts';
import { ancestorIds, anchorOf, compareIds } from '../lib/ids.ts';
import { parseRuns, plainText, sentenceGap, type TextRun } from '../lib/sentences.ts';
import type { Localized } from '../schemas/localized.ts';
import type { ProvisionData } from '../schemas/provision.ts';
import { getSupportSentences } from './measures.ts';
import { once } from './once.ts';

export interface Sentence {
  /** 1 for the first; the `n` of `#p…-sn`. */
  n: number;
  runs: TextRun[];
  text: string;
}

/** A unit of the document, ready to show in any language. */
export interface Provision extends Omit<ProvisionData, 'lines'> {
  anchor: string;
  /** 1 for `3`, 4 for `2.2.2.3`; `0.1`, `end.1` and `annex` count as text, see {@link Provision.isHeading}. */
  depth: number;
  isHeading: boolean;
  sentences: Localized<Sentence[]>;
  text: Localized;
  /** For each sentence, whether a support measure quotes it. */
  support: boolean[];
}

const toSentences = (lines: string[]): Sentence[] =>
  lines.map((line, i) => ({ n: i + 1, runs: parseRuns(line), text: plainText(line) }));

async function load(): Promise<Provision[]> {
  const entries = (await getCollection('provisions')).map((entry) => entry.data);
  const support = await getSupportSentences();
  const parents = new Set(entries.flatMap(({ id }) => ancestorIds(id)));
  return entries
    .sort((a, b) => compareIds(a.id, b.id))
    .map(({ lines, ...data }) => {
      const each = <T>(make: (locale: Locale) => T) =>
        Object.fromEntries(localeIds.map((locale) => [locale, make(locale)])) as Localized<T>;
      const sentences = each((locale) => toSentences(lines[locale]));
      return {
        ...data,
        anchor: anchorOf(data.id),
        depth: data.id.split('.').length,
        isHeading: parents.has(data.id) || data.id === 'annex',
        sentences,
        text: each((locale) => sentences[locale].map((s) => s.text).join(sentenceGap(locales[locale].lang))),
        support: sentences[localeIds[0]!].map(({ n }) => support.has(`${data.id} ${n}`)),
      };
    });
}

/** Every provision in document order. */
export const getProvisions = once(load);

const provisionsById = once(
  async () => new Map((await getProvisions()).map((provision) => [provision.id, provision])),
);

/** The provision with this id; throws when there is none. */
export async function getProvision(id: string): Promise<Provision> {
  const found = (await provisionsById()).get(id);
  if (!found) throw new Error(`There is no provision ${id}.`);
  return found;
}

export type Initiative = Provision & { initiative: NonNullable<Provision['initiative']> };

/** The initiatives, that is the provisions with a `page.yml`, in document order. */
export const getInitiatives = once(async () =>
  (await getProvisions()).filter((provision): provision is Initiative => provision.initiative !== undefined),
);

/** The headings above a provision, outermost first. */
export const getAncestors = (id: string): Promise<Provision[]> =>
  Promise.all(ancestorIds(id).map(getProvision));

export interface Group {
  /** Absent where a section has no groups of its own. */
  heading?: Provision;
  initiatives: Initiative[];
}
export interface Section {
  /** The headings this section shows under: one, or a run of headings that hold one initiative each. */
  headings: Provision[];
  /** `2.2`, or `2.4–2.6` for a run of single headings, or the part (`3`) when all its headings are single. */
  number: string;
  title?: Provision;
  groups: Group[];
  count: number;
}

async function loadSections(): Promise<Section[]> {
  const all = await getProvisions();
  const find = new Map(all.map((provision) => [provision.id, provision]));
  const sections: Section[] = [];
  const byHeading = Map.groupBy(await getInitiatives(), ({ id }) => id.split('.').slice(0, 2).join('.'));
  for (const [id, initiatives] of byHeading) {
    const heading = find.get(id)!;
    const groups = [
      ...Map.groupBy(initiatives, (i) => (i.depth > 3 ? i.id.split('.').slice(0, 3).join('.') : '')),
    ].map(([groupId, list]) => ({ ...(groupId ? { heading: find.get(groupId)! } : {}), initiatives: list }));
    const last = sections.at(-1);
    const single = initiatives.length === 1;
    if (
      single &&
      last?.groups.every((g) => !g.heading) &&
      last.count === last.headings.length &&
      last.headings[0]!.id[0] === id[0]
    ) {
      last.headings.push(heading);
      last.groups[0]!.initiatives.push(...initiatives);
      last.count++;
    } else {
      sections.push({ headings: [heading], number: id, groups, count: initiatives.length });
    }
  }
  for (const section of sections) {
    const [first] = section.headings;
    const part = first!.id.split('.')[0]!;
    const inPart = all.filter((p) => p.depth === 2 && p.isHeading && p.id.startsWith(`${part}.`)).length;
    if (section.headings.length === 1) section.title = first;
    else if (section.headings.length === inPart) {
      section.number = part;
      section.title = find.get(part)!;
    } else section.number = `${first!.id}–${section.headings.at(-1)!.id}`;
  }
  return sections;
}

/**
 * The initiatives as the document groups them: a section for each second-level heading, a group for each third-level
 * one. Neighbouring headings that hold a single initiative form one section, so that the map has no columns of one.
 */
export const getSections = once(loadSections);

export interface Place {
  /** Position among all initiatives, from 0. */
  at: number;
  section: Section;
  group: Group;
  /** Position in the group, from 0. */
  inGroup: number;
}

const placesById = once(async () => {
  const order = new Map((await getInitiatives()).map(({ id }, at) => [id, at]));
  const places = new Map<string, Place>();
  for (const section of await getSections()) {
    for (const group of section.groups) {
      for (const [inGroup, { id }] of group.initiatives.entries())
        places.set(id, { at: order.get(id)!, section, group, inGroup });
    }
  }
  return places;
});

/** Where an initiative stands among the others. */
export const getPlace = async ({ id }: Initiative): Promise<Place> => (await placesById()).get(id)!;
