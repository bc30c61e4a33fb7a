import { describe, expect, test } from 'vitest';
import { encoding } from '../../scripts/checks/encoding.ts';
import { provisionFiles } from '../../scripts/checks/provision-files.ts';
import { schemas } from '../../scripts/checks/schemas.ts';
import { append, expectFault, faultsOf, lineIn, replace } from './project.ts';

const FOLDER = 'content/provisions/2-2-2-3-intelligent-agriculture';
const EN = `${FOLDER}/en.mdx`;

describe('provision folders', () => {
  const faults = (changes: Parameters<typeof faultsOf>[1]) => faultsOf(provisionFiles, changes);

  test('a missing half', () => {
    expectFault(
      faults({ [EN]: null }),
      `${EN}:1`,
      'The "en" half of 2.2.2.3 is missing.',
      'both languages are always shown',
    );
  });

  test('an unequal number of lines', () => {
    expectFault(
      faults({ [EN]: append('One more sentence.\n') }),
      `${EN}:8`,
      'en.mdx has 5 sentences where zh.mdx has 4.',
      'split or join lines',
    );
    expectFault(
      faults({ [EN]: (text) => text.replace(/\n[^\n]+\n$/, '\n') }),
      `${EN}:6`,
      'en.mdx has 3 sentences where zh.mdx has 4.',
    );
  });

  test('an unknown front-matter key, a missing title, front matter that is not YAML or not closed', () => {
    expectFault(
      faults({ [EN]: replace('title:', 'slug: x\ntitle:') }),
      `${EN}:2`,
      'Unknown front-matter key "slug".',
      'Allowed are title and short.',
    );
    expectFault(
      faults({ [EN]: replace('title: Intelligent agriculture', 'title:') }),
      `${EN}:2`,
      'The title is missing.',
    );
    expectFault(
      faults({ [EN]: replace('title: Intelligent', 'title: Head: intelligent') }),
      `${EN}:2`,
      'The front matter is not valid YAML',
      'Quote the value',
    );
    expectFault(faults({ [EN]: '---\ntitle: x\nText.\n' }), `${EN}:1`, 'The front matter is not closed.');
    expectFault(faults({ [EN]: 'Text.\n' }), `${EN}:1`, 'does not open with front matter');
    expectFault(faults({ [EN]: '---\ntitle: x\n---\n\n' }), `${EN}:4`, 'The file holds no sentence.');
  });

  test('markup, raw script, an empty line, stray spaces', () => {
    expectFault(
      faults({ [EN]: replace('Build smart', '<script>alert(1)</script>Build smart') }),
      `${EN}:7`,
      'The line holds markup',
      'only **head** and *title*',
    );
    expectFault(
      faults({ [EN]: replace('\nBuild smart', '\n\nBuild smart') }),
      `${EN}:7`,
      'An empty line stands inside the text.',
    );
    expectFault(
      faults({ [EN]: replace('aquaculture.', 'aquaculture. ') }),
      `${EN}:7`,
      'begins or ends with a space',
    );
  });

  test('byte order mark, CR LF, tab, wrong encoding, a 10 MB paragraph', () => {
    expectFault(
      faults({ [EN]: (text) => `\uFEFF${text}` }),
      `${EN}:1`,
      'begins with a byte order mark',
      'UTF-8 without BOM',
    );
    expectFault(
      faults({ [EN]: (text) => text.replaceAll('\n', '\r\n') }),
      `${EN}:1`,
      'ends with CR LF',
      'Unix line ends',
    );
    expectFault(faults({ [EN]: replace('Build smart', 'Build\tsmart') }), `${EN}:7`, 'holds a tab');
    expectFault(
      faults({ [EN]: replace('Build smart', 'Build\uFFFDsmart') }),
      `${EN}:7`,
      'U+FFFD, the sign of a wrong encoding',
      'Save the file as UTF-8',
    );
    expectFault(
      faults({ [EN]: replace('Build smart', 'Build '.repeat(1_750_000)) }),
      `${EN}:7`,
      'characters long',
      'one sentence on one line',
    );
  });

  test('a folder name with a slug that climbs, an id that is taken, a file that nothing reads', () => {
    const half = '---\ntitle: x\n---\nText.\n';
    expectFault(
      faults({ 'content/provisions/2-2-2-3-../zh.mdx': half }),
      'content/provisions/2-2-2-3-..:1',
      'The folder name is not <id>-<slug>.',
    );
    const twice = faults({
      'content/provisions/2-2-2-3-more/zh.mdx': half,
      'content/provisions/2-2-2-3-more/en.mdx': half,
    });
    expectFault(twice, 'content/provisions/2-2-2-3-more:1', `The id 2.2.2.3 is taken by ${FOLDER}.`);
    expectFault(faults({ [`${FOLDER}/fr.mdx`]: half }), `${FOLDER}/fr.mdx:1`, 'Nothing reads this file.');
  });
});

