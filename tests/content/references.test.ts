import { describe, test } from 'vitest';
import { duplicates } from '../../scripts/checks/duplicates.ts';
import { references } from '../../scripts/checks/references.ts';
import { append, expectFault, faultsOf, lineIn, replace } from './project.ts';

const FOLDER = 'content/provisions/2-2-2-3-intelligent-agriculture';
const PAGE = `${FOLDER}/page.yml`;

describe('references', () => {
  const faults = (changes: Parameters<typeof faultsOf>[1]) => faultsOf(references, changes);

  test.each([
    [
      'a measure',
      'content/measures/rd-super-deduction.yml',
      'provision: "3.2.1"',
      'provision: "3.2.9"',
      'There is no provision 3.2.9.',
    ],
    [
      'an ASEAN item',
      'content/cooperation/asean-innovation-hub.yml',
      'provision: "1.1.1"',
      'provision: "1.1.9"',
      'There is no provision 1.1.9.',
    ],
    [
      'a related initiative',
      PAGE,
      'related: ["2.2.1.2"',
      'related: ["2.2.1.9"',
      'There is no provision 2.2.1.9.',
    ],
    [
      'a reader’s term',
      'content/reader-terms.yml',
      'provision: "0.1"',
      'provision: "0.9"',
      'There is no provision 0.9.',
    ],
    [
      'an annex row',
      'content/responsibilities.yml',
      'provision: "2.1.1"',
      'provision: "2.1.9"',
      'There is no provision 2.1.9.',
    ],
    [
      'a target',
      'content/targets.yml',
      'provision: "1.3.1"',
      'provision: "1.3.9"',
      'There is no provision 1.3.9.',
    ],
  ])('%s points at a provision that there is not', (_, file, words, others, problem) => {
    const changes = { [file]: replace(words, others) };
    const line = file.endsWith('targets.yml')
      ? lineIn(changes, file, 'industry:')
      : lineIn(changes, file, others);
    expectFault(faults(changes), `${file}:${line}`, problem, 'source/provisions.tsv');
  });

  test.each([
    [
      'an action',
      PAGE,
      '  - sentence: 2\n',
      '  - sentence: 9\n',
      'Provision 2.2.2.3 has 4 sentences, not 9.',
    ],
    [
      'a translator’s note',
      `${FOLDER}/notes.yml`,
      'sentence: 3',
      'sentence: 8',
      'Provision 2.2.2.3 has 4 sentences, not 8.',
    ],
    [
      'a quote',
      'content/measures/rd-super-deduction.yml',
      '- sentence: 1',
      '- sentence: 7',
      'Provision 3.2.1 has 3 sentences, not 7.',
    ],
    [
      'a sentence listed as no measure',
      'content/not-measures.yml',
      'sentence: 1\n',
      'sentence: 6\n',
      'Provision 1.1.1 has 1 sentences, not 6.',
    ],
    [
      'an exception of the glossary',
      'content/glossary-exceptions.yml',
      'sentence: 3\n',
      'sentence: 6\n',
      'Provision 1.3.1 has 3 sentences, not 6.',
    ],
  ])('%s names a sentence that there is not', (_, file, words, others, problem) => {
    const changes = { [file]: replace(words, others) };
    expectFault(
      faults(changes),
      `${file}:${lineIn(changes, file, others.trim())}`,
      problem,
      'Count the lines of its zh.mdx',
    );
  });

  test('a thesaurus file of no provision', () => {
    expectFault(
      faults({ 'content/thesaurus/9-9.yml': '- text: { zh: 一, en: one }\n  zh: [甲]\n  en: [a]\n' }),
      'content/thesaurus/9-9.yml:1',
      'There is no provision 9.9.',
    );
  });

  test('an annex row names a body that there is not', () => {
    const changes = {
      'content/responsibilities.yml': replace(
        'participatingAgencies: [education]',
        'participatingAgencies: [learning]',
      ),
    };
    expectFault(
      faults(changes),
      `content/responsibilities.yml:${lineIn(changes, 'content/responsibilities.yml', '[learning]')}`,
      'There is no body “learning”.',
    );
  });

  test('an initiative related to itself, to one twice, to a heading', () => {
    const related = (list: string) => ({
      [PAGE]: (text: string) => text.replace(/related: \[.*\]/, `related: [${list}]`),
    });
    const line = lineIn({}, PAGE, 'related:');
    expectFault(faults(related('"2.2.2.3"')), `${PAGE}:${line}`, '2.2.2.3 is this initiative itself.');
    expectFault(faults(related('"2.6.1", "2.6.1"')), `${PAGE}:${line}`, '2.6.1 stands twice.');
    expectFault(faults(related('"2.2.2"')), `${PAGE}:${line}`, '2.2.2 is no initiative: it has no page.');
  });
});

describe('duplicates', () => {
  const faults = (changes: Parameters<typeof faultsOf>[1]) => faultsOf(duplicates, changes);

  test('two provisions with one slug', () => {
    const half = '---\ntitle: x\n---\nText.\n';
    const changes = {
      'content/provisions/9-talent/zh.mdx': half,
      'content/provisions/9-talent/en.mdx': half,
    };
    expectFault(
      faults(changes),
      'content/provisions/9-talent:1',
      'The slug “talent” stands twice, first in content/provisions/2-1-4-talent:1.',
      'Two pages cannot have one address',
    );
  });

  test('two pages with one title in a language', () => {
    expectFault(
      faults({
        [`${FOLDER}/en.mdx`]: replace('title: Intelligent agriculture', 'title: Intelligent finance'),
      }),
      'content/provisions/2-2-2-5-intelligent-finance/en.mdx:2',
      'The title “Intelligent finance” stands twice',
      'a title of its own',
    );
    expectFault(
      faults({ 'content/pages/about/zh.mdx': replace('title: 关于本站', 'title: 隐私说明') }),
      'content/pages/privacy/zh.mdx:2',
      'The title “隐私说明” stands twice',
    );
  });

  test.each([
    [
      'a body',
      'content/agencies.yml',
      '- slug: education\n',
      '- slug: science-and-technology\n',
      'slug “science-and-technology”',
    ],
    ['a fact', 'content/document.yml', '- id: number\n', '- id: title\n', 'id “title”'],
    [
      'a reader’s term',
      'content/reader-terms.yml',
      '- id: implementation-opinions',
      '- id: autonomous-region',
      'id “autonomous-region”',
    ],
    [
      'a facet value',
      'content/facets.yml',
      'id: special-funds,',
      'id: tax,',
      'facet value “instruments tax”',
    ],
    ['a year', 'content/targets.yml', 'year: 2025', 'year: 2020', 'year “2020”'],
    [
      'a sentence listed as no measure',
      'content/not-measures.yml',
      'provision: "1.2.1"\n  sentence: 2',
      'provision: "1.1.1"\n  sentence: 1',
      'sentence “1.1.1 s1”',
    ],
  ])('%s twice', (_, file, words, others, what) => {
    const changes = { [file]: replace(words, others) };
    const at = lineIn({}, file, words.split('\n')[0]!.trim());
    expectFault(faults(changes), `${file}:${at}`, `The ${what} stands twice, first in ${file}:`);
  });

  test('a term twice', () => {
    const changes = { 'content/glossary.csv': append('附件,Enclosure,,title,,x\n') };
    expectFault(
      faults(changes),
      `content/glossary.csv:${lineIn(changes, 'content/glossary.csv', 'Enclosure')}`,
      'The term “附件” stands twice',
    );
  });
});
