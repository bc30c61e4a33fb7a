import { readFileSync } from 'node:fs';
import { parse as parseCsv } from 'csv-parse/sync';
import { parse as parseYaml } from 'yaml';
import { ContentError } from '../lib/provision-file.ts';

/** Parses YAML text; throws {@link ContentError} with `file` and the line on invalid YAML. */
export function parseYamlText<T = unknown>(file: string, text: string): T {
  try {
    return parseYaml(text) as T;
  } catch (error) {
    const at = (error as { linePos?: { line: number }[] }).linePos?.[0]?.line ?? 1;
    throw new ContentError(
      file,
      at,
      `Not valid YAML: ${(error as Error).message.split('\n')[0]}`,
      'Mend the indent or quote the value.',
    );
  }
}

/** Parses a YAML file; throws as {@link parseYamlText} does. */
export const readYamlFile = <T = unknown>(file: string): T =>
  parseYamlText<T>(file, readFileSync(file, 'utf8'));

/** Parses CSV text with a header row into one object a row; throws on rows of unequal length. */
export const parseCsvRows = (text: string): Record<string, string>[] => parseCsv(text, { columns: true });

/**
 * A list as Astro's `file()` loader wants it, keyed by place so that a collection, which comes sorted by key, keeps the
 * order of its file. Throws when two entries share what `key` gives.
 */
export function keyed<T extends object>(
  file: string,
  list: T[],
  key: (item: T, index: number) => string,
): Record<string, T> {
  const seen = new Set<string>();
  for (const [i, item] of list.entries()) {
    const id = key(item, i);
    if (seen.has(id))
      throw new ContentError(file, 1, `The id "${id}" stands twice.`, 'Rename or remove one of the two.');
    seen.add(id);
  }
  return Object.fromEntries(list.map((item, i) => [String(i).padStart(6, '0'), item]));
}
