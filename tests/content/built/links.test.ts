import { describe, expect, test } from 'vitest';
import { runBuiltChecks } from '../../../scripts/checks/built/index.ts';
import { links } from '../../../scripts/checks/built/links.ts';
import { formatFault } from '../../../scripts/checks/lib/fault.ts';
import { expectFault } from '../project.ts';
import { miniProject, siteWith } from './mini-site.ts';
import { PLACE, withMain } from './run.ts';

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
    [
      'an absolute address of this site',
      '<a href="https://guangxi-ai-policy.example/en/x/">x</a>',
      'nothing is there',
    ],
    ['percent signs', '<a href="/en/%E0%A4%A/">x</a>', 'its percent signs are wrong'],
  ])('%s that leads nowhere', async (_, html, words) => {
    expectFault(await withMain(links, html), PLACE, words, 'Mend the address');
  });

  test('other hosts, mail, queries and permanent addresses are sound', async () => {
    expect(
      await withMain(
        links,
        '<a href="https://example.org/x">x</a><a href="mailto:a@b.c">x</a><a href="/en/policy/?a=1#p1-1-s2">x</a><a href="../zh/">x</a>',
      ),
    ).toEqual([]);
  });
});
