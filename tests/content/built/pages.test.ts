import { describe, expect, test } from 'vitest';
import { alternates } from '../../../scripts/checks/built/alternates.ts';
import { empty } from '../../../scripts/checks/built/empty.ts';
import { headings } from '../../../scripts/checks/built/headings.ts';
import { ids } from '../../../scripts/checks/built/ids.ts';
import { runBuiltChecks } from '../../../scripts/checks/built/index.ts';
import { languageOfParts } from '../../../scripts/checks/built/language-of-parts.ts';
import { links } from '../../../scripts/checks/built/links.ts';
import { metadata } from '../../../scripts/checks/built/metadata.ts';
import { safety } from '../../../scripts/checks/built/safety.ts';
import type { BuiltCheck } from '../../../scripts/checks/built/site.ts';
import { validHtml } from '../../../scripts/checks/built/valid-html.ts';
import { formatFault } from '../../../scripts/checks/lib/fault.ts';
import { expectFault } from '../project.ts';
import { miniProject, siteWith } from './mini-site.ts';

const HOME = 'en/index.html';
const PLACE = `dist/${HOME}:4`;

/** The faults of the English home page with this inside its main part. */
const withMain = async (check: BuiltCheck, html: string): Promise<string[]> => (await check.run(siteWith({ [HOME]: (text) => text.replace('</main>', `${html}</main>`) }), miniProject)).map(formatFault);
const withChange = async (check: BuiltCheck, words: string, others: string, page = HOME): Promise<string[]> =>
  (await check.run(siteWith({ [page]: (text) => text.replace(words, () => others) }), miniProject)).map(formatFault);

test('the small site these tests start from has no fault', async () => {
  expect((await runBuiltChecks(siteWith(), miniProject)).map(formatFault)).toEqual([]);
});

describe('links', () => {
  test.each([
    ['a page', '<a href="/en/polcy/">x</a>', '<a href="/en/polcy/"> leads nowhere: nothing is there.'],
    ['a fragment', '<a href="/en/policy/#p9">x</a>', 'no element there has the id p9'],
    ['a fragment of the page itself', '<a href="#nowhere">x</a>', 'no element there has the id nowhere'],
    ['a page without its slash', '<a href="/en/policy">x</a>', 'its final slash is missing'],
    ['an image', '<img src="/x.png" alt="">', 'nothing is there'],
    ['a form', '<form action="/en/find/"></form>', 'nothing is there'],
    ['an absolute address of this site', '<a href="https://guangxi-ai-policy.example/en/x/">x</a>', 'nothing is there'],
    ['percent signs', '<a href="/en/%E0%A4%A/">x</a>', 'its percent signs are wrong'],
  ])('%s that leads nowhere', async (_, html, words) => {
    expectFault(await withMain(links, html), PLACE, words, 'Mend the address');
  });

  test('other hosts, mail, queries and permanent addresses are sound', async () => {
    expect(await withMain(links, '<a href="https://example.org/x">x</a><a href="mailto:a@b.c">x</a><a href="/en/policy/?a=1#p1-1-s2">x</a><a href="../zh/">x</a>')).toEqual([]);
  });
});

describe('ids, headings and empty elements', () => {
  test('an id twice, and a reference to none', async () => {
    expectFault(await withMain(ids, '<p id="a">x</p><p id="a">y</p>'), PLACE, 'The id “a” stands twice.');
    expectFault(await withMain(ids, '<p aria-labelledby="b">x</p>'), PLACE, '<p aria-labelledby="b"> refers to the id “b”, which is not there.');
    expectFault(await withMain(ids, '<label for="c">x</label>'), PLACE, 'refers to the id “c”');
  });

  test('a second first heading, a level left out, an empty heading', async () => {
    expectFault(await withMain(headings, '<h1>Again</h1>'), PLACE, 'The page has 2 headings of the first level.');
    expectFault(await withMain(headings, '<h3>Deep</h3>'), PLACE, 'The heading “Deep” is of level 3, below one of level 1.', 'Make it level 2.');
    expectFault(await withMain(headings, '<h2> </h2>'), PLACE, 'A heading is empty.');
    expectFault(await withChange(headings, '<h1>Home</h1>', ''), `dist/${HOME}:1`, 'The page has 0 headings of the first level.');
  });

  test('an element that should hold words and holds none', async () => {
    expectFault(await withMain(empty, '<dl><dt>A</dt><dd></dd></dl>'), PLACE, '<dd> is empty.', 'A text in this language is missing');
    expect(await withMain(empty, '<p hidden></p><p role="status"></p><p><img src="x" alt=""></p>')).toEqual([]);
  });
});

