/** Writes everything that search loads: Pagefind's index of all entries, and the data files beside it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { localeIds } from '../../i18n/locales.ts';
import {
  type EntriesFile,
  entryKinds,
  SIMPLIFY_FILE,
  SOUNDS_FILE,
  TERM_FILES,
  type TermRecord,
  type TextFile,
  termFileOf,
  textFileOf,
} from '../records.ts';
import { unitsOfTerm } from '../terms.ts';
import { type Entry, readSource, type Source, sentencesOf } from './entries.ts';
import { indexRecords } from './index-content.ts';
import { servedFiles } from './pagefind-files.ts';
import { simplifyTable, soundTable, spellingShards, wordBuckets } from './tables.ts';

/** Provisions by number, rows of the annex among them. */
function numberProvisions({ provisions, rows }: Source): Map<string, number> {
  return new Map([...provisions, ...rows].map(({ id }, i) => [id, i]));
}

/** The entries of each provision, by its number: together they are all, in the order of their own numbers. */
function byProvision({ entries }: Source, numbers: Map<string, number>): Entry[][] {
  const groups = Map.groupBy(entries, ({ provision }) => numbers.get(provision)!);
  return Array.from({ length: numbers.size }, (_, number) => groups.get(number) ?? []);
}

function entriesFile(groups: Entry[][], lengths: number[]): EntriesFile {
  const entries = groups.flat();
  return {
    counts: groups.map(({ length }) => length),
    kinds: entries.map(({ kind }) => entryKinds.indexOf(kind).toString(36)).join(''),
    sentences: entries.map(({ sentence = 0 }) => sentence),
    lengths,
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
  for (const [path, data] of await servedFiles(files, groups.length)) write(path, data);

  write('entries.json', JSON.stringify(entriesFile(groups, lengths)));
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
  const termFiles = new Map<string, TermRecord[]>();
  for (const term of terms) {
    for (const file of new Set([...unitsOfTerm(term)].map(termFileOf))) {
      const known = termFiles.get(file);
      if (known) known.push(term);
      else termFiles.set(file, [term]);
    }
  }
  for (let file = 0; file < TERM_FILES; file++)
    write(`terms/${file}.json`, JSON.stringify(termFiles.get(`terms/${file}.json`) ?? []));
  write(SIMPLIFY_FILE, JSON.stringify(simplifyTable(source.entries)));
  write(SOUNDS_FILE, JSON.stringify(soundTable(source.entries)));
  // Every bucket and letter, so that a missing file is always a fault.
  for (const [bucket, words] of wordBuckets(source.entries).entries())
    write(`words/${bucket}.json`, JSON.stringify(words.join(' ')));
  for (const [letter, words] of Object.entries(spellingShards(source.entries)))
    write(`spelling/${letter}.json`, JSON.stringify(words.join(' ')));
}
