import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { BUDGET, budget, weigh } from '../../../scripts/checks/built/budget.ts';
import { contract } from '../../../scripts/checks/built/contract.ts';
import { discovery } from '../../../scripts/checks/built/discovery.ts';
import { officialText } from '../../../scripts/checks/built/official-text.ts';
import type { BuiltCheck } from '../../../scripts/checks/built/site.ts';
import { formatFault } from '../../../scripts/checks/lib/fault.ts';
import { expectFault } from '../project.ts';
import { miniProject, siteWith } from './mini-site.ts';

const POLICY = 'en/policy/index.html';
const INITIATIVE = 'en/initiatives/farming/index.html';
const run = async (check: BuiltCheck, changes: Parameters<typeof siteWith>[0]): Promise<string[]> => (await check.run(siteWith(changes), miniProject)).map(formatFault);
const change = (check: BuiltCheck, file: string, words: string, others: string) => run(check, { [file]: (text) => text.replace(words, () => others) });

describe('official text', () => {
  test('another word, a word of ours inside, a sentence too few, wrong numbers', async () => {
    expectFault(await change(officialText, POLICY, 'Develop farming.', 'Promote farming.'), `dist/${POLICY}:5`, 'The en text of 1.1 shows “Promote ” where the content has “Develop ”.', 'Nothing but the text');
    expectFault(await change(officialText, POLICY, 'Develop farming.</span>', 'Develop farming.</span> <a href="#p1">link</a>'), `dist/${POLICY}:5`, 'shows “ link” where the content has nothing more');
    expectFault(await change(officialText, POLICY, ' <span id="p1-1-s2" data-sentence="2">Develop farming.</span>', ''), `dist/${POLICY}:5`, '1.1 shows 1 parts of 2.');
    expectFault(await change(officialText, POLICY, 'data-sentence="2"', 'data-sentence="3"'), `dist/${POLICY}:5`, 'The sentences of 1.1 are not numbered 1 to 2.');
  });

  test('a space lost between two English sentences', async () => {
    expectFault(await change(officialText, POLICY, '</span> <span id="p1-1-s2"', '</span><span id="p1-1-s2"'), `dist/${POLICY}:5`, 'shows “Develop ” where the content has “ Develop”');
  });

  test('a cell of the annex, an unknown provision, a passage without its language', async () => {
    expectFault(await change(officialText, POLICY, '<td>Education</td>', '<td>Schooling</td>'), `dist/${POLICY}:6`, 'The en text of annex.1 shows “Schoolin” where the content has “Educatio”.');
    expectFault(await change(officialText, POLICY, 'data-provision="1.1"', 'data-provision="1.9"'), `dist/${POLICY}:5`, 'shows a provision or language that there is not');
    expectFault(await change(officialText, INITIATIVE, ' lang="zh-Hans"><span data', '><span data'), `dist/${INITIATIVE}:4`, 'The en text of 1.1 shows “农业。发展农业。” where the content has “Farming.”');
  });

  test('official text among our own words, and ours among official text', async () => {
    expectFault(await change(officialText, INITIATIVE, '<h1>Farming</h1>', '<h1>Farming</h1><div data-editorial>').then((faults) => faults), `dist/${INITIATIVE}:4`, 'The text of 1.1 stands together with editorial text.');
    expectFault(await change(officialText, POLICY, 'data-sentence="2">Develop', 'data-sentence="2" data-editorial>Develop'), `dist/${POLICY}:5`, 'stands together with editorial text');
  });
});

describe('contract', () => {
  test('a provision left out or out of order, a permanent address lost', async () => {
    expectFault(await run(contract, { [POLICY]: (text) => text.replace(/<p id="p1" .*\n/, '') }), `dist/${POLICY}:1`, 'In en, provision 1 shown is 1.1, not 1.', 'in order');
    expectFault(await run(contract, { [POLICY]: (text) => text.replace(/<tr.*<\/tr>/, '') }), `dist/${POLICY}:1`, 'In en, provision 4 shown is missing, not annex.1.');
    expectFault(await change(contract, POLICY, 'id="p1-1-s2"', 'id="s2"'), `dist/${POLICY}:1`, 'The permanent address #p1-1-s2 is missing.');
    expectFault(await run(contract, { 'en/policy/paired/index.html': (text) => text.replace(/<p data-provision="1.1" lang.*\n/, '') }), 'dist/en/policy/paired/index.html:1', 'In zh, provision 2 shown is annex, not 1.1.');
  });

  test('an initiative without its page, its id or one of its languages', async () => {
    expectFault(await run(contract, { [INITIATIVE]: null }), 'dist/en/initiatives/farming/:1', 'The page is missing.');
    expectFault(await change(contract, INITIATIVE, ' data-source-id="1.1"', ''), `dist/${INITIATIVE}:4`, 'The page of 1.1 has the data-source-id (none).');
    expectFault(await run(contract, { [INITIATIVE]: (text) => text.replace(/<p data-provision.*?<\/p>/, '') }), `dist/${INITIATIVE}:4`, 'The page of 1.1 does not show its zh text.');
    expectFault(await change(contract, POLICY, '<main>', '<main data-source-id="1">'), 'dist/en:1', '2 pages have a data-source-id; there are 1 initiatives.');
  });

  test('a measure without its link or its Chinese, an ASEAN item without its tier', async () => {
    const HOME = 'en/index.html';
    expectFault(await change(contract, HOME, 'href="/en/policy/#p1-1-s2"', 'href="/en/policy/"'), `dist/${HOME}:4`, 'farm-aid links to no provision.');
    expectFault(await change(contract, HOME, 'data-quote lang="zh-Hans"', 'data-quote'), `dist/${HOME}:4`, 'farm-aid has no Chinese quote.');
    expectFault(await change(contract, HOME, 'data-measure', 'data-cooperation'), `dist/${HOME}:4`, 'farm-aid has no tier.');
  });
});

