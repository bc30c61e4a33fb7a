import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import { contentDir } from './loaders/content-dir.ts';
import { keyed, parseCsvRows } from './loaders/data-file.ts';
import { provisionFolders } from './loaders/provision-folders.ts';
import { agencySchema } from './schemas/agency.ts';
import { factSchema } from './schemas/fact.ts';
import { cooperationSchema, measureSchema } from './schemas/measure.ts';
import { pageSchema, updateSchema } from './schemas/page.ts';
import { provisionSchema } from './schemas/provision.ts';
import { responsibilitySchema } from './schemas/responsibility.ts';
import { targetSchema } from './schemas/target.ts';
import { readerTermSchema, termSchema } from './schemas/term.ts';

// biome-ignore lint/suspicious/noExplicitAny: rows are untyped until the schema has read them
type Row = any;

/** A collection that is one YAML or CSV file holding a list; `order` keeps the order of the file. */
const list = <S extends z.ZodRawShape>(
  name: string,
  schema: z.ZodObject<S, z.core.$strict>,
  key: (row: Row, index: number) => string,
  parse: (text: string) => Row[] = parseYaml,
) =>
  defineCollection({
    loader: file(`${contentDir}/${name}`, {
      parser: (text) =>
        keyed(
          `${contentDir}/${name}`,
          parse(text).map((row, order) => ({ ...row, order })),
          key,
        ),
    }),
    schema: schema.extend({ order: z.int() }),
  });

export const collections = {
  provisions: defineCollection({
    loader: provisionFolders({ base: `${contentDir}/provisions` }),
    schema: provisionSchema,
  }),
  agencies: list('agencies.yml', agencySchema, (row) => row.slug),
  responsibilities: list(
    'responsibilities.yml',
    responsibilitySchema,
    (row) => row.id,
    (text) => parseYaml(text).rows,
  ),
  targets: list(
    'targets.yml',
    targetSchema,
    (row) => String(row.year),
    (text) => parseYaml(text).years,
  ),
  facts: list(
    'document.yml',
    factSchema,
    (row) => row.id,
    (text) => parseYaml(text).facts,
  ),
  terms: list('glossary.csv', termSchema, (_, i) => String(i), parseCsvRows),
  readerTerms: list('reader-terms.yml', readerTermSchema, (row) => row.id),
  measures: defineCollection({
    loader: glob({ pattern: '*.yml', base: `${contentDir}/measures` }),
    schema: measureSchema,
  }),
  cooperation: defineCollection({
    loader: glob({ pattern: '*.yml', base: `${contentDir}/cooperation` }),
    schema: cooperationSchema,
  }),
  pages: defineCollection({
    loader: glob({ pattern: '*/*.mdx', base: `${contentDir}/pages` }),
    schema: pageSchema,
  }),
  updates: defineCollection({
    loader: glob({ pattern: '*/*.mdx', base: `${contentDir}/updates` }),
    schema: updateSchema,
  }),
};
