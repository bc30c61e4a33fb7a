import { z } from 'zod';
import { type Locale, localeIds } from '../i18n/locales.ts';
import { PROVISION_ID } from '../lib/ids.ts';

/** The shape with a key for every language of the portal. */
export const eachLocale = <T extends z.ZodType>(value: T) =>
  Object.fromEntries(localeIds.map((id) => [id, value])) as Record<Locale, T>;

/** A value in every language: a missing or empty half is an error, an unknown language too. */
export const localized = <T extends z.ZodType>(value: T) => z.strictObject(eachLocale(value));

/** One line of text, without stray space at its ends. */
export const line = z
  .string()
  .min(1, 'The text is empty: write it, or remove the key.')
  .refine((text) => text === text.trim(), 'The text begins or ends with a space: remove it.');

/** A line in every language. */
export const text = localized(line);
export type Localized<T = string> = Record<Locale, T>;

export const provisionId = z
  .string()
  .regex(PROVISION_ID, 'Not a provision id: write it as in source/provisions.tsv, in quotes.');

export const slug = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'Use lower-case letters, digits and single hyphens.');

export const sentenceNumber = z.int().positive();

/** Words quoted from the document, with the sentence they stand in and, optionally, the operative words to mark. */
export const quote = z.strictObject({
  sentence: sentenceNumber,
  ...eachLocale(line),
  mark: localized(z.array(line)).optional(),
});
export type Quote = z.infer<typeof quote>;
