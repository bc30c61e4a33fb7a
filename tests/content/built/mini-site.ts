import { makeSite, type Site } from '../../../scripts/checks/built/site.ts';
import { Project } from '../../../scripts/checks/lib/project.ts';
import { type Locale, localeIds, locales, otherLocales } from '../../../src/i18n/locales.ts';
import { switchLocale } from '../../../src/i18n/urls.ts';
import { site as address } from '../../../src/site.ts';

const half = (title: string, ...lines: string[]) => `---\ntitle: ${title}\n---\n${lines.join('\n')}\n`;
const cell = (zh: string, en: string) => `{ zh: ${zh}, en: ${en} }`;

/** A document of one heading, one initiative of two sentences, and an annex of one row. */
export const miniProject = new Project(
  new Map([
    ['content/provisions/1-parts/zh.mdx', half('部分', '一、部分')],
    ['content/provisions/1-parts/en.mdx', half('Parts', 'I. Parts')],
    ['content/provisions/1-1-farming/zh.mdx', half('农业', '**农业。**', '发展农业。')],
    ['content/provisions/1-1-farming/en.mdx', half('Farming', '**Farming.**', 'Develop farming.')],
    ['content/provisions/1-1-farming/page.yml', 'heading: source\n'],
    ['content/provisions/annex-tasks/zh.mdx', half('附件', '附件')],
    ['content/provisions/annex-tasks/en.mdx', half('Annex', 'Annex')],
    [
      'content/responsibilities.yml',
      `caption: ${cell('附件', 'Annex')}\nheader: { task: ${cell('任务', 'Task')}, lead: ${cell('牵头', 'Lead')}, participating: ${cell('参与', 'Others')} }\nrows:\n  - id: annex.1\n    provision: "1.1"\n    task: ${cell('农业', 'Farming')}\n    lead: ${cell('农业厅', 'Agriculture')}\n    participating: ${cell('教育厅', 'Education')}\n    leadAgencies: [agriculture]\n    participatingAgencies: [education]\n`,
    ],
  ]),
);

const absolute = (path: string) => new URL(path, address.url).href;
const words = (locale: Locale, zh: string, en: string) => ({ zh, en })[locale];

/** Official text as the site shows it. */
function official(
  locale: Locale,
  page: Locale,
  id: string,
  as: string,
  sentences: string[],
  anchors: boolean,
): string {
  const anchor = `p${id.replaceAll('.', '-')}`;
  const spans = sentences.map(
    (text, i) => `<span${anchors ? ` id="${anchor}-s${i + 1}"` : ''} data-sentence="${i + 1}">${text}</span>`,
  );
  return `<${as}${anchors ? ` id="${anchor}"` : ''} data-provision="${id}"${locale === page ? '' : ` lang="${locales[locale].lang}"`}>${spans.join(locale === 'zh' ? '' : ' ')}</${as}>`;
}
const text = (locale: Locale, id: string): string[] => {
  const { halves } = miniProject.provisions.find((provision) => provision.id === id)!;
  return halves[locale].lines.map((line) => line.replaceAll('**', ''));
};
function wholeText(locale: Locale, page: Locale, anchors: boolean): string {
  const cells = [
    words(locale, '农业', 'Farming'),
    words(locale, '农业厅', 'Agriculture'),
    words(locale, '教育厅', 'Education'),
  ]
    .map((each) => `<td>${each}</td>`)
    .join('');
  const lang = locale === page ? '' : ` lang="${locales[locale].lang}"`;
  const provisions = ['1', '1.1', 'annex']
    .map((id) => official(locale, page, id, 'p', text(locale, id), anchors))
    .join('\n');
  return `${provisions}<table><tbody><tr${anchors ? ' id="pannex-1"' : ''} data-provision="annex.1"${lang}>${cells}</tr></tbody></table>`;
}

/** The inline script that the real site has, in short. */
const THEME = `<script>try{localStorage.getItem("reader.theme")}catch{}</script>`;

function frame(locale: Locale, path: string, title: string, main: string, noindex = false): string {
  const [other] = otherLocales(locale);
  const links = noindex
    ? '<meta name="robots" content="noindex">'
    : `<link rel="canonical" href="${absolute(path)}">${localeIds.map((id) => `<link rel="alternate" hreflang="${locales[id].lang}" href="${absolute(switchLocale(path, id))}">`).join('')}<link rel="alternate" hreflang="x-default" href="${absolute('/')}">`;
  return `<!DOCTYPE html>
<html lang="${locales[locale].lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><meta name="description" content="${title}: ${words(locale, '说明', 'what it holds')}">${links}${THEME}</head>
<body><a href="${switchLocale(path, other!)}" data-language-switch hreflang="${locales[other!].lang}" lang="${locales[other!].lang}">${locales[other!].name}</a>
${main.includes('<main') ? main : `<main><h1>${title}</h1>${main}</main>`}
<script type="module" src="/assets/main.js"></script></body></html>`;
}

