import { z } from 'zod';
import { eachLocale, line, text } from './localized.ts';

/** A group of everyday words, or of questions that people ask, and the words of the text that they lead to. */
export const thesaurusGroup = z.strictObject({ text, ...eachLocale(z.array(line)) });
export const thesaurusSchema = z.array(thesaurusGroup).min(1);
export type ThesaurusGroup = z.infer<typeof thesaurusGroup>;
