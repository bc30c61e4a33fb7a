import { z } from 'zod';
import { line, localized, provisionId, quote, text } from './localized.ts';

const facetIds = z.array(z.string()).min(1);
const record = {
  title: text,
  summary: text,
  provision: provisionId,
  quotes: z.array(quote).min(1),
  /** Everyday words by which people look for it. */
  words: localized(z.array(line)),
};

/** A support measure: a commitment of the text, never an open call. */
export const measureSchema = z.strictObject({
  ...record,
  instruments: facetIds,
  beneficiaries: facetIds,
  sectors: facetIds,
  strength: z.string(),
  verb: text,
  places: facetIds,
  caveat: text.optional(),
});
export type Measure = z.infer<typeof measureSchema>;

export const tiers = ['explicit', 'opening-up', 'context'] as const;
export type Tier = (typeof tiers)[number];

/** An ASEAN-facing item: what the text says (explicit, opening-up) or what we read in it (context). */
export const cooperationSchema = z.strictObject({
  ...record,
  tier: z.enum(tiers),
  kinds: facetIds,
  reading: text.optional(),
});
export type Cooperation = z.infer<typeof cooperationSchema>;

export const facetNames = [
  'instruments',
  'beneficiaries',
  'sectors',
  'strengths',
  'places',
  'kinds',
] as const;
export type FacetName = (typeof facetNames)[number];
const facetValue = z.strictObject({ id: z.string(), zh: line, en: line });
export type FacetValue = z.infer<typeof facetValue>;
/** `facets.yml`: the values of each facet in the order they are shown. */
export const facetsSchema = z.strictObject(
  Object.fromEntries(facetNames.map((name) => [name, z.array(facetValue).min(1)])) as Record<
    FacetName,
    z.ZodArray<typeof facetValue>
  >,
);
export type Facets = z.infer<typeof facetsSchema>;

/** A sentence with a word of support that is no measure, and why. */
export const notMeasureSchema = z.strictObject({
  provision: provisionId,
  sentence: z.int().positive(),
  reason: text,
});
