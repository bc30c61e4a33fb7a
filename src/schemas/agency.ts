import { z } from 'zod';
import { line, localized, slug, text } from './localized.ts';

const words = localized(z.array(line));

/** A body that the document names, by its name of April 2018. */
export const agencySchema = z.strictObject({
  slug,
  name: text,
  formal: text.optional(),
  /** Everyday short names of this body. */
  aliases: words,
  /** Words by which people may look for it though they never were its name. */
  seeAlso: words.optional(),
  kind: z.enum(['regional', 'central']),
});
export type Agency = z.infer<typeof agencySchema>;
