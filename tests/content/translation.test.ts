import { describe, expect, test } from 'vitest';
import { characters } from '../../scripts/checks/characters.ts';
import { glossary } from '../../scripts/checks/glossary.ts';
import { numbers, numbersInChinese, numbersInEnglish } from '../../scripts/checks/numbers.ts';
import { pairs } from '../../scripts/checks/pairs.ts';
import { append, expectFault, faultsOf, lineIn, replace, sound } from './project.ts';

const GOALS = 'content/provisions/1-3-1-goals-2020/en.mdx';
const FARMING = 'content/provisions/2-2-2-3-intelligent-agriculture/en.mdx';
const EXCEPTIONS = 'content/glossary-exceptions.yml';

describe('pairs', () => {
  test('a head marked in one language only, an ending in one language only', () => {
    expectFault(
      faultsOf(pairs, { [FARMING]: replace('**Intelligent agriculture.**', 'Intelligent agriculture.') }),
      `${FARMING}:4`,
      'Only one of the two languages marks a head',
      'Mark it in both.',
    );
    expectFault(
      faultsOf(pairs, { [FARMING]: replace('aquaculture.', 'aquaculture') }),
      `${FARMING}:7`,
      'has no full stop and its Chinese ends with 。',
    );
  });
});

describe('glossary', () => {
  const faults = (changes: Parameters<typeof faultsOf>[1]) => faultsOf(glossary, changes);

  test('a term without any of its renderings', () => {
    expectFault(
      faults({ [FARMING]: replace('livestock and poultry', 'farm animals') }),
      `${FARMING}:7`,
      'The Chinese has 温室、畜禽、水产',
      '(“greenhouses, livestock and poultry, and aquaculture”)',
      'glossary-exceptions.yml',
    );
  });

  test('capitals, hyphens, articles, plurals and introduced acronyms make no difference', () => {
    const rewordings = {
      [FARMING]: (text: string) => text.replace('big data center for', 'Big-Data Centers for the'),
    };
    expect(faults(rewordings)).toEqual([]);
    expect(
      faults({
        [FARMING]: replace('agricultural IoT information', 'agricultural Internet of Things information'),
      }),
    ).toEqual([]);
  });

  test('a longer term covers the shorter one inside it', () => {
    const shorter = '构建温,erect,,policy,,x\n';
    const longer = '构建温室,Build smart,,policy,,x\n';
    expectFault(
      faults({ 'content/glossary.csv': append(shorter) }),
      `${FARMING}:7`,
      'The Chinese has 构建温, and',
    );
    expect(faults({ 'content/glossary.csv': append(shorter + longer) })).toEqual([]);
  });

  test('an exception needs its reason and must excuse something', () => {
    const changes = {
      [EXCEPTIONS]: append(
        '- provision: "2.2.2.3"\n  sentence: 4\n  term: 温室、畜禽、水产\n  reason: None.\n',
      ),
    };
    expectFault(
      faults(changes),
      `${EXCEPTIONS}:${lineIn(changes, EXCEPTIONS, '"2.2.2.3"')}`,
      'The exception “2.2.2.3 4 温室、畜禽、水产” excuses nothing.',
      'Remove it.',
    );
    expect(faults({ ...changes, [FARMING]: replace('livestock and poultry', 'farm animals') })).toEqual([]);
    expect(faults({ [EXCEPTIONS]: null }).length).toBe(sound.record('exceptions')!.value.length);
  });

  test('titles and cells of the annex count too', () => {
    expectFault(
      faults({ [FARMING]: replace('title: Intelligent agriculture', 'title: Clever farming') }),
      `${FARMING}:2`,
      'The Chinese has 智能农业',
    );
    const changes = {
      'content/responsibilities.yml': replace(
        'The Department of Education and other',
        'The Department of Schooling and other',
      ),
    };
    expectFault(
      faults(changes),
      `content/responsibilities.yml:${lineIn(changes, 'content/responsibilities.yml', 'Schooling')}`,
      'The Chinese has 自治区教育厅',
    );
  });
});

