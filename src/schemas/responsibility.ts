import { z } from 'zod';
import { line, localized, provisionId, slug, text } from './localized.ts';

/**
 * One row of the annex: its cells word for word (a merged cell is absent), the bodies they name, and the everyday `words`
 * by which people ask who is responsible for it.
 */
export const responsibilitySchema = z.strictObject({
  id: z.string().regex(/^annex\.\d+$/),
  provision: provisionId,
  group: text.optional(),
  task: text,
  lead: text.optional(),
  participating: text,
  leadAgencies: z.array(slug).min(1),
  participatingAgencies: z.array(slug).min(1),
  words: localized(z.array(line).min(1)).optional(),
});
export type Responsibility = z.infer<typeof responsibilitySchema>;

export const responsibilitiesSchema = z.strictObject({
  caption: text,
  header: z.strictObject({ task: text, lead: text, participating: text }),
  rows: z.array(responsibilitySchema),
});
