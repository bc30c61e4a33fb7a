import { parse as parseCsv } from 'csv-parse/sync';
import { type Locale, localeIds } from '../../../src/i18n/locales.ts';
import { parseFolderName } from '../../../src/lib/ids.ts';
import { plainText } from '../../../src/lib/sentences.ts';
import { assembleProvisions, type ProvisionFolder } from '../../../src/loaders/provision-folders.ts';
import { type TermRow, termSchema } from '../../../src/schemas/term.ts';
import { type ProsePage, parseProse } from './prose.ts';
import { type RecordKind, type RecordValue, recordKinds } from './records.ts';
import { parseYamlLines, type YamlPath, type YamlText } from './yaml-lines.ts';

/** A file of records that its schema accepts. */
export interface RecordFile<T> {
  file: string;
  /** The file's name without its ending. */
  name: string;
  value: T;
  lineOf(path: YamlPath): number;
}
export interface Sentence {
  provision: string;
  n: number;
  /** The sentence in each language, markup off. */
  text: Record<Locale, string>;
  file: Record<Locale, string>;
  line: Record<Locale, number>;
}
export interface CsvRow {
  line: number;
  cells: Record<string, string>;
}

const PROVISION_FILE = /^(content\/provisions\/[^/]+)\/([^/]+)$/;
const PROSE_FILE = /^content\/(?:pages|updates)\/[^/]+\/[^/]+\.mdx$/;

/**
 * The sources as the checks see them: path → text, and what can be read from it. Files that are not valid are left out
 * of the views (the schema check names them), so that each check can rely on the shape of what it gets.
 */
export class Project {
  readonly files: ReadonlyMap<string, string>;
  #memo = new Map<string, unknown>();

  constructor(files: ReadonlyMap<string, string>) {
    this.files = files;
  }

  #once<T>(key: string, make: () => T): T {
    if (!this.#memo.has(key)) this.#memo.set(key, make());
    return this.#memo.get(key) as T;
  }

  /** The paths that match, in the order of the map. */
  paths(pattern: RegExp): string[] {
    return [...this.files.keys()].filter((path) => pattern.test(path));
  }

  yaml(file: string): YamlText {
    return this.#once(`yaml ${file}`, () => parseYamlLines(this.files.get(file) ?? ''));
  }

  /** Every valid file of a kind. */
  records<K extends RecordKind>(kind: K): RecordFile<RecordValue<K>>[] {
    return this.#once(`records ${kind}`, () => {
      const { files, schema } = recordKinds[kind];
      return this.paths(files).flatMap((file) => {
        const { data, lineOf } = this.yaml(file);
        const parsed = schema.safeParse(data);
        const name = file
          .split('/')
          .at(-1)!
          .replace(/\.yml$/, '');
        return parsed.success ? [{ file, name, value: parsed.data as RecordValue<K>, lineOf }] : [];
      });
    });
  }

  /** The one file of a kind, or undefined while it is missing or not valid. */
  record<K extends RecordKind>(kind: K): RecordFile<RecordValue<K>> | undefined {
    return this.records(kind)[0];
  }

  /** Every valid file of words or questions by which the search finds a provision. */
  searchWords(): RecordFile<RecordValue<'thesaurus'>>[] {
    return [...this.records('thesaurus'), ...this.records('questions')];
  }

  /** Rows of a CSV or (with `delimiter`) TSV file; none while it is missing or damaged. */
  csv(file: string, delimiter = ','): CsvRow[] {
    return this.#once(`csv ${file}`, () => {
      try {
        const rows = parseCsv(this.files.get(file) ?? '', {
          columns: true,
          delimiter,
          quote: delimiter === ',' ? '"' : null,
          info: true,
        });
        return (rows as unknown as { record: Record<string, string>; info: { lines: number } }[]).map(
          ({ record, info }) => ({ line: info.lines, cells: record }),
        );
      } catch {
        return [];
      }
    });
  }

  /** The rows of the term base that are valid. */
  get terms(): (TermRow & { line: number })[] {
    return this.#once('terms', () =>
      this.csv('content/glossary.csv').flatMap(({ line, cells }) => {
        const { success, data } = termSchema.safeParse(cells);
        return success ? [{ ...data, line }] : [];
      }),
    );
  }

  get #assembled() {
    return this.#once('provisions', () => {
      const folders = new Map<string, Map<string, string>>();
      for (const [path, text] of this.files) {
        const [, folder, name] = PROVISION_FILE.exec(path) ?? [];
        if (folder) folders.set(folder, (folders.get(folder) ?? new Map()).set(name!, text));
      }
      return { ...assembleProvisions(folders), folders: [...folders.keys()] };
    });
  }

  /** The provisions whose folders have no fault, in document order. */
  get provisions(): ProvisionFolder[] {
    return this.#assembled.provisions;
  }

  get provisionFaults() {
    return this.#assembled.faults;
  }

  /** The ids of all provision folders, those with a fault too: what may be referred to. */
  get provisionIds(): Set<string> {
    return this.#once(
      'ids',
      () =>
        new Set(
          this.#assembled.folders.flatMap((folder) => parseFolderName(folder.split('/').at(-1)!)?.id ?? []),
        ),
    );
  }

  /** Every sentence of the provisions, in document order. */
  get sentences(): Sentence[] {
    return this.#once('sentences', () =>
      this.provisions.flatMap(({ id, folder, halves }) =>
        halves[localeIds[0]!].lines.map((_, i) => {
          const each = <T>(make: (locale: Locale) => T) =>
            Object.fromEntries(localeIds.map((locale) => [locale, make(locale)])) as Record<Locale, T>;
          return {
            provision: id,
            n: i + 1,
            text: each((locale) => plainText(halves[locale].lines[i]!)),
            file: each((locale) => `${folder}/${locale}.mdx`),
            line: each((locale) => halves[locale].firstLine + i),
          };
        }),
      ),
    );
  }

  /** A sentence by provision and number, or undefined. */
  sentence(provision: string, n: number): Sentence | undefined {
    return this.#once('by id', () => new Map(this.sentences.map((s) => [`${s.provision} ${s.n}`, s]))).get(
      `${provision} ${n}`,
    );
  }

  /** The prose pages and updates, each half by itself. */
  get prose(): ProsePage[] {
    return this.#once('prose', () =>
      this.paths(PROSE_FILE).map((file) => parseProse(file, this.files.get(file)!)),
    );
  }
}
