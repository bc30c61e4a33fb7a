import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Loader } from 'astro/loaders';
import { type Locale, localeIds } from '../i18n/locales.ts';
import { compareIds, parseFolderName } from '../lib/ids.ts';
import { ContentError, type ProvisionFile, parseProvisionFile } from '../lib/provision-file.ts';
import { parseYamlText } from './data-file.ts';

export interface ProvisionFolder {
  id: string;
  slug: string;
  /** Path from the project's root, for messages. */
  folder: string;
  halves: Record<Locale, ProvisionFile>;
  page?: unknown;
  notes?: unknown;
}

const FILES = new Set([...localeIds.map((locale) => `${locale}.mdx`), 'page.yml', 'notes.yml']);

/** One folder from its files (name → text). Throws {@link ContentError} on its first fault. */
function assembleFolder(folder: string, files: ReadonlyMap<string, string>): ProvisionFolder {
  const parsed = parseFolderName(basename(folder));
  if (!parsed)
    throw new ContentError(
      folder,
      1,
      'The folder name is not <id>-<slug>.',
      'Name it like 2-2-2-3-smart-grid.',
    );
  for (const file of files.keys()) {
    if (!FILES.has(file))
      throw new ContentError(
        join(folder, file),
        1,
        'Nothing reads this file.',
        `A provision folder holds ${[...FILES].join(', ')}.`,
      );
  }
  const halves = {} as Record<Locale, ProvisionFile>;
  for (const locale of localeIds) {
    const file = join(folder, `${locale}.mdx`);
    const text = files.get(`${locale}.mdx`);
    if (text === undefined)
      throw new ContentError(
        file,
        1,
        `The "${locale}" half of ${parsed.id} is missing.`,
        'Write it: both languages are always shown.',
      );
    halves[locale] = parseProvisionFile(file, text);
  }
  const [first, ...rest] = localeIds;
  for (const other of rest) {
    const [a, b] = [halves[first!], halves[other]];
    if (a.lines.length !== b.lines.length) {
      const shorter = Math.min(a.lines.length, b.lines.length);
      throw new ContentError(
        join(folder, `${other}.mdx`),
        b.firstLine + Math.min(shorter, b.lines.length - 1),
        `${other}.mdx has ${b.lines.length} sentences where ${first}.mdx has ${a.lines.length}.`,
        'Line n of one must face line n of the other: split or join lines until they agree.',
      );
    }
  }
  const optional = (name: string) => {
    const text = files.get(name);
    return text === undefined ? undefined : parseYamlText(join(folder, name), text);
  };
  return { ...parsed, folder, halves, page: optional('page.yml'), notes: optional('notes.yml') };
}

/**
 * The provisions, in document order, of folders given as path → (file name → text), and the fault of every folder that
 * is not one: a missing half, unequal numbers of sentences, a duplicate id, or anything `parseProvisionFile` refuses.
 */
export function assembleProvisions(folders: ReadonlyMap<string, ReadonlyMap<string, string>>) {
  const provisions: ProvisionFolder[] = [];
  const faults: ContentError[] = [];
  const seen = new Map<string, string>();
  for (const [path, files] of folders) {
    try {
      const provision = assembleFolder(path, files);
      const first = seen.get(provision.id);
      if (first)
        throw new ContentError(
          path,
          1,
          `The id ${provision.id} is taken by ${first}.`,
          'Give each provision its own id.',
        );
      seen.set(provision.id, path);
      provisions.push(provision);
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      faults.push(error);
    }
  }
  return { provisions: provisions.sort((a, b) => compareIds(a.id, b.id)), faults };
}

/** Reads every provision folder below `base` in document order. Throws {@link ContentError} on the first fault. */
export function readProvisionFolders(base: string): ProvisionFolder[] {
  const names = readdirSync(base, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const read = (folder: string) =>
    new Map(readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
  const { provisions, faults } = assembleProvisions(
    new Map(names.map(({ name }) => [join(base, name), read(join(base, name))])),
  );
  if (faults[0]) throw faults[0];
  return provisions;
}

/** The provisions as one content collection: an entry holds both languages of a provision, line facing line. */
export const provisionFolders = ({ base }: { base: string }): Loader => ({
  name: 'provision-folders',
  async load({ store, parseData, generateDigest, watcher }) {
    const load = async () => {
      store.clear();
      for (const { id, slug, folder, halves, page, notes } of readProvisionFolders(base)) {
        const each = <T>(pick: (half: ProvisionFile) => T) =>
          Object.fromEntries(localeIds.map((locale) => [locale, pick(halves[locale])]));
        const data = await parseData({
          id,
          data: {
            id,
            slug,
            title: each((half) => half.title),
            short: each((half) => half.short ?? half.title),
            lines: each((half) => half.lines),
            initiative: page,
            notes,
          },
          filePath: `${folder}/${localeIds[0]}.mdx`,
        });
        store.set({ id, data, digest: generateDigest(data) });
      }
      if (store.keys().length === 0)
        throw new ContentError(
          base,
          1,
          'There is no provision here.',
          'Check the folder name in content.config.ts.',
        );
    };
    await load();
    watcher?.add(base);
    watcher?.on('all', (_, path) => {
      if (path.includes(base)) load().catch((error: Error) => console.error(error.message));
    });
  },
});
