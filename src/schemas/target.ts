import { z } from 'zod';
import { provisionId, sentenceNumber, text } from './localized.ts';

const figure = {
  sentence: sentenceNumber,
  comparison: z.enum(['exceeds', 'reaches']),
  /** Amount in 亿元, that is 100 million yuan. */
  yi: z.number().positive(),
  quote: text,
};

/** The goals of one year of section 1.3: two amounts, and the goals without a number. */
export const targetSchema = z.strictObject({
  year: z.int(),
  provision: provisionId,
  industry: z.strictObject({ ...figure, measure: z.enum(['industry', 'core-industry']) }),
  related: z.strictObject(figure),
  goals: z.array(z.strictObject({ sentence: sentenceNumber, quote: text })).min(1),
});
export type Target = z.infer<typeof targetSchema>;
