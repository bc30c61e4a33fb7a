import { type Browser, chromium } from '@playwright/test';
import { type Locale, localeIds } from '../../src/i18n/locales.ts';
import { initiativePath, pathTo } from '../../src/i18n/urls.ts';
import type { BenchOptions } from '../bench.ts';
import { buildSite, isBuilt } from '../build/build-site.ts';
import { chromiumArgs, chromiumPath, DIST } from '../lib/project.ts';
import { type Line, lines, type Measured, measurePage } from './lib/measure.ts';
import { type SearchTiming, type SearchWay, timeSearch } from './lib/search-timing.ts';
import { type Served, serve } from './lib/serve.ts';
import { kib, median, seconds, table } from './lib/statistics.ts';
import { buildFloor } from './sites/floor.ts';
import { buildStarlight } from './sites/starlight.ts';

const INITIATIVE = 'intelligent-agriculture';
/** Each page by its address here; Starlight has the same, but calls its home of a language the same way too. */
const pages: [string, (locale: Locale) => string][] = [
  ['home', (locale) => pathTo(locale, 'home')],
  ['initiative', (locale) => initiativePath(locale, INITIATIVE)],
  ['full text', (locale) => pathTo(locale, 'policy')],
  ['paired', (locale) => pathTo(locale, 'paired')],
  ['support', (locale) => pathTo(locale, 'support')],
];
const starlightPath = (path: string): string => path.replace('/policy/paired/', '/paired/');
const queries: Record<Locale, string> = { zh: '智能农业', en: 'agriculture' };

type Sites = Record<'ours' | 'floor' | 'starlight', Served>;

/** The middle of each figure. */
function middle<T extends object>(all: T[]): T {
  const pick = (key: keyof T) =>
    typeof all[0]![key] === 'number' ? median(all.map((one) => one[key] as number)) : all[0]![key];
  return Object.fromEntries(Object.keys(all[0]!).map((key) => [key, pick(key as keyof T)])) as T;
}

/** Takes several measurements in turns, so that whatever else the machine does falls on all alike; the middle of each. */
async function inTurns<T extends object>(runs: number, measurements: (() => Promise<T>)[]): Promise<T[]> {
  const all: T[][] = measurements.map(() => []);
  for (let run = 0; run < runs; run++)
    for (const [i, measure] of measurements.entries()) all[i]!.push(await measure());
  return all.map(middle);
}

const ways = ({ ours, starlight }: Sites, locale: Locale): Record<'ours' | 'starlight', SearchWay> => ({
  ours: {
    url: ours.origin + pathTo(locale, 'search'),
    input: 'main input[name=q]',
    result: '[data-search-result]',
  },
  starlight: {
    url: `${starlight.origin}/${locale}/`,
    open: 'button[data-open-modal]',
    input: '#starlight__search input',
    result: '#starlight__search .pagefind-ui__result-link',
  },
});

async function measureLine(browser: Browser, sites: Sites, line: Line, { runs, only }: BenchOptions) {
  const rows: (string | number)[][] = [];
  const results: Record<string, unknown> = {};
  for (const locale of localeIds) {
    for (const [name, pathOf] of pages.filter(([name]) => name.includes(only))) {
      const path = pathOf(locale);
      const at = (site: Served, address: string) => () => measurePage(browser, site.origin + address, line);
      const [ours, floor, peer]: Measured[] = await inTurns(runs, [
        at(sites.ours, path),
        at(sites.floor, path),
        at(sites.starlight, starlightPath(path)),
      ]);
      results[`${locale} ${name}`] = { ours, floor, starlight: peer };
      rows.push([
        `${locale} ${name}`,
        kib(ours!.total),
        ours!.requests,
        seconds(ours!.lcp),
        `${Math.round(ours!.tbt)} ms`,
        ours!.cls.toFixed(3),
        (ours!.lcp / floor!.lcp).toFixed(2),
        (ours!.lcp / peer!.lcp).toFixed(2),
        (ours!.total / peer!.total).toFixed(2),
        `${kib(peer!.total)}, ${seconds(peer!.lcp)}`,
      ]);
    }
  }
  console.log(`${line.name}, processor slowed 4×, cold cache, median of ${runs}\n`);
  console.log(
    table(
      [
        'page',
        'bytes',
        'requests',
        'LCP',
        'TBT',
        'CLS',
        'LCP/floor',
        'LCP/Starlight',
        'bytes/Starlight',
        'Starlight',
      ],
      rows,
    ),
  );
  return results;
}

async function measureSearch(browser: Browser, sites: Sites, line: Line, runs: number) {
  const results: Record<string, { ours: SearchTiming; starlight: SearchTiming }> = {};
  for (const locale of localeIds) {
    const way = ways(sites, locale);
    const time = (site: 'ours' | 'starlight') => () => timeSearch(browser, way[site], queries[locale], line);
    const [ours, starlight] = await inTurns(runs, [time('ours'), time('starlight')]);
    results[locale] = { ours: ours!, starlight: starlight! };
  }
  const rows = Object.entries(results).map(([locale, { ours, starlight }]) => [
    `${locale} ${queries[locale as Locale]}`,
    seconds(ours.first),
    kib(ours.total),
    seconds(starlight.first),
    kib(starlight.total),
    (ours.first / starlight.first).toFixed(2),
  ]);
  console.log(
    `\n${table(['first result, typing at once', 'ours', 'bytes', 'Starlight', 'bytes', 'ratio'], rows)}\n`,
  );
  return results;
}

/** What each page costs on two slow lines, beside a bare page and a default Starlight site of the same text. */
export async function run(options: BenchOptions): Promise<unknown> {
  if (!isBuilt(DIST)) await buildSite(DIST);
  const [ours, floor, starlight] = [
    await serve(DIST),
    await serve(buildFloor(DIST)),
    await serve(buildStarlight()),
  ];
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumArgs });
  const results: Record<string, unknown> = {};
  try {
    for (const line of lines) {
      const sites = { ours, floor, starlight };
      const measured = await measureLine(browser, sites, line, options);
      const search = 'search'.includes(options.only)
        ? await measureSearch(browser, sites, line, options.runs)
        : undefined;
      results[line.name] = { pages: measured, search };
    }
  } finally {
    await browser.close();
    for (const site of [ours, floor, starlight]) site.stop();
  }
  return results;
}