const MEASURE = (locale: Locale) =>
  `<article data-measure="farm-aid"><a href="/${locale}/policy/#p1-1-s2">1.1</a><q data-quote lang="zh-Hans">发展农业</q></article>`;

function pagesOf(locale: Locale): [string, string][] {
  const [other] = otherLocales(locale);
  const page = (path: string, title: string, main: string, noindex = false): [string, string] => [
    path.slice(1) + (path.endsWith('/') ? 'index.html' : ''),
    frame(locale, path, title, main, noindex),
  ];
  const root = `/${locale}`;
  return [
    page(
      `${root}/`,
      words(locale, '首页', 'Home'),
      `<p><a href="${root}/policy/#p1-1">1.1</a></p>${MEASURE(locale)}`,
    ),
    page(`${root}/policy/`, words(locale, '全文', 'Full text'), wholeText(locale, locale, true)),
    page(
      `${root}/policy/paired/`,
      words(locale, '对照', 'Paired'),
      wholeText(locale, locale, true) + wholeText(other!, locale, false),
    ),
    page(
      `${root}/initiatives/farming/`,
      words(locale, '农业', 'Farming'),
      `<main data-source-id="1.1"><h1>${words(locale, '农业', 'Farming')}</h1>${official(locale, locale, '1.1', 'p', text(locale, '1.1'), true)}${official(other!, locale, '1.1', 'p', text(other!, '1.1'), false)}<section data-editorial><h2>${words(locale, '提要', 'In brief')}</h2></section></main>`,
    ),
    page(
      `${root}/updates/`,
      words(locale, '更新', 'Updates'),
      `<section id="first"><h2>${words(locale, '首版', 'First edition')}</h2></section>`,
    ),
    page(`${root}/404.html`, words(locale, '没有找到', 'Not found'), '', true),
  ];
}

function gateway(): string {
  const links = localeIds
    .map((id) => `<link rel="alternate" hreflang="${locales[id].lang}" href="${absolute(`/${id}/`)}">`)
    .join('');
  return `<!DOCTYPE html>
<html lang="zh-Hans"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>读本 · Reader</title><meta name="description" content="读本"><link rel="canonical" href="${absolute('/')}">${links}<link rel="alternate" hreflang="x-default" href="${absolute('/')}"></head>
<body><main><h1>读本</h1><p><a href="/zh/">中文</a> <a href="/en/" lang="en">English</a></p></main></body></html>`;
}

function siteMap(paths: string[]): string {
  const urls = paths.map((path) => {
    const links =
      path === '/'
        ? ''
        : localeIds
            .map(
              (id) =>
                `<xhtml:link rel="alternate" hreflang="${locales[id].lang}" href="${absolute(switchLocale(path, id))}"/>`,
            )
            .join('');
    return `<url><loc>${absolute(path)}</loc>${links}</url>`;
  });
  return `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">${urls.join('')}</urlset>`;
}

/** The files of a small site in which no check finds a fault. */
export function soundFiles(): Map<string, string> {
  const pages = localeIds.flatMap(pagesOf);
  const paths = [
    '/',
    ...pages
      .filter(([name]) => !name.endsWith('404.html'))
      .map(([name]) => `/${name.replace('index.html', '')}`),
  ];
  const feed = (locale: Locale) =>
    `<feed xmlns="http://www.w3.org/2005/Atom"><id>x</id><title>x</title><updated>2026-11-23T00:00:00Z</updated><link href="${absolute(`/${locale}/updates/`)}#first"/></feed>`;
  return new Map([
    ...pages,
    ['index.html', gateway()],
    ['assets/main.js', 'import"./part.js";'],
    ['assets/part.js', 'console.log(1)'],
    [
      'sitemap-index.xml',
      `<sitemapindex><sitemap><loc>${absolute('/sitemap-0.xml')}</loc></sitemap></sitemapindex>`,
    ],
    ['sitemap-0.xml', siteMap(paths)],
    ['robots.txt', `User-agent: *\nAllow: /\n\nSitemap: ${address.url}/sitemap-index.xml\n`],
    ...localeIds.map((locale): [string, string] => [`${locale}/feed.xml`, feed(locale)]),
  ]);
}

/** The small site with some of its files changed: another text, or null for a file that is gone. */
export function siteWith(changes: Record<string, string | null | ((text: string) => string)> = {}): Site {
  const files = soundFiles();
  for (const [name, change] of Object.entries(changes)) {
    if (change === null) files.delete(name);
    else {
      const before = files.get(name) ?? '';
      const after = typeof change === 'string' ? change : change(before);
      if (after === before) throw new Error(`The change of ${name} changes nothing.`);
      files.set(name, after);
    }
  }
  return makeSite('dist', new Map([...files].map(([name, content]) => [name, Buffer.from(content)])));
}
