import { normalizeSource } from '../../../src/lib/sentences.ts';
import type { Project } from './project.ts';

export const SOURCE_FILE = 'content/source/document.zh.txt';
export const UNITS_FILE = 'content/source/provisions.tsv';

/** A row of `provisions.tsv`. */
export interface Unit {
  id: string;
  kind: string;
  /** Empty where the unit has no page of its own. */
  slug: string;
  /** Line of the unit in the source. */
  sourceLine: number;
  sentences: number;
  opening: string;
  /** Line of the row in the list. */
  line: number;
}

/** The list of the document's units; empty while the file is missing. */
export const readUnits = (project: Project): Unit[] =>
  project.csv(UNITS_FILE, '\t').map(({ line, cells }) => ({
    id: cells.id ?? '',
    kind: cells.kind ?? '',
    slug: cells.slug ?? '',
    sourceLine: Number(cells.line),
    sentences: Number(cells.sentences),
    opening: cells.opening_words ?? '',
    line,
  }));

/** The source's lines after the tolerated differences in white space; `[0]` is line 1. */
export const sourceLines = (project: Project): string[] =>
  (project.files.get(SOURCE_FILE) ?? '').split('\n').map(normalizeSource);

/**
 * The rows of the annex's table, cells in order, from the line after its caption. A row broken over two lines, as one is
 * inside 自治区发展/改革委, is joined without a space: the break comes before its last cell.
 */
export function annexTable(project: Project, captionLine: number): string[][] {
  const lines = (project.files.get(SOURCE_FILE) ?? '').split('\n').slice(captionLine);
  const [header, ...rest] = lines.filter((line) => line.trim() !== '');
  const rows: string[] = [];
  let open = false;
  for (const line of rest) {
    if (open) rows.push(`${rows.pop()}${line}`);
    else rows.push(line);
    open = !/等按职责分工负责$/.test(rows.at(-1)!);
  }
  return [header ?? '', ...rows].map((row) => row.split('\t').map((cell) => cell.trim()));
}

/** Where two texts part: the place, and a few characters of each from there. Null when they are equal. */
export function firstDifference(
  actual: string,
  expected: string,
): { at: number; actual: string; expected: string } | null {
  if (actual === expected) return null;
  let at = 0;
  while (actual[at] === expected[at]) at++;
  const excerpt = (text: string) => (at < text.length ? `“${text.slice(at, at + 8)}”` : 'nothing more');
  return { at, actual: excerpt(actual), expected: excerpt(expected) };
}
