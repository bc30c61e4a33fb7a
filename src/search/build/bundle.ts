/** Writes everything that search loads: Pagefind's index of all entries, and the data files beside it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { minify } from 'vite';
import { localeIds } from '../../i18n/locales.ts';
import {
  type EntriesFile,
  entryKinds,
  SIMPLIFY_FILE,
  SOUNDS_FILE,
  TERM_FILES,
  type TermRecord,
  type TextFile,
  textFileOf,
} from '../records.ts';
import { type Entry, readSource, type Source, sentencesOf } from './entries.ts';
import { indexRecords, repeatsFor } from './index-content.ts';
import { simplifyTable, soundTable, spellingShards, wordBuckets } from './tables.ts';

/** Files of Pagefind that the portal uses; its own interface, worker and fragments are not. */
const USED = /^(pagefind\.js|pagefind-entry\.json|wasm\.unknown\.pagefind|.+\.pf_meta|index\/.+\.pf_index)$/;

/**
 * The list of chunks has its hash in its name, which only the entry file knows. The whole folder is named by a hash, so
 * a fixed name will do, and the page can ask for the list at once.
 */
const ENTRY = 'pagefind-entry.json';
const renamed = (path: string): string => path.replace(/^pagefind\..+\.pf_meta$/, 'pagefind.und.pf_meta');
function renamedEntry(data: Uint8Array): string {
  const entry = JSON.parse(new TextDecoder().decode(data)) as { languages: Record<string, { hash: string }> };
  entry.languages.und!.hash = 'und';
  return JSON.stringify(entry);
}

/** Of these the compression of the web takes more off than Pagefind's own, and a slow phone need not undo that in script. */
const UNPACKED = /^(wasm\.unknown\.pagefind|.+\.pf_meta)$/;

/** A file of Pagefind as the site serves it. Pagefind reads files that are unpacked already as well. */
async function served(path: string, data: Uint8Array): Promise<string | Uint8Array> {
  if (path === ENTRY) return renamedEntry(data);
  if (UNPACKED.test(path)) return gunzipSync(data);
  if (path.endsWith('.pf_index')) return gzipSync(gunzipSync(data), { level: 9, memLevel: 9 });
  if (!path.endsWith('.js')) return data;
  const { code, errors } = await minify(path, new TextDecoder().decode(data), { module: true });
  if (errors.length > 0) throw new Error(`${path} of Pagefind cannot be made smaller: ${errors[0]!.message}`);
  return code;
}

/** Pagefind's id of the record of each provision, by the number of the provision. */
function recordIds(files: { path: string; content: Uint8Array }[]): Map<number, string> {
  const ids = new Map<number, string>();
  for (const { path, content } of files) {
    const id = /^fragment\/.+_([0-9a-f]+)\.pf_fragment$/.exec(path)?.[1];
    if (!id) continue;
    const json = gunzipSync(content)
      .toString('utf8')
      .replace(/^pagefind_dcd/, '');
    ids.set(Number((JSON.parse(json) as { url: string }).url), id);
  }
  return ids;
}

/** The fewest characters that tell all ids apart. */
function tellingDigits(ids: string[]): number {
  let digits = 4;
  while (new Set(ids.map((id) => id.slice(0, digits))).size < ids.length) digits++;
  return digits;
}

/** Provisions by number, rows of the annex among them. */
function numberProvisions({ provisions, rows }: Source): Map<string, number> {
  return new Map([...provisions, ...rows].map(({ id }, i) => [id, i]));
}

/** The entries of each provision, by its number: together they are all, in the order of their own numbers. */
function byProvision({ entries }: Source, numbers: Map<string, number>): Entry[][] {
  const groups = Map.groupBy(entries, ({ provision }) => numbers.get(provision)!);
  return Array.from({ length: numbers.size }, (_, number) => groups.get(number) ?? []);
}

