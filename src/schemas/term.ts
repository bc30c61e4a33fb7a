import { z } from 'zod';
import { line, provisionId, text } from './localized.ts';

/** A row of the term base, `glossary.csv`. */
export const termSchema = z.strictObject({
  zh: line,
  en: line,
  /** Other approved renderings, separated by semicolons; one followed by "(avoid)" is not approved. */
  en_variants: z.string(),
  category: line,
  note: z.string(),
  source: z.string(),
});
export type TermRow = z.infer<typeof termSchema>;

/** A term explained for readers who do not know Chinese administrative vocabulary. */
export const readerTermSchema = z.strictObject({
  id: z.string(),
  term: text,
  explain: text,
  provision: provisionId.optional(),
});
export type ReaderTerm = z.infer<typeof readerTermSchema>;
