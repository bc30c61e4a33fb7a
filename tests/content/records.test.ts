import { describe, expect, test } from 'vitest';
import { facets } from '../../scripts/checks/facets.ts';
import { quotes } from '../../scripts/checks/quotes.ts';
import { supportWords } from '../../scripts/checks/support-words.ts';
import { thesaurus } from '../../scripts/checks/thesaurus.ts';
import { append, expectFault, faultsOf, lineIn, replace } from './project.ts';

const MEASURE = 'content/measures/rd-super-deduction.yml';
const HUB = 'content/cooperation/asean-innovation-hub.yml';
const TARGETS = 'content/targets.yml';
const FACETS = 'content/facets.yml';

describe('quotes', () => {
  test('words that are not in the cited sentence, in either language', () => {
    const zh = { [MEASURE]: replace('zh: 加快落实科技型', 'zh: 尽快落实科技型') };
    expectFault(
      faultsOf(quotes, zh),
      `${MEASURE}:${lineIn(zh, MEASURE, '- sentence')}`,
      'The quote “尽快落实科技型',
      'does not stand in 3.2.1 s1.',
      'Copy the words from content/provisions/3-2-1-policy-guidance/zh.mdx:4.',
    );
    const en = { [HUB]: replace('en: build a hub', 'en: make a hub') };
    expectFault(
      faultsOf(quotes, en),
      `${HUB}:${lineIn(en, HUB, '- sentence')}`,
      'The quote “make a hub',
      'does not stand in 1.1.1 s1.',
      'en.mdx:4',
    );
  });

  test('a quote that cites another sentence than its own', () => {
    const changes = { [MEASURE]: replace('- sentence: 1', '- sentence: 2') };
    expectFault(
      faultsOf(quotes, changes),
      `${MEASURE}:${lineIn(changes, MEASURE, '- sentence')}`,
      'does not stand in 3.2.1 s2.',
    );
  });

  test('a translation that was changed without its quotes', () => {
    const changes = {
      'content/provisions/1-3-1-goals-2020/en.mdx': replace('will rise markedly', 'will improve markedly'),
    };
    expectFault(
      faultsOf(quotes, changes),
      `${TARGETS}:${lineIn({}, TARGETS, 'will rise markedly')}`,
      'does not stand in 1.3.1 s1.',
    );
  });

  test('marked words and verbs that are not quoted', () => {
    const mark = { [MEASURE]: replace('zh: [落实, ', 'zh: [执行, ') };
    expectFault(
      faultsOf(quotes, mark),
      `${MEASURE}:${lineIn(mark, MEASURE, '- sentence')}`,
      'The marked words “执行” do not stand in the quote.',
    );
    const verb = { [MEASURE]: replace('verb: { zh: 落实', 'verb: { zh: 执行') };
    expectFault(
      faultsOf(quotes, verb),
      `${MEASURE}:${lineIn(verb, MEASURE, 'verb:')}`,
      'The verb “执行” does not stand in a quote',
    );
  });

  test('a target whose amount or comparison is not that of its quote', () => {
    const amount = { [TARGETS]: replace('yi: 30,', 'yi: 300,') };
    expectFault(
      faultsOf(quotes, amount),
      `${TARGETS}:${lineIn(amount, TARGETS, 'yi: 300,')}`,
      'The amount 300 (exceeds) is not the one its quote names.',
      'in 亿元',
    );
    const comparison = { [TARGETS]: replace('comparison: exceeds', 'comparison: reaches') };
    expectFault(
      faultsOf(quotes, comparison),
      `${TARGETS}:${lineIn(comparison, TARGETS, 'comparison: reaches')}`,
      'The amount 30 (reaches)',
    );
  });
});