describe('metadata and alternates', () => {
  test('no title, no description, no viewport, no charset', async () => {
    const place = `dist/${HOME}:1`;
    expectFault(await withChange(metadata, '<title>Home</title>', '<title></title>'), place, 'The page has no title.');
    expectFault(await withChange(metadata, 'name="description"', 'name="x"'), place, 'The page has no description.');
    expectFault(await withChange(metadata, 'name="viewport"', 'name="x"'), place, 'The page has no viewport.');
    expectFault(await withChange(metadata, '<meta charset="utf-8">', ''), place, 'does not open with doctype and charset');
  });

  test('two pages of one language with one title', async () => {
    const faults = await withChange(metadata, '<title>Updates</title>', '<title>Home</title>', 'en/updates/index.html');
    expectFault(faults, 'dist/en/updates/index.html:1', 'The title “Home” is also that of /en/.', 'make it their own');
    expect(await withChange(metadata, '<title>Home</title>', '<title>首页</title>'), 'across languages they may agree').toEqual([]);
  });

  test('a wrong language, canonical address, alternate or language switch', async () => {
    const place = `dist/${HOME}:1`;
    expectFault(await withChange(alternates, '<html lang="en">', '<html lang="en-GB">'), `dist/${HOME}:2`, 'The page’s lang is en-GB, not en.');
    expectFault(await withChange(alternates, 'rel="canonical" href="https://guangxi-ai-policy.example/en/"', 'rel="canonical" href="/en/"'), place, 'The canonical address is /en/, not https://guangxi-ai-policy.example/en/.');
    expectFault(await withChange(alternates, 'hreflang="zh-Hans" href="https://guangxi-ai-policy.example/zh/"', 'hreflang="zh-Hans" href="https://guangxi-ai-policy.example/"'), place, 'The link to the zh-Hans page is https://guangxi-ai-policy.example/, not https://guangxi-ai-policy.example/zh/.');
    expectFault(await withChange(alternates, 'hreflang="x-default"', 'hreflang="fr"'), place, 'There is a link to a fr page.');
    expectFault(await withChange(alternates, '<a href="/zh/" data-language-switch', '<a href="/zh/policy/" data-language-switch'), `dist/${HOME}:3`, 'The language switch to zh does not lead to /zh/.');
  });

  test('a page without its twin', async () => {
    const faults = (await alternates.run(siteWith({ 'zh/updates/index.html': null }), miniProject)).map(formatFault);
    expectFault(faults, 'dist/en/updates/index.html:1', 'The page has no twin at /zh/updates/.');
  });
});

describe('language of parts', () => {
  test('a passage in another language that does not say so', async () => {
    expectFault(await withMain(languageOfParts, '<p>See 农业 here</p>'), PLACE, '“农业” stands in text marked en.', 'the lang of its own');
    expectFault(await withMain(languageOfParts, '<p aria-label="农业">x</p>'), PLACE, '“农业” stands in text marked en.');
    const zh = (await languageOfParts.run(siteWith({ 'zh/index.html': (text) => text.replace('</main>', '<p>Develop farming in the whole region.</p></main>') }), miniProject)).map(formatFault);
    expectFault(zh, 'dist/zh/index.html:4', '“Develop farming in the whole region” stands in text marked zh-Hans.');
  });

  test('one that does, and names inside Chinese, are sound', async () => {
    expect(await withMain(languageOfParts, '<p>See <b lang="zh-Hans">农业</b></p>')).toEqual([]);
    expect(await languageOfParts.run(siteWith({ 'zh/index.html': (text) => text.replace('</main>', '<p>用JavaScript和Node.js</p></main>') }), miniProject)).toEqual([]);
  });
});

describe('safety', () => {
  test.each([
    ['a style attribute', '<p style="color:red">x</p>', 'has a style attribute', 'Use a class'],
    ['an event handler', '<p onclick="x()">x</p>', 'has an event handler', 'custom element'],
    ['code as an address', '<a href="javascript:x()">x</a>', 'runs code as an address', 'Lead to an address'],
    ['an image from elsewhere', '<img src="https://example.org/x.png" alt="">', 'loads from another host', 'Bring the file'],
    ['a style sheet from elsewhere', '<link rel="stylesheet" href="//example.org/x.css">', 'loads from another host', 'Bring the file'],
    ['a font from elsewhere', '<style>@font-face{src:url(https://example.org/x.woff2)}</style>', 'loads from another host', 'Bring the file'],
    ['a form to elsewhere', '<form action="https://example.org/"></form>', 'sends to another host', 'stay on this site'],
    ['a frame', '<iframe src="/zh/"></iframe>', 'may not stand in a page', 'Remove it'],
    ['another inline script', '<script>alert(1)</script>', 'an inline script besides the one', 'src/elements'],
  ])('%s', async (_, html, problem, mend) => {
    expectFault(await withMain(safety, html), PLACE, problem, mend);
  });

  test('data in a script and links to other hosts are sound', async () => {
    expect(await withMain(safety, '<script type="application/ld+json">{}</script><a href="https://example.org/">x</a>')).toEqual([]);
  });
});

test('HTML that is not valid is named with its rule', async () => {
  expectFault(await withMain(validHtml, '<ul><p>x</p></ul>'), PLACE, 'not permitted as content', 'https://html-validate.org/rules/element-permitted-content.html');
});