describe('discovery', () => {
  test('a site map that lacks a page, lists one that is none, or says something else than the page', async () => {
    expectFault(await run(discovery, { 'sitemap-0.xml': (xml) => xml.replace(/<url><loc>[^<]*\/en\/updates\/.*?<\/url>/, '') }), 'dist/sitemap-index.xml:1', 'The site map lacks https://guangxi-ai-policy.example/en/updates/.');
    expectFault(await change(discovery, 'sitemap-0.xml', '</urlset>', '<url><loc>https://guangxi-ai-policy.example/zh/404.html</loc></url></urlset>'), 'dist/sitemap-index.xml:1', 'lists https://guangxi-ai-policy.example/zh/404.html, which is no page to be indexed');
    expectFault(await change(discovery, 'sitemap-0.xml', 'hreflang="en" href="https://guangxi-ai-policy.example/en/"', 'hreflang="en" href="https://guangxi-ai-policy.example/"'), 'dist/sitemap-index.xml:1', 'gives the en page https://guangxi-ai-policy.example/, the page itself https://guangxi-ai-policy.example/en/');
  });

  test('XML that is missing or not well-formed, a feed that leads nowhere or lacks its id', async () => {
    expectFault(await run(discovery, { 'sitemap-index.xml': null }), 'dist/sitemap-index.xml:1', 'The file is missing.');
    expectFault(await change(discovery, 'en/feed.xml', '<title>x</title>', '<title>a & b</title>'), 'dist/en/feed.xml:1', 'Not well-formed XML');
    expectFault(await change(discovery, 'en/feed.xml', '#first', '#second'), 'dist/en/feed.xml:1', 'The link https://guangxi-ai-policy.example/en/updates/#second leads nowhere.');
    expectFault(await change(discovery, 'en/feed.xml', '<id>x</id>', ''), 'dist/en/feed.xml:1', 'The feed has no id (RFC 4287).');
  });

  test('robots.txt that keeps everybody out, or names no site map', async () => {
    for (const text of ['User-agent: *\nDisallow: /\nSitemap: https://guangxi-ai-policy.example/sitemap-index.xml\n', 'User-agent: *\n']) {
      expectFault(await run(discovery, { 'robots.txt': text }), 'dist/robots.txt:1', 'does not name the site map, or keeps everybody out');
    }
  });
});

describe('budget', () => {
  /** Text that does not compress. */
  const noise = (bytes: number) => `<!-- ${randomBytes(bytes).toString('base64')} -->`;

  test('a page too heavy, scripts too heavy', async () => {
    expectFault(await change(budget, INITIATIVE, '</main>', `${noise(BUDGET.initiative)}</main>`), `dist/${INITIATIVE}:1`, 'The page weighs', `its budget is ${BUDGET.initiative}.`);
    const faults = await run(budget, { 'assets/part.js': `/*${randomBytes(BUDGET.scripts).toString('base64')}*/` });
    expectFault(faults, `dist/${INITIATIVE}:1`, 'Its scripts weigh', `the budget is ${BUDGET.scripts}.`, 'with import()');
  });

  test('a request too many, a style sheet that holds up the first paint', async () => {
    const faults = await change(budget, INITIATIVE, '</head>', '<link rel="stylesheet" href="/assets/x.css"></head>');
    expectFault(faults, `dist/${INITIATIVE}:1`, 'The page makes 4 requests at load; its budget is 3.');
    expectFault(faults, `dist/${INITIATIVE}:2`, '<link rel="stylesheet" href="/assets/x.css"> holds up the first paint.', 'Inline the styles');
    expectFault(await change(budget, INITIATIVE, '</head>', '<script src="/assets/x.js"></script></head>'), `dist/${INITIATIVE}:2`, 'holds up the first paint');
  });

  test('a page’s weight holds its scripts with what they import, and uses compressed files that are there', async () => {
    const site = siteWith({ 'en/initiatives/farming/index.html.br': 'x'.repeat(1000), 'assets/main.js.br': 'x'.repeat(100), 'assets/part.js.br': 'x'.repeat(10) });
    expect(await weigh(site, site.pages.get('/en/initiatives/farming/')!)).toEqual({ total: 1110, scripts: 110, requests: 3 });
  });
});
