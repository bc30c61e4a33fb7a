import { describe, expect, test } from 'vitest';
import { languageOfParts } from '../../../scripts/checks/built/language-of-parts.ts';
import { safety } from '../../../scripts/checks/built/safety.ts';
import { formatFault } from '../../../scripts/checks/lib/fault.ts';
import { expectFault } from '../project.ts';
import { miniProject, siteWith } from './mini-site.ts';
import { PLACE, withMain } from './run.ts';

describe('language of parts', () => {
  test('a passage in another language that does not say so', async () => {
    expectFault(
      await withMain(languageOfParts, '<p>See 农业 here</p>'),
      PLACE,
      '“农业” stands in text marked en.',
      'the lang of its own',
    );
    expectFault(
      await withMain(languageOfParts, '<p aria-label="农业">x</p>'),
      PLACE,
      '“农业” stands in text marked en.',
    );
    const zh = (
      await languageOfParts.run(
        siteWith({
          'zh/index.html': (text) =>
            text.replace('</main>', '<p>Develop farming in the whole region.</p></main>'),
        }),
        miniProject,
      )
    ).map(formatFault);
    expectFault(
      zh,
      'dist/zh/index.html:4',
      '“Develop farming in the whole region” stands in text marked zh-Hans.',
    );
  });

  test('one that does, and names inside Chinese, are sound', async () => {
    expect(await withMain(languageOfParts, '<p>See <b lang="zh-Hans">农业</b></p>')).toEqual([]);
    expect(
      await languageOfParts.run(
        siteWith({
          'zh/index.html': (text) => text.replace('</main>', '<p>用JavaScript和Node.js</p></main>'),
        }),
        miniProject,
      ),
    ).toEqual([]);
  });
});

describe('safety', () => {
  test.each([
    ['a style attribute', '<p style="color:red">x</p>', 'has a style attribute', 'Use a class'],
    ['an event handler', '<p onclick="x()">x</p>', 'has an event handler', 'custom element'],
    ['code as an address', '<a href="javascript:x()">x</a>', 'runs code as an address', 'Lead to an address'],
    [
      'an image from elsewhere',
      '<img src="https://example.org/x.png" alt="">',
      'loads from another host',
      'Bring the file',
    ],
    [
      'a style sheet from elsewhere',
      '<link rel="stylesheet" href="//example.org/x.css">',
      'loads from another host',
      'Bring the file',
    ],
    [
      'a font from elsewhere',
      '<style>@font-face{src:url(https://example.org/x.woff2)}</style>',
      'loads from another host',
      'Bring the file',
    ],
    [
      'a form to elsewhere',
      '<form action="https://example.org/"></form>',
      'sends to another host',
      'stay on this site',
    ],
    ['a frame', '<iframe src="/zh/"></iframe>', 'may not stand in a page', 'Remove it'],
    [
      'another inline script',
      '<script>alert(1)</script>',
      'an inline script besides the one',
      'src/elements',
    ],
  ])('%s', async (_, html, problem, mend) => {
    expectFault(await withMain(safety, html), PLACE, problem, mend);
  });

  test('data in a script and links to other hosts are sound', async () => {
    expect(
      await withMain(
        safety,
        '<script type="application/ld+json">{}</script><a href="https://example.org/">x</a>',
      ),
    ).toEqual([]);
  });
});
