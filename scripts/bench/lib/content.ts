import { globSync } from 'node:fs';
import { basename } from 'node:path';
import type { Locale } from '../../../src/i18n/locales.ts';
import { readYamlFile } from '../../../src/loaders/data-file.ts';
import { type ProvisionFolder, readProvisionFolders } from '../../../src/loaders/provision-folders.ts';

type Text = Record<Locale, string>;
interface PageFile {
  brief: Record<Locale, string[]>;
  actions: Text[];
  summary: Text;
}
export interface MeasureFile {
  id: string;
  title: Text;
  summary: Text;
  provision: string;
  quotes: Text[];
}

/** The content as its files have it, for sites built from it with other tools. */
export function readContent(content = 'content') {
  const provisions = readProvisionFolders(`${content}/provisions`);
  const measures = globSync(`${content}/measures/*.yml`)
    .sort()
    .map((file): MeasureFile => ({ ...readYamlFile<MeasureFile>(file), id: basename(file, '.yml') }));
  const initiatives = provisions.filter((provision) => provision.page !== undefined);
  return { provisions, initiatives, measures };
}
export type Content = ReturnType<typeof readContent>;

export const pageOf = ({ page }: ProvisionFolder): PageFile => page as PageFile;
export const titleOf = ({ halves }: ProvisionFolder, locale: Locale): string => halves[locale].title;
/** The sentences of a provision without markup for the run-in head. */
export const sentencesOf = ({ halves }: ProvisionFolder, locale: Locale): string[] =>
  halves[locale].lines.map((line) => line.replaceAll('*', ''));
