import { describe, expect, test } from 'vitest';
import { prose } from '../../scripts/checks/prose.ts';
import { append, expectFault, faultsOf, lineIn, replace } from './project.ts';

const ABOUT = 'content/pages/about/en.mdx';
const UPDATE = 'content/updates/2026-11-23-first-edition';

/** Faults of the about page with one more paragraph, and the line it stands in. */
function withParagraph(words: string): { faults: string[]; place: string } {
  const changes = { [ABOUT]: append(`\n${words}\n`) };
  return {
    faults: faultsOf(prose, changes),
    place: `${ABOUT}:${lineIn(changes, ABOUT, words.split('\n')[0]!)}`,
  };
}

describe('prose', () => {
  test.each([
    [
      'a page that there is not',
      '[x](/:locale/abut/)',
      'The link /:locale/abut/ leads nowhere: there is no such page.',
    ],
    ['an initiative that there is not', '[x](/:locale/initiatives/farming/)', 'there is no such page'],
    ['a provision that there is not', '[x](/:locale/policy/#p9-9)', 'there is no such provision'],
    ['an annex row that there is not', '[x](/:locale/policy/#pannex-16)', 'there is no such provision'],
    ['a sentence that there is not', '[x](/:locale/policy/paired/#p3-4-1-s4)', 'there is no such sentence'],
    ['an address without its language', '[x](/policy/)', 'it has no language'],
  ])('a link to %s', (_, words, problem) => {
    const { faults, place } = withParagraph(words);
    expectFault(faults, place, problem, '/:locale/policy/#p3-4-1-s3');
  });

  test.each([
    '[x](/:locale/policy/#p3-4-1-s3)',
    '[x](/:locale/policy/#pannex-15)',
    '[x](/:locale/initiatives/talent/)',
    '[x](/:locale/agencies/education/)',
    '[x](https://example.org/)',
    '[x](/data/sentences.csv)',
    '<Contact />',
    'a <abbr title="x">y</abbr>',
  ])('%s is sound', (words) => {
    expect(withParagraph(words).faults).toEqual([]);
  });

  test.each([
    [
      'a raw script',
      '<script>alert(1)</script>',
      '<script> may not stand in prose.',
      'Allowed are <Checksum>',
    ],
    ['an unknown component', '<Nonsense />', '<Nonsense> may not stand in prose.', '<Contact>'],
    ['an expression', 'one {1 + 1} two', 'Code stands in prose.', 'no import, export or {…}'],
    ['an import', "import x from './x.js'", 'Code stands in prose.', 'no import, export or {…}'],
    ['a heading of the first level', '# Title', 'heading of the first level', 'Begin with ##'],
  ])('%s', (_, words, problem, mend) => {
    const { faults, place } = withParagraph(words);
    expectFault(faults, place, problem, mend);
  });

  test('MDX that cannot be read is named with its line', () => {
    const { faults, place } = withParagraph('an <open tag');
    expectFault(faults, place, 'Not valid MDX:', 'write < as &lt;');
    const braces = withParagraph('an {open brace');
    expectFault(braces.faults, braces.place, 'Not valid MDX:');
  });

  test('a missing half, of a page and of an update', () => {
    expectFault(
      faultsOf(prose, { 'content/pages/privacy/zh.mdx': null }),
      'content/pages/privacy/zh.mdx:1',
      'The "zh" half is missing.',
    );
    expectFault(
      faultsOf(prose, { [`${UPDATE}/en.mdx`]: null }),
      `${UPDATE}/en.mdx:1`,
      'The "en" half is missing.',
    );
  });

  test('halves divided differently', () => {
    expectFault(
      withParagraph('## One more').faults,
      'content/pages/about/zh.mdx:1',
      'headings, content/pages/about/en.mdx has',
      'Divide both halves alike.',
    );
    const asean = 'content/pages/asean/en.mdx';
    expect(faultsOf(prose, { [asean]: append('\n## One more\n') })).toEqual([]);
  });

  test('an update whose date is not that of its folder', () => {
    expectFault(
      faultsOf(prose, { [`${UPDATE}/en.mdx`]: replace('date: 2026-11-23', 'date: 2026-11-24') }),
      `${UPDATE}/en.mdx:3`,
      'The date 2026-11-24 is not that of the folder, 2026-11-23-first-edition.',
    );
  });
});
