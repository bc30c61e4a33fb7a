import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentSecurityPolicy, type Inline } from './headers.ts';

const BLOCK = /<(script|style)\b([^>]*)>([\s\S]*?)<\/\1\s*>/gi;
/** Script types that browsers run (or obey) inline; others, such as JSON-LD, are data and need no hash. */
const RUNS = /^(?:|module|text\/javascript|importmap|speculationrules)$/i;

/** The hashes of the inline scripts and styles of a page, as Content-Security-Policy Level 3 takes them. */
export function inlineBlocks(html: string): Inline {
  const found: Inline = { scripts: [], styles: [] };
  for (const [, tag, attributes = '', text = ''] of html.matchAll(BLOCK)) {
    const list = tag!.toLowerCase() === 'style' ? found.styles : found.scripts;
    const type = /\btype\s*=\s*["']?([^"'\s>]*)/i.exec(attributes)?.[1] ?? '';
    if (text === '' || (list === found.scripts && !RUNS.test(type))) continue;
    const hash = `sha256-${createHash('sha256').update(text).digest('base64')}`;
    if (!list.includes(hash)) list.push(hash);
  }
  return found;
}

/** Inline blocks by page: the path of the file below the root, `/zh/index.html`. */
export type InlineByPage = Map<string, Inline>;

/** Reads every page of a built site. Throws when there is none, for then the folder is not a site. */
export function readInline(dir: string): InlineByPage {
  const files = globSync('**/*.html', { cwd: dir }).sort();
  if (files.length === 0) throw new Error(`${dir} holds no page: build the site first.`);
  return new Map(files.map((file) => [`/${file}`, inlineBlocks(readFileSync(join(dir, file), 'utf8'))]));
}

/** All that any of these needs, each hash once. */
export const unite = (parts: Iterable<Inline>): Inline => {
  const all = [...parts];
  return {
    scripts: [...new Set(all.flatMap((part) => part.scripts))],
    styles: [...new Set(all.flatMap((part) => part.styles))],
  };
};

/** What both sites need, page by page: the policy to send while one release replaces the other. */
export function mergeInline(a: InlineByPage, b: InlineByPage): InlineByPage {
  const none: Inline = { scripts: [], styles: [] };
  const files = new Set([...a.keys(), ...b.keys()]);
  return new Map([...files].map((file) => [file, unite([a.get(file) ?? none, b.get(file) ?? none])]));
}

export interface PolicyTable {
  /** The policy of most pages. */
  usual: string;
  /** The pages whose policy differs from it, with theirs. */
  special: Map<string, string>;
}

/** Turns inline blocks into policies; pages of one kind share their blocks, so the table stays short. */
export function policyTable(pages: InlineByPage): PolicyTable {
  const policies = [...pages].map(([file, inline]) => [file, contentSecurityPolicy(inline)] as const);
  const groups = Map.groupBy(policies, ([, policy]) => policy);
  const usual = [...groups].toSorted(([, a], [, b]) => b.length - a.length)[0]![0];
  return { usual, special: new Map(policies.filter(([, policy]) => policy !== usual)) };
}

/** The policy of one file. */
export const policyOf = ({ usual, special }: PolicyTable, file: string): string => special.get(file) ?? usual;
