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
    throw new ContentError(file, at, `Not valid YAML: ${(error as Error).message.split('\n')[0]}`, 'Mend the indent or quote the value.');
  }
}

/** Parses a YAML file; throws as {@link parseYamlText} does. */
export const readYamlFile = <T = unknown>(file: string): T => parseYamlText<T>(file, readFileSync(file, 'utf8'));

/** Parses CSV text with a header row into one object a row; throws on rows of unequal length. */
export const parseCsvRows = (text: string): Record<string, string>[] => parseCsv(text, { columns: true });

/** Keys a list by one of its fields, as Astro's `file()` loader wants it; throws when two entries share a key. */
export function keyed<T extends object>(file: string, list: T[], key: (item: T, index: number) => string): Record<string, T> {
  const map = new Map<string, T>();
  for (const [i, item] of list.entries()) {
    const id = key(item, i);
    if (map.has(id)) throw new ContentError(file, 1, `The id "${id}" stands twice.`, 'Rename or remove one of the two.');
    map.set(id, item);
  }
  return Object.fromEntries(map);
}
