import { z } from 'zod';
import { text } from './localized.ts';

/** A fact about the document itself, with how we know it. */
export const factSchema = z.strictObject({
  id: z.string(),
  label: text,
  value: text,
  state: z.enum(['confirmed-secondary', 'text-only', 'unknown']),
  basis: text,
  sources: z.array(z.strictObject({ label: text, url: z.url() })).optional(),
});
export type Fact = z.infer<typeof factSchema>;