describe('encoding of every content file', () => {
  const FILE = 'content/agencies.yml';
  const faults = (change: (text: string) => string) => faultsOf(encoding, { [FILE]: change });

  test.each([
    ['a byte order mark', (text: string) => `\uFEFF${text}`, 1, 'byte order mark'],
    ['CR LF', (text: string) => text.replace('\n', '\r\n'), 1, 'CR LF'],
    ['a tab', (text: string) => text.replace('  name:', '\tname:'), 2, 'tab'],
    ['a space at the end', (text: string) => text.replace('name:\n', 'name: \n'), 2, 'ends with a space'],
    ['a wrong encoding', (text: string) => text.replace('name:', 'n\uFFFDme:'), 2, 'U+FFFD'],
    [
      'an invisible character',
      (text: string) => text.replace('name:', 'na\u200Bme:'),
      2,
      'invisible character',
    ],
    [
      'a 10 MB paragraph',
      (text: string) => text.replace('name:', 'n'.repeat(10_000_000)),
      2,
      '10000002 characters long',
    ],
  ])('%s', (_, change, line, words) => {
    expectFault(faults(change), `${FILE}:${line}`, words);
  });

  test('the source is left alone: its checksum speaks for it', () => {
    expect(faultsOf(encoding, { 'content/source/document.zh.txt': append('\t\r\n') })).toEqual([]);
  });
});

describe('schemas', () => {
  const MEASURE = 'content/measures/rd-super-deduction.yml';
  const faults = (changes: Parameters<typeof faultsOf>[1]) => faultsOf(schemas, changes);

  test('YAML that cannot be read is named with its line', () => {
    const changes = { [MEASURE]: replace('instruments: [tax]', 'instruments: [tax') };
    expectFault(
      faults(changes),
      `${MEASURE}:${lineIn(changes, MEASURE, 'beneficiaries')}`,
      'Not valid YAML',
      'Mend the indent',
    );
  });

  test('an unknown key, a missing half, a wrong value, each with its line', () => {
    const unknown = { [MEASURE]: replace('strength:', 'amount: 5\nstrength:') };
    expectFault(
      faults(unknown),
      `${MEASURE}:${lineIn(unknown, MEASURE, 'amount')}`,
      'Unknown key “amount”.',
      'content/README.md',
    );
    const half = { [MEASURE]: (text: string) => text.replace(/summary:\n {2}zh: .*\n/, 'summary:\n') };
    expectFault(
      faults(half),
      `${MEASURE}:${lineIn(half, MEASURE, 'summary')}`,
      '“summary.zh” is not as it must be',
    );
    const value = { [MEASURE]: replace('provision: "3.2.1"', 'provision: 3.2.x') };
    expectFault(faults(value), `${MEASURE}:${lineIn(value, MEASURE, 'provision:')}`, 'Not a provision id');
    const slug = { 'content/agencies.yml': replace('- slug: education\n', '- slug: ../education\n') };
    expectFault(
      faults(slug),
      `content/agencies.yml:${lineIn(slug, 'content/agencies.yml', '../education')}`,
      'lower-case letters, digits and single hyphens',
    );
  });

  test('front matter of prose', () => {
    const ABOUT = 'content/pages/about/en.mdx';
    expectFault(
      faults({ [ABOUT]: replace('title:', 'layout: x\ntitle:') }),
      `${ABOUT}:2`,
      'Unknown key “layout”.',
    );
    expectFault(
      faults({ [ABOUT]: replace('title: About this site\n', '') }),
      `${ABOUT}:2`,
      '“title” is not as it must be',
    );
    expectFault(faults({ [ABOUT]: 'Text.\n' }), `${ABOUT}:1`, 'does not open with front matter');
  });

  test('the term base: a row too short, an empty cell', () => {
    expectFault(
      faults({ 'content/glossary.csv': append('一,one\n') }),
      'content/glossary.csv:1',
      'damaged',
      'as many cells',
    );
    const changes = { 'content/glossary.csv': append('词,,,policy,,x\n') };
    expectFault(
      faults(changes),
      `content/glossary.csv:${lineIn(changes, 'content/glossary.csv', '词,,')}`,
      '“en” is not as it must be',
    );
  });

  test('a file that nothing reads', () => {
    expectFault(
      faults({ 'content/measures/../Tax.yaml': 'x' }),
      'content/measures/../Tax.yaml:1',
      'Nothing reads this file.',
    );
  });
});
