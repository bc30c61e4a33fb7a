import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { parse as parseYaml } from 'yaml';
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

/** The folder that holds the content; scale measurements point it at a synthetic one. */
const content = process.env.CONTENT_DIR ?? 'content';

/** A collection that is one YAML or CSV file holding a list. */
// biome-ignore lint/suspicious/noExplicitAny: rows are untyped until the schema has read them
const list = (name: string, key: (row: any, index: number) => string, parse: (text: string) => any[] = parseYaml) =>
  file(`${content}/${name}`, { parser: (text) => keyed(`${content}/${name}`, parse(text), key) });

export const collections = {
  provisions: defineCollection({ loader: provisionFolders({ base: `${content}/provisions` }), schema: provisionSchema }),
  agencies: defineCollection({ loader: list('agencies.yml', (row) => row.slug), schema: agencySchema }),
  responsibilities: defineCollection({
    loader: list('responsibilities.yml', (row) => row.id, (text) => parseYaml(text).rows),
    schema: responsibilitySchema,
  }),
  targets: defineCollection({ loader: list('targets.yml', (row) => String(row.year), (text) => parseYaml(text).years), schema: targetSchema }),
  facts: defineCollection({ loader: list('document.yml', (row) => row.id, (text) => parseYaml(text).facts), schema: factSchema }),
  terms: defineCollection({ loader: list('glossary.csv', (_, i) => String(i), parseCsvRows), schema: termSchema }),
  readerTerms: defineCollection({ loader: list('reader-terms.yml', (row) => row.id), schema: readerTermSchema }),
  measures: defineCollection({ loader: glob({ pattern: '*.yml', base: `${content}/measures` }), schema: measureSchema }),
  cooperation: defineCollection({ loader: glob({ pattern: '*.yml', base: `${content}/cooperation` }), schema: cooperationSchema }),
  pages: defineCollection({ loader: glob({ pattern: '*/*.mdx', base: `${content}/pages` }), schema: pageSchema }),
  updates: defineCollection({ loader: glob({ pattern: '*/*.mdx', base: `${content}/updates` }), schema: updateSchema }),
};