describe('facets', () => {
  test.each([
    ['instruments: [tax]', 'instruments: [taxes]', '“taxes” is no value of instruments.'],
    ['strength: implement', 'strength: order', '“order” is no value of strengths.'],
    ['places: [none]', 'places: [beihai]', '“beihai” is no value of places.'],
  ])('%s → %s', (words, others, problem) => {
    const changes = { [MEASURE]: replace(words, others) };
    expectFault(
      faultsOf(facets, changes),
      `${MEASURE}:${lineIn(changes, MEASURE, others)}`,
      problem,
      'Use an id of facets.yml',
    );
  });

  test('a value that nothing uses', () => {
    const changes = {
      [FACETS]: replace('sectors:\n', 'sectors:\n  - { id: mining, zh: 采矿, en: Mining }\n'),
    };
    expectFault(
      faultsOf(facets, changes),
      `${FACETS}:${lineIn(changes, FACETS, 'mining')}`,
      'Nothing uses the value “mining” of sectors.',
      'Remove it.',
    );
  });

  test('a tier that the words do not bear out', () => {
    const line = lineIn({}, HUB, 'tier:');
    expectFault(
      faultsOf(facets, { [HUB]: replace('tier: explicit', 'tier: context') }),
      `${HUB}:${line}`,
      'A quote names ASEAN (东盟), and the tier is context.',
    );
    const other = 'content/cooperation/machine-translation-languages.yml';
    expectFault(
      faultsOf(facets, { [other]: replace('tier: context', 'tier: explicit') }),
      `${other}:${lineIn({}, other, 'tier:')}`,
      'The tier is explicit, and no quote names ASEAN',
    );
    expectFault(
      faultsOf(facets, { [other]: (text) => text.replace(/^reading:\n(?: {2}.*\n)+/m, '') }),
      `${other}:${lineIn({}, other, 'tier:')}`,
      'The tier is context, and there is no reading.',
    );
  });
});

describe('support words', () => {
  const LIST = 'content/not-measures.yml';

  test('a sentence with a word of support that no measure cites and no list holds', () => {
    const changes = { [LIST]: (text: string) => text.slice(text.indexOf('- provision: "1.2.1"')) };
    expectFault(
      faultsOf(supportWords, changes),
      'content/provisions/1-1-1-guiding-ideology-text/zh.mdx:4',
      '1.1.1 s1 has 鼓励, and no measure cites it.',
      'not-measures.yml',
    );
  });

  test('a sentence that is both, and one without such a word', () => {
    const entry = (provision: string, sentence: number) =>
      append(`- provision: "${provision}"\n  sentence: ${sentence}\n  reason: { zh: 无, en: None }\n`);
    const both = { [LIST]: entry('3.2.1', 1) };
    expectFault(
      faultsOf(supportWords, both),
      `${LIST}:${lineIn(both, LIST, '"3.2.1"')}`,
      '3.2.1 s1 is cited by a measure and listed as none.',
    );
    const none = { [LIST]: entry('1.2.4', 3) };
    expectFault(
      faultsOf(supportWords, none),
      `${LIST}:${lineIn(none, LIST, '"1.2.4"')}`,
      '1.2.4 s3 has no word of support.',
    );
  });
});

describe('thesaurus', () => {
  const FILE = 'content/thesaurus/2-2-2-3.yml';
  const group = '- text: { zh: "温室", en: "greenhouses" }\n';

  test('words that do not stand in the provision', () => {
    const changes = { [FILE]: replace(group, '- text: { zh: "暖房", en: "hothouses" }\n') };
    const place = `${FILE}:${lineIn(changes, FILE, '暖房')}`;
    expectFault(faultsOf(thesaurus, changes), place, '“暖房” does not stand in 2.2.2.3.', 'zh.mdx');
    expectFault(faultsOf(thesaurus, changes), place, '“hothouses” does not stand in 2.2.2.3.', 'en.mdx');
  });

  test('a question for words that do not stand in the provision', () => {
    const file = 'content/questions/2-2-2-3.yml';
    const changes = {
      [file]: append('- text: { zh: "暖房", en: "greenhouses" }\n  zh: [大棚贵吗]\n  en: [glass]\n'),
    };
    const place = `${file}:${lineIn(changes, file, '暖房')}`;
    expectFault(faultsOf(thesaurus, changes), place, '“暖房” does not stand in 2.2.2.3.', 'zh.mdx');
  });

  test('a word twice in a file, whatever its capitals, and a group without words', () => {
    const added = '- text: { zh: "水产", en: "aquaculture" }\n  zh: []\n  en: ["Greenhouse"]\n';
    const changes = { [FILE]: append(added) };
    const faults = faultsOf(thesaurus, changes);
    expectFault(
      faults,
      `${FILE}:${lineIn(changes, FILE, '["Greenhouse"]')}`,
      'The word “Greenhouse” stands twice, first in line',
    );
    expectFault(faults, `${FILE}:${lineIn(changes, FILE, 'zh: []')}`, 'The group has no zh words.');
    expect(faults).toHaveLength(2);
  });
});
