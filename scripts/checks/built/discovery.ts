import sax from 'sax';
import { localeIds } from '../../../src/i18n/locales.ts';
import { site as address } from '../../../src/site.ts';
import type { Fault } from '../lib/fault.ts';
import { alternatesOf } from './alternates.ts';
import type { BuiltCheck, Site } from './site.ts';

interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  text: string;
}

/** The elements of an XML text in the order they close; throws on the first place that is not well-formed. */
function parseXml(xml: string): XmlElement[] {
  const parser = sax.parser(true);
  const open: XmlElement[] = [];
  const done: XmlElement[] = [];
  parser.onerror = (error) => {
    throw new Error(error.message.split('\n')[0]);
  };
  parser.onopentag = ({ name, attributes }) =>
    open.push({ name, attributes: attributes as Record<string, string>, text: '' });
  parser.ontext = (text) => {
    if (open.length > 0) open.at(-1)!.text += text;
  };
  parser.onclosetag = () => done.push(open.pop()!);
  parser.write(xml).close();
  return done;
}

/** The elements of a file of the site, or a fault when it is missing or not well-formed. */
function readXml(site: Site, name: string, faults: Fault[]): XmlElement[] {
  const bytes = site.files.get(name);
  const at = (problem: string) =>
    faults.push({ file: `${site.dir}/${name}`, line: 1, problem, mend: 'Mend what writes it.' });
  if (!bytes) at('The file is missing.');
  else {
    try {
      return parseXml(bytes.toString('utf8'));
    } catch (error) {
      at(`Not well-formed XML: ${(error as Error).message}.`);
    }
  }
  return [];
}

const inside = (url: string): string => URL.parse(url)?.pathname ?? url;
const named = (elements: XmlElement[], name: string): XmlElement[] =>
  elements.filter((element) => element.name === name);

function siteMap(site: Site, faults: Fault[]): void {
  const file = `${site.dir}/sitemap-index.xml`;
  const at = (problem: string, mend: string) => faults.push({ file, line: 1, problem, mend });
  const maps = named(readXml(site, 'sitemap-index.xml', faults), 'loc').map(({ text }) =>
    inside(text).slice(1),
  );
  const elements = maps.flatMap((name) => readXml(site, name, faults));
  const listed = new Set(named(elements, 'loc').map(({ text }) => text));
  const wanted = new Map(
    [...site.pages.values()]
      .filter((page) => page.indexable)
      .map((page) => [new URL(page.path, address.url).href, page]),
  );
  for (const url of wanted.keys())
    if (!listed.has(url)) at(`The site map lacks ${url}.`, 'Every page that may be indexed is listed.');
  for (const url of listed)
    if (!wanted.has(url))
      at(`The site map lists ${url}, which is no page to be indexed.`, 'Filter it out in astro.config.mjs.');
  // sax closes the links of an address after its loc and before its url.
  let current = '';
  for (const { name, text, attributes } of elements) {
    if (name === 'loc') current = text;
    const page = wanted.get(current);
    if (name !== 'xhtml:link' || !page) continue;
    const { hreflang = '', href = '' } = attributes;
    if (alternatesOf(page).get(hreflang) !== href)
      at(
        `For ${current} the site map gives the ${hreflang} page ${href}, the page itself ${alternatesOf(page).get(hreflang) ?? 'none'}.`,
        'Make both say the same.',
      );
  }
}

function feeds(site: Site, faults: Fault[]): void {
  for (const locale of localeIds) {
    const name = `${locale}/feed.xml`;
    const elements = readXml(site, name, faults);
    if (elements.length === 0) continue;
    const at = (problem: string) =>
      faults.push({ file: `${site.dir}/${name}`, line: 1, problem, mend: 'Mend src/exports/feed.ts.' });
    for (const required of ['feed', 'id', 'title', 'updated'])
      if (named(elements, required).length === 0) at(`The feed has no ${required} (RFC 4287).`);
    for (const { attributes } of named(elements, 'link')) {
      const url = URL.parse(attributes.href ?? '');
      const page = url && site.pages.get(url.pathname);
      const found =
        url &&
        (page
          ? !url.hash || page.ids.has(decodeURIComponent(url.hash.slice(1)))
          : site.files.has(url.pathname.slice(1)));
      if (!found) at(`The link ${attributes.href} leads nowhere.`);
    }
  }
}

/** Site map, robots.txt and feeds say what is there, all of it and nothing else. */
export const discovery: BuiltCheck = {
  name: 'discovery',
  run(site) {
    const faults: Fault[] = [];
    siteMap(site, faults);
    feeds(site, faults);
    const robots = site.files.get('robots.txt')?.toString('utf8') ?? '';
    if (!robots.includes(`Sitemap: ${address.url}/sitemap-index.xml`) || /^Disallow: *\/ *$/m.test(robots)) {
      faults.push({
        file: `${site.dir}/robots.txt`,
        line: 1,
        problem: 'robots.txt does not name the site map, or keeps everybody out.',
        mend: 'Mend src/pages/robots.txt.ts.',
      });
    }
    return faults;
  },
};
