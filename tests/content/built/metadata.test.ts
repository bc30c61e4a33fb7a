import { describe, expect, test } from 'vitest';
import { alternates } from '../../../scripts/checks/built/alternates.ts';
import { metadata } from '../../../scripts/checks/built/metadata.ts';
import { formatFault } from '../../../scripts/checks/lib/fault.ts';
import { expectFault } from '../project.ts';
import { miniProject, siteWith } from './mini-site.ts';
import { HOME, withChange } from './run.ts';

describe('metadata and alternates', () => {
  test('no title, no description, no viewport, no charset', async () => {
    const place = `dist/${HOME}:1`;
    expectFault(
      await withChange(metadata, '<title>Home</title>', '<title></title>'),
      place,
      'The page has no title.',
    );
    expectFault(
      await withChange(metadata, 'name="description"', 'name="x"'),
      place,
      'The page has no description.',
    );
    expectFault(
      await withChange(metadata, 'name="viewport"', 'name="x"'),
      place,
      'The page has no viewport.',
    );
    expectFault(
      await withChange(metadata, '<meta charset="utf-8">', ''),
      place,
      'does not open with doctype and charset',
    );
  });

  test('two pages of one language with one title', async () => {
    const faults = await withChange(
      metadata,
      '<title>Updates</title>',
      '<title>Home</title>',
      'en/updates/index.html',
    );
    expectFault(
      faults,
      'dist/en/updates/index.html:1',
      'The title “Home” is also that of /en/.',
      'make it their own',
    );
    expect(
      await withChange(metadata, '<title>Home</title>', '<title>首页</title>'),
      'across languages they may agree',
    ).toEqual([]);
  });

  test('a wrong language, canonical address, alternate or language switch', async () => {
    const place = `dist/${HOME}:1`;
    expectFault(
      await withChange(alternates, '<html lang="en">', '<html lang="en-GB">'),
      `dist/${HOME}:2`,
      'The page’s lang is en-GB, not en.',
    );
    expectFault(
      await withChange(
        alternates,
        'rel="canonical" href="https://guangxi-ai-policy.example/en/"',
        'rel="canonical" href="/en/"',
      ),
      place,
      'The canonical address is /en/, not https://guangxi-ai-policy.example/en/.',
    );
    expectFault(
      await withChange(
        alternates,
        'hreflang="zh-Hans" href="https://guangxi-ai-policy.example/zh/"',
        'hreflang="zh-Hans" href="https://guangxi-ai-policy.example/"',
      ),
      place,
      'The link to the zh-Hans page is https://guangxi-ai-policy.example/, not https://guangxi-ai-policy.example/zh/.',
    );
    expectFault(
      await withChange(alternates, 'hreflang="x-default"', 'hreflang="fr"'),
      place,
      'There is a link to a fr page.',
    );
    expectFault(
      await withChange(
        alternates,
        '<a href="/zh/" data-language-switch',
        '<a href="/zh/policy/" data-language-switch',
      ),
      `dist/${HOME}:3`,
      'The language switch to zh does not lead to /zh/.',
    );
  });

  test('a page without its twin', async () => {
    const faults = (await alternates.run(siteWith({ 'zh/updates/index.html': null }), miniProject)).map(
      formatFault,
    );
    expectFault(faults, 'dist/en/updates/index.html:1', 'The page has no twin at /zh/updates/.');
  });
});