function entriesFile(groups: Entry[][], lengths: number[], ids: Map<number, string>): EntriesFile {
  const all = groups.map((_, i) => ids.get(i) ?? '');
  if (all.includes('')) throw new Error('Pagefind left out a record: search would not find it.');
  const digits = tellingDigits(all);
  const entries = groups.flat();
  return {
    digits,
    ids: all.map((id) => id.slice(0, digits).padEnd(digits)).join(''),
    counts: groups.map(({ length }) => length),
    kinds: entries.map(({ kind }) => entryKinds.indexOf(kind).toString(36)).join(''),
    sentences: entries.map(({ sentence = 0 }) => sentence),
    lengths,
    repeats: repeatsFor(entries.length),
  };
}

function textFile(source: Source, entries: Entry[], locale: (typeof localeIds)[number]): TextFile {
  const labels = entries.map(({ kind, label }) => (label && kind !== 'row' ? label[locale] : null));
  const keys = entries.map(({ kind, key }) => (key && kind !== 'term' ? key : null));
  let lead = '';
  const colon = locale === 'zh' ? '：' : ': ';
  const rows = source.rows.map((row) => {
    lead = row.lead?.[locale] ?? lead;
    const { header } = source;
    const cells = [
      `${header.lead[locale]}${colon}${lead}`,
      `${header.participating[locale]}${colon}${row.participating[locale]}`,
    ];
    return { id: row.id, title: row.task[locale], assigns: row.provision, sentences: cells };
  });
  const provisions = source.provisions.map(({ id, slug, page, ...p }) => ({
    id,
    title: p.halves[locale].title,
    ...(page ? { slug } : {}),
    ...(source.parents.has(id) ? { heading: true as const } : {}),
    sentences: source.parents.has(id) ? [] : sentencesOf({ id, slug, ...p }, locale),
  }));
  return { provisions: [...provisions, ...rows], labels, keys };
}

/**
 * Writes the bundle for the content folder into `dir`. Throws when content cannot be read or Pagefind refuses a record.
 */
export async function writeBundle(content: string, dir: string): Promise<void> {
  const source = readSource(content);
  const numbers = numberProvisions(source);
  const write = (path: string, data: string | Uint8Array) => {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), data);
  };

  const groups = byProvision(source, numbers);
  const entries = groups.flat();
  const lengths: number[] = [];
  const { index } = await createIndex();
  let provision = 0;
  for (const record of indexRecords(groups)) {
    lengths.push(...record.lengths);
    // `und`: no language, so Pagefind neither stems nor segments.
    const { errors } = await index!.addCustomRecord({
      url: String(provision),
      content: record.content,
      language: 'und',
    });
    if (errors.length > 0)
      throw new Error(
        `Pagefind refused the record of ${groups[provision]![0]?.provision}: ${errors.join(' ')}`,
      );
    provision++;
  }
  const { files } = await index!.getFiles();
  await close();
  for (const { path, content: data } of files)
    if (USED.test(path)) write(renamed(path), await served(path, data));

  write('entries.json', JSON.stringify(entriesFile(groups, lengths, recordIds(files))));
  for (const locale of localeIds)
    write(textFileOf(locale), JSON.stringify(textFile(source, entries, locale)));
  const terms = source.terms.map(
    ({ provision, sentence, anchor, zh, en }): TermRecord => ({
      provision: numbers.get(provision)!,
      sentence,
      anchor,
      zh,
      en,
    }),
  );
  for (let file = 0; file < TERM_FILES; file++) {
    write(
      `terms/${file}.json`,
      JSON.stringify(terms.filter(({ provision }) => provision % TERM_FILES === file)),
    );
  }
  write(SIMPLIFY_FILE, JSON.stringify(simplifyTable(source.entries)));
  write(SOUNDS_FILE, JSON.stringify(soundTable(source.entries)));
  // Every bucket and letter, so that a missing file is always a fault.
  for (const [bucket, words] of wordBuckets(source.entries).entries())
    write(`words/${bucket}.json`, JSON.stringify(words.join(' ')));
  for (const [letter, words] of Object.entries(spellingShards(source.entries)))
    write(`spelling/${letter}.json`, JSON.stringify(words.join(' ')));
}
