import { z } from 'zod';
import { eachLocale, line, localized, provisionId, sentenceNumber, slug, text } from './localized.ts';

/** `page.yml`: what we write about an initiative; its presence makes the provision an initiative with its own page. */
export const initiativeSchema = z.strictObject({
  heading: z.enum(['source', 'editorial']),
  summary: text,
  brief: localized(z.array(line).min(1)).refine(
    ({ zh, en }) => zh.length === en.length,
    'zh and en need the same number of sentences.',
  ),
  actions: z.array(z.strictObject({ sentence: sentenceNumber, ...eachLocale(line) })).min(1),
  related: z.array(provisionId),
});

/** `notes.yml`: translator's notes, kept apart from the text. */
export const notesSchema = z.array(z.strictObject({ sentence: sentenceNumber, ...eachLocale(line) })).min(1);

export const provisionSchema = z.object({
  id: provisionId,
  slug,
  title: text,
  /** A label for narrow places, where it differs from the title. */
  short: text,
  /** One sentence a line, `**head**` and `*title*` marked; line n of each language faces line n of the others. */
  lines: localized(z.array(z.string()).min(1)),
  initiative: initiativeSchema.optional(),
  notes: notesSchema.optional(),
});
export type ProvisionData = z.infer<typeof provisionSchema>;
