import { z } from 'zod';
import { agencySchema } from '../../../src/schemas/agency.ts';
import { factSchema } from '../../../src/schemas/fact.ts';
import { provisionId, sentenceNumber } from '../../../src/schemas/localized.ts';
import {
  cooperationSchema,
  facetsSchema,
  measureSchema,
  notMeasureSchema,
} from '../../../src/schemas/measure.ts';
import { initiativeSchema, notesSchema } from '../../../src/schemas/provision.ts';
import { responsibilitiesSchema } from '../../../src/schemas/responsibility.ts';
import { targetSchema } from '../../../src/schemas/target.ts';
import { readerTermSchema } from '../../../src/schemas/term.ts';
import { thesaurusSchema } from '../../../src/schemas/thesaurus.ts';

/** Where a term is rendered otherwise on purpose, and why: `glossary-exceptions.yml`. */
const exceptionSchema = z.strictObject({
  provision: provisionId,
  sentence: sentenceNumber,
  term: z.string().min(1),
  reason: z.string().min(1),
});

/** Every YAML file of the content: the files of a kind, and the schema of the whole file. */
export const recordKinds = {
  agencies: { files: /^content\/agencies\.yml$/, schema: z.array(agencySchema).min(1) },
  cooperation: { files: /^content\/cooperation\/[a-z0-9-]+\.yml$/, schema: cooperationSchema },
  document: {
    files: /^content\/document\.yml$/,
    schema: z.strictObject({
      sha256: z.string().regex(/^[0-9a-f]{64}$/, 'Not a SHA-256 in hexadecimal.'),
      facts: z.array(factSchema).min(1),
    }),
  },
  exceptions: { files: /^content\/glossary-exceptions\.yml$/, schema: z.array(exceptionSchema) },
  facets: { files: /^content\/facets\.yml$/, schema: facetsSchema },
  initiatives: { files: /^content\/provisions\/[^/]+\/page\.yml$/, schema: initiativeSchema },
  measures: { files: /^content\/measures\/[a-z0-9-]+\.yml$/, schema: measureSchema },
  notMeasures: { files: /^content\/not-measures\.yml$/, schema: z.array(notMeasureSchema) },
  notes: { files: /^content\/provisions\/[^/]+\/notes\.yml$/, schema: notesSchema },
  questions: { files: /^content\/questions\/[a-z0-9-]+\.yml$/, schema: thesaurusSchema },
  readerTerms: { files: /^content\/reader-terms\.yml$/, schema: z.array(readerTermSchema).min(1) },
  responsibilities: { files: /^content\/responsibilities\.yml$/, schema: responsibilitiesSchema },
  targets: {
    files: /^content\/targets\.yml$/,
    schema: z.strictObject({ years: z.array(targetSchema).min(1) }),
  },
  thesaurus: { files: /^content\/thesaurus\/[a-z0-9-]+\.yml$/, schema: thesaurusSchema },
} as const;

export type RecordKind = keyof typeof recordKinds;
export type RecordValue<K extends RecordKind> = z.infer<(typeof recordKinds)[K]['schema']>;
