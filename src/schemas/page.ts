import { z } from 'zod';
import { line } from './localized.ts';

/** Front matter of a prose page, `pages/<slug>/{locale}.mdx`. */
export const pageSchema = z.strictObject({ title: line, description: line });

/** Front matter of a dated note, `updates/<date>-<slug>/{locale}.mdx`. */
export const updateSchema = pageSchema.extend({ date: z.coerce.date() });