describe('numbers', () => {
  const faults = (changes: Parameters<typeof faultsOf>[1]) => faultsOf(numbers, changes);

  test('amounts in 亿元 are tenths of a billion, numerals of headings and months are read', () => {
    expect(numbersInChinese('超过30亿元，达到1000亿元')).toEqual(
      numbersInEnglish('exceed RMB 3 billion and reach RMB 100 billion'),
    );
    expect(numbersInChinese('（二）基本原则。')).toEqual(numbersInEnglish('(2) Basic principles.'));
    expect(numbersInChinese('三、保障措施')).toEqual(numbersInEnglish('III. Supporting measures'));
    expect(numbersInChinese('2018年4月5日')).toEqual(numbersInEnglish('April 5, 2018'));
    expect(numbersInChinese('超过30亿元')).not.toEqual(numbersInEnglish('exceed RMB 30 billion'));
  });

  test('an amount converted wrongly, a number left out, a number added', () => {
    const wrong = faults({ [GOALS]: replace('RMB 3 billion', 'RMB 30 billion') });
    expectFault(wrong, `${GOALS}:6`, 'The Chinese has the number 3, the English does not.');
    expectFault(
      wrong,
      `${GOALS}:6`,
      'The English has the number 30, the Chinese does not.',
      'nothing is added',
    );
    expectFault(
      wrong,
      `${GOALS}:6`,
      '超过30亿元 is not rendered as “exceed RMB 3 billion”',
      'source/numbers.csv',
    );
    expectFault(
      faults({ [GOALS]: replace('By 2020', 'By then') }),
      `${GOALS}:4`,
      'The Chinese has the number 2020',
    );
  });

  test('a quantity in words', () => {
    const file = 'content/provisions/2-2-2-1-intelligent-manufacturing/en.mdx';
    expectFault(
      faults({ [file]: replace('three intelligent', 'the intelligent') }),
      `${file}:7`,
      '三个智能制造城 is not rendered as “three intelligent manufacturing cities”',
    );
    expectFault(
      faults({ 'content/source/numbers.csv': (text) => text.replace(/^.*三个智能制造城.*\n/m, '') }),
      `${file}:7`,
      'The quantity in “三个',
      'List it there',
    );
  });
});

describe('characters', () => {
  const faults = (changes: Parameters<typeof faultsOf>[1]) => faultsOf(characters, changes);

  test('Chinese and full-width signs left in English, wherever English stands', () => {
    expectFault(
      faults({ [FARMING]: replace('greenhouses', '温室 greenhouses') }),
      `${FARMING}:7`,
      'Chinese characters stand in English text: “温室”',
    );
    expectFault(
      faults({ [FARMING]: replace('greenhouses, ', 'greenhouses，') }),
      `${FARMING}:7`,
      'A full-width sign stands in English text: “，”',
    );
    const facets = { 'content/facets.yml': replace('en: Tax }', 'en: 税 }') };
    expectFault(
      faults(facets),
      `content/facets.yml:${lineIn(facets, 'content/facets.yml', 'en: 税')}`,
      'Chinese characters',
    );
    const strings = { 'src/i18n/strings/en.json': replace('"Skip to content"', '"跳到 content"') };
    expectFault(
      faults(strings),
      `src/i18n/strings/en.json:${lineIn(strings, 'src/i18n/strings/en.json', '跳到')}`,
      'Chinese characters',
    );
    const glossaryRow = { 'content/glossary.csv': append('词,word（x）,,policy,,x\n') };
    expectFault(
      faults(glossaryRow),
      `content/glossary.csv:${lineIn(glossaryRow, 'content/glossary.csv', 'word（')}`,
      'A full-width sign',
    );
  });

  test('Chinese that is marked in prose may stand in English', () => {
    const page = 'content/pages/about/en.mdx';
    expectFault(
      faults({ [page]: append('\nThe word 桂 means Guangxi.\n') }),
      `${page}:${lineIn({ [page]: append('\nThe word 桂 means.\n') }, page, '桂')}`,
      '“桂”',
      '<span lang="zh-Hans">',
    );
    expect(faults({ [page]: append('\nThe word <span lang="zh-Hans">桂</span> means Guangxi.\n') })).toEqual(
      [],
    );
  });

  test('straight quotation marks, stray and half-width punctuation', () => {
    expectFault(
      faults({ [FARMING]: replace('Build smart', "Build 'smart'") }),
      `${FARMING}:7`,
      'A straight quotation mark stands in English text',
    );
    expectFault(
      faults({ [FARMING]: replace('poultry, and', 'poultry , and') }),
      `${FARMING}:7`,
      'A space stands before punctuation',
    );
    expectFault(faults({ [FARMING]: replace('Build smart', 'Build  smart') }), `${FARMING}:7`, 'Two spaces');
    const page = 'content/pages/about/zh.mdx';
    const at = (line: string) => lineIn({ [page]: append(line) }, page, line.trim());
    expectFault(
      faults({ [page]: append('\n他说"好"。\n') }),
      `${page}:${at('\n他说"好"。\n')}`,
      'A straight quotation mark stands in Chinese text',
    );
    expectFault(
      faults({ [page]: append('\n好,谢谢。\n') }),
      `${page}:${at('\n好,谢谢。\n')}`,
      'A half-width sign stands in Chinese text: “好,”',
    );
  });

  test('search words follow the keyboard', () => {
    expect(
      faults({ 'content/thesaurus/2-2-2-3.yml': (text) => text.replace('en: [', 'en: ["farmer\'s app", ') }),
    ).toEqual([]);
  });
});
