/** Pagefind's index as the site serves it: only what is used, in names that compress, packed as the web does it best. */
import { gunzipSync, gzipSync } from 'node:zlib';
import type { IndexFile } from 'pagefind';
import { minify } from 'vite';
import { CHUNK_LIST } from '../records.ts';

/** Files that the portal uses; Pagefind's own interface, worker and fragments are not. */
const USED = /^(pagefind\.js|pagefind-entry\.json|wasm\.unknown\.pagefind|.+\.pf_meta|index\/.+\.pf_index)$/;

const META = /\.pf_meta$/;
const CHUNK = /^(index\/)(.+)(\.pf_index)$/;
const RECORD = /^fragment\/(.+)\.pf_fragment$/;
const ENTRY = 'pagefind-entry.json';
/** The list has one name in every bundle: the page can ask for it at once. */
const [, LIST_HASH] = /^pagefind\.(.+)\.pf_meta$/.exec(CHUNK_LIST)!;

/** Pagefind's names of records and chunks, and ours. */
type Names = ReadonlyMap<string, string>;

/** The same name with a number for its hash. */
const numbered = (name: string, number: number): string =>
  name.replace(/[^_]+$/, (hash) => String(number).padStart(hash.length, '0'));

/** The number in a fragment that was added with a number as its address. */
function addressOf(fragment: Uint8Array): number {
  const json = gunzipSync(fragment)
    .toString('utf8')
    .replace(/^pagefind_dcd/, '');
  return Number((JSON.parse(json) as { url: string }).url);
}

/**
 * Records by the number they were added under, chunks in their order, as `und_0000042`. Pagefind's own names are hashes,
 * which no compression makes shorter; here the whole folder is named by one.
 */
function namesOf(files: IndexFile[], list: Buffer): Names {
  const records = files.flatMap(({ path, content }) => {
    const name = RECORD.exec(path)?.[1];
    return name ? [[name, numbered(name, addressOf(content))] as const] : [];
  });
  const chunks = files
    .flatMap(({ path }) => CHUNK.exec(path)?.[2] ?? [])
    .map((name) => ({ name, place: list.indexOf(name) }))
    .sort((a, b) => a.place - b.place)
    .map(({ name }, number) => [name, numbered(name, number)] as const);
  return new Map([...records, ...chunks]);
}

const isAsLong = ([name, ours]: [string, string]): boolean => name.length === ours.length;

/** The list of records and chunks with our names: as long as Pagefind's, so that nothing else in it changes. */
function renamedList(list: Buffer, names: Names): Buffer {
  if (![...names].every(isAsLong))
    throw new Error('Pagefind has more records or chunks than its names have room for.');
  const any = new RegExp([...names.keys()].join('|'), 'g');
  return Buffer.from(
    list.toString('latin1').replace(any, (name) => names.get(name)!),
    'latin1',
  );
}

function renamedEntry(data: Uint8Array): string {
  const entry = JSON.parse(new TextDecoder().decode(data)) as { languages: Record<string, { hash: string }> };
  for (const language of Object.values(entry.languages)) language.hash = LIST_HASH!;
  return JSON.stringify(entry);
}

async function minified(path: string, data: Uint8Array): Promise<string> {
  const { code, errors } = await minify(path, new TextDecoder().decode(data), { module: true });
  if (errors.length > 0) throw new Error(`${path} of Pagefind cannot be made smaller: ${errors[0]!.message}`);
  return code;
}

/**
 * The files to serve, by path, of an index with `records` records in no language, each added with its number as its
 * address. A record's id in answers of Pagefind ends in that number. Throws when a record is missing.
 */
export async function servedFiles(
  files: IndexFile[],
  records: number,
): Promise<Map<string, string | Uint8Array>> {
  if (files.filter(({ path }) => RECORD.test(path)).length !== records)
    throw new Error('Pagefind left out a record: search would not find it.');
  const list = gunzipSync(files.find(({ path }) => META.test(path))!.content);
  const names = namesOf(files, list);
  const served = new Map<string, string | Uint8Array>();
  for (const { path, content } of files) {
    if (!USED.test(path)) continue;
    if (META.test(path)) served.set(CHUNK_LIST, renamedList(list, names));
    else if (CHUNK.test(path))
      served.set(
        path.replace(CHUNK, (_, folder, name, end) => folder + names.get(name) + end),
        gzipSync(gunzipSync(content), { level: 9, memLevel: 9 }),
      );
    else if (path === ENTRY) served.set(path, renamedEntry(content));
    else if (path.endsWith('.js')) served.set(path, await minified(path, content));
    // The compression of the web takes more off than Pagefind's own, and a slow phone need not undo that in script.
    else served.set(path, gunzipSync(content));
  }
  return served;
}
