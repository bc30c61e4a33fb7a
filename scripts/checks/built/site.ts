import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { isLocale, type Locale } from '../../../src/i18n/locales.ts';
import type { Fault } from '../lib/fault.ts';
import type { Project } from '../lib/project.ts';

export type Element = Tree.Element;
type Node = Tree.ChildNode;

/** A page of the built site. */
export interface Page {
  /** Path of the file, from the project's root. */
  file: string;
  /** Its address without the host: `/zh/policy/`, `/zh/404.html`. */
  path: string;
  /** Undefined for the gateway and the page for addresses without a language. */
  locale: Locale | undefined;
  html: string;
  /** All elements in document order. */
  elements: Element[];
  /** By id; the first of each. */
  ids: Map<string, Element>;
  indexable: boolean;
}

/** The built site: what lies where, and its pages parsed. */
export interface Site {
  /** The folder, for messages. */
  dir: string;
  /** Every file's path inside the folder, `zh/index.html`, with its bytes. */
  files: ReadonlyMap<string, Buffer>;
  /** By address. */
  pages: ReadonlyMap<string, Page>;
}

/** One rule over the finished site; the sources tell what it should hold. */
export interface BuiltCheck {
  name: string;
  run(site: Site, project: Project): Fault[] | Promise<Fault[]>;
}

const isElement = (node: Node | Tree.ParentNode): node is Element => 'tagName' in node;
const flatten = (node: Tree.ParentNode): Element[] =>
  node.childNodes.flatMap((child) => (isElement(child) ? [child, ...flatten(child)] : []));

/** The value of an attribute; undefined without one. */
export const attr = (element: Element, name: string): string | undefined =>
  element.attrs.find((each) => each.name === name)?.value;

/** The text content of an element, white space as it stands. */
export const textOf = (element: Element): string =>
  element.childNodes
    .map((node) =>
      isElement(node) ? textOf(node) : node.nodeName === '#text' ? (node as Tree.TextNode).value : '',
    )
    .join('');

/** The text nodes of an element itself, without those of its children. */
export const ownText = (element: Element): string =>
  element.childNodes.map((node) => (node.nodeName === '#text' ? (node as Tree.TextNode).value : '')).join('');

/** The elements around one, nearest first, itself not included. */
export function ancestors(element: Element): Element[] {
  const found: Element[] = [];
  for (let node = element.parentNode; node && isElement(node as Node); node = (node as Element).parentNode)
    found.push(node as Element);
  return found;
}

/** The language an element is in: its own `lang` or that of the nearest element around it. */
export function langOf(element: Element): string {
  for (const each of [element, ...ancestors(element)]) {
    const lang = attr(each, 'lang');
    if (lang) return lang;
  }
  return '';
}

/** The elements inside another one, in document order. */
export const within = (element: Element): Element[] => flatten(element);

const lineOf = (element: Element): number => element.sourceCodeLocation?.startLine ?? 1;

/** A fault of a page, at an element where there is one. */
export const faultAt = (page: Page, element: Element | undefined, problem: string, mend: string): Fault => ({
  file: page.file,
  line: element ? lineOf(element) : 1,
  problem,
  mend,
});

/** The opening of an element as one would write it, to find it by: `<a href="/zh/">`. */
export const opening = (element: Element): string =>
  `<${[element.tagName, ...element.attrs.slice(0, 3).map(({ name, value }) => `${name}="${value.slice(0, 60)}"`)].join(' ')}>`;

function parsePage(dir: string, name: string, bytes: Buffer): Page {
  const html = bytes.toString('utf8');
  const elements = flatten(parse(html, { sourceCodeLocationInfo: true }));
  const ids = new Map<string, Element>();
  for (const element of elements) {
    const id = attr(element, 'id');
    if (id !== undefined && !ids.has(id)) ids.set(id, element);
  }
  const segment = name.split('/')[0];
  return {
    file: join(dir, name),
    path: `/${name.replace(/(^|\/)index\.html$/, '$1')}`,
    locale: isLocale(segment) ? segment : undefined,
    html,
    elements,
    ids,
    indexable: !elements.some(
      (element) =>
        element.tagName === 'meta' &&
        attr(element, 'name') === 'robots' &&
        attr(element, 'content')?.includes('noindex'),
    ),
  };
}

/** The gateway in another order, which a server may send for `/`: not a page of its own, and checked as `/`. */
const GATEWAY_VARIANT = /^gateway\.\w+\.html$/;

/** A site from its files: path inside the folder → bytes. */
export function makeSite(dir: string, files: ReadonlyMap<string, Buffer>): Site {
  const pages = [...files]
    .filter(([name]) => name.endsWith('.html') && !GATEWAY_VARIANT.test(name))
    .map(([name, bytes]) => parsePage(dir, name, bytes));
  return { dir, files, pages: new Map(pages.map((page) => [page.path, page])) };
}

/** Reads the built site in `dir`; faults name its files as lying in `label`. */
export const readSite = (dir: string, label = dir): Site => {
  const entries = globSync('**', { cwd: dir, withFileTypes: true }).filter((entry) => entry.isFile());
  const names = entries.map((entry) => join(entry.parentPath, entry.name));
  return makeSite(
    label,
    new Map(names.map((name) => [name.slice(join(dir, '/').length), readFileSync(name)])),
  );
};
