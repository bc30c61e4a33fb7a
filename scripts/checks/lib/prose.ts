import { type MdastNode, mdxToMdast } from 'satteri';
import { isLocale, type Locale } from '../../../src/i18n/locales.ts';
import { parseYamlLines, type YamlText } from './yaml-lines.ts';

/** One half of a prose page or of an update. */
export interface ProsePage {
  file: string;
  kind: 'pages' | 'updates';
  slug: string;
  locale: Locale | undefined;
  /** Undefined when the file does not open with front matter. */
  matter: YamlText | undefined;
  /** Every node below the root, parents before children; empty when the MDX is damaged. */
  nodes: MdastNode[];
  error?: { line: number; message: string };
}

const flatten = (node: MdastNode): MdastNode[] =>
  'children' in node
    ? node.children.flatMap((child) => [child as MdastNode, ...flatten(child as MdastNode)])
    : [];

/** Reads `content/{pages,updates}/<slug>/<locale>.mdx`; damaged MDX gives `error` with the line. */
export function parseProse(file: string, text: string): ProsePage {
  const [, kind, slug, name] = file.split('/') as [string, ProsePage['kind'], string, string];
  const segment = name.replace(/\.mdx$/, '');
  const [, matter] = /^---\n(.*?)\n---\n/s.exec(text) ?? [];
  const page: ProsePage = {
    file,
    kind,
    slug,
    locale: isLocale(segment) ? segment : undefined,
    matter: matter === undefined ? undefined : parseYamlLines(matter, 2),
    nodes: [],
  };
  try {
    return { ...page, nodes: flatten(mdxToMdast(text) as MdastNode) };
  } catch (error) {
    const [, line, message] = /^(\d+):\d+: (.*?)(?: \(mdx[^()]*\))?$/s.exec((error as Error).message) ?? [];
    return { ...page, error: { line: Number(line ?? 1), message: message ?? (error as Error).message } };
  }
}

/** The line of a node in its file. */
export const lineOfNode = (node: MdastNode): number => node.position?.start.line ?? 1;
