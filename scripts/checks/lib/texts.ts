import { type Locale, localeIds } from '../../../src/i18n/locales.ts';
import type { Project } from './project.ts';
import { lineOfNode } from './prose.ts';
import { recordKinds } from './records.ts';

/** A piece of text in a known language. */
export interface Text {
  locale: Locale;
  text: string;
  file: string;
  line: number;
  /** Words as people type them into a search box, which nobody reads. */
  typed?: boolean;
}

/** Every string below a language key (`zh`, `en`) of parsed YAML, with the path to it. */
function localizedStrings(
  value: unknown,
  path: (string | number)[] = [],
  locale?: Locale,
): { locale: Locale; text: string; path: (string | number)[] }[] {
  if (typeof value === 'string') return locale ? [{ locale, text: value, path }] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => {
    const own = !Array.isArray(value) && localeIds.includes(key as Locale) ? (key as Locale) : locale;
    return localizedStrings(child, [...path, Array.isArray(value) ? Number(key) : key], own);
  });
}

const isTyped = (file: string, path: (string | number)[]): boolean =>
  path.includes('words') ||
  path.includes('seeAlso') ||
  (/^content\/(thesaurus|questions)\//.test(file) && !path.includes('text'));

function* recordTexts(project: Project): Generator<Text> {
  for (const { files } of Object.values(recordKinds)) {
    for (const file of project.paths(files)) {
      const { data, lineOf } = project.yaml(file);
      for (const { locale, text, path } of localizedStrings(data))
        yield { locale, text, file, line: lineOf(path), typed: isTyped(file, path) };
    }
  }
}

function* provisionTexts(project: Project): Generator<Text> {
  for (const { folder, halves } of project.provisions) {
    for (const locale of localeIds) {
      const { title, short, lines, firstLine } = halves[locale];
      const file = `${folder}/${locale}.mdx`;
      for (const text of [title, short]) if (text) yield { locale, text, file, line: 2 };
      for (const [i, text] of lines.entries()) yield { locale, text, file, line: firstLine + i };
    }
  }
}

function* proseTexts(project: Project): Generator<Text> {
  for (const { file, locale, matter, nodes } of project.prose) {
    if (!locale) continue;
    const data = (matter?.data ?? {}) as Record<string, unknown>;
    for (const key of ['title', 'description']) {
      if (typeof data[key] === 'string') yield { locale, text: data[key], file, line: matter!.lineOf([key]) };
    }
    // What stands in an element with a `lang` of its own is in that language; code is in none.
    const foreign = new Set(
      nodes.flatMap((node) =>
        'name' in node && 'attributes' in node && JSON.stringify(node.attributes).includes('"lang"')
          ? descendants(node)
          : [],
      ),
    );
    for (const node of nodes)
      if (node.type === 'text' && !foreign.has(node))
        yield { locale, text: node.value, file, line: lineOfNode(node) };
  }
}
const descendants = (node: object): object[] =>
  'children' in node ? (node.children as object[]).flatMap((child) => [child, ...descendants(child)]) : [];

function* glossaryTexts(project: Project): Generator<Text> {
  for (const { en, line } of project.terms)
    yield { locale: 'en', text: en, file: 'content/glossary.csv', line };
}

function* stringTexts(project: Project): Generator<Text> {
  for (const locale of localeIds) {
    const file = `src/i18n/strings/${locale}.json`;
    for (const [i, line] of (project.files.get(file) ?? '').split('\n').entries()) {
      const [, text] = /^\s*"[^"]+":\s*("(?:[^"\\]|\\.)*"),?$/.exec(line) ?? [];
      if (text) yield { locale, text: JSON.parse(text), file, line: i + 1 };
    }
  }
}

/** Every text of the portal that has a language: document, records, prose and interface. */
export const allTexts = (project: Project): Text[] => [
  ...provisionTexts(project),
  ...recordTexts(project),
  ...proseTexts(project),
  ...glossaryTexts(project),
  ...stringTexts(project),
];
