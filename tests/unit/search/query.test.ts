import { describe, expect, test } from 'vitest';
import { readQuery, unitsOf } from '../../../src/search/query.ts';

const units = (text: string): string[] => unitsOf(text).map((unit) => unit.text);

describe('units of a query', () => {
  test.each([
    ['words of asking fall away', '小微企业怎么贷款', ['小微', '微企', '企业', '贷款']],
    ['a query of nothing else stays', '怎么办', ['怎么', '么办']],
    ['English stop words fall away', 'what is the goal for 2030', ['goal', '2030']],
    ['scripts stand apart', 'ai人才', ['ai', '人才']],
    ['the document itself is one word', '这份文件里有没有讲旅游', ['此文', '旅游']],
    ['and the same in English', 'when was this policy issued', ['何时', '此文', 'issu']],
    ['a document that is looked for is none of asking', '文件管理', ['文件', '件管', '管理']],
    [
      'joining words of a sentence fall away, words that hold them do not',
      '地震的预警和手机的信号要不要花钱',
      ['地震', '预警', '手机', '信号', '花钱'],
    ],
    ['a joining word that is all there is stays', '这个文件发给哪些单位看的', ['此文', '发给', '单位']],
    ['when and why are told apart', '什么时候出台', ['何时', '出台']],
  ])('%s', (_, query, expected) => {
    expect(units(query)).toEqual(expected);
  });

  test('words of asking divide stretches, so that no phrase reaches over them', () => {
    const [first, last] = [unitsOf('企业怎么贷款').at(0)!, unitsOf('企业怎么贷款').at(-1)!];
    expect(first.stretch).not.toBe(last.stretch);
    expect(new Set(unitsOf('tax break for research').map(({ stretch }) => stretch)).size).toBe(1);
  });

  test('numbers count more and helping verbs less', () => {
    expect(unitsOf('2025年').find(({ text }) => text === '2025')!.weight).toBeGreaterThan(1);
    expect(unitsOf('when').map(({ weight }) => weight)).toEqual([expect.closeTo(0.4)]);
    expect(unitsOf('use robots').map(({ weight }) => weight)).toEqual([expect.closeTo(0.4), 1]);
  });
});

test('where the subject of every provision ends and another word begins, two characters say little', () => {
  const weights = unitsOf('人工智能科系').map(({ text, weight }) => [text, weight]);
  expect(weights).toEqual([
    ['人工', 1],
    ['工智', 1],
    ['智能', 1],
    ['能科', expect.closeTo(0.4)],
    ['科系', 1],
  ]);
});

describe('readings', () => {
  const texts = (query: string) => readQuery(query).readings.map(({ text }) => text.trim());

  test.each([
    ['AI人才', '人工智能人才'],
    ['人工智能人才', 'ai 人才'],
    ['智慧农业', '智能农业'],
    ['智能旅游', '智慧旅游'],
    ['人工智慧', '人工智能'],
  ])('%s is read as %s too', (query, other) => {
    expect(texts(query)).toContain(other);
  });

  test('what we make of a query weighs less than the query', () => {
    const [own, ...others] = readQuery('智慧农业').readings;
    expect(own!.weight).toBe(1);
    for (const other of others) expect(other.weight).toBeLessThan(1);
  });

  test('letters within a word are no AI', () => {
    expect(texts('tail')).toEqual(['tail']);
    expect(texts('人工智能')).not.toContain('人工智慧');
  });

  test('nothing asked has no reading', () => {
    expect(readQuery('  …… ').readings).toEqual([]);
  });
});

describe('questions for the one responsible', () => {
  test.each([
    '谁负责养老',
    '养老归谁管',
    '哪个部门管旅游',
    'who leads smart agriculture',
    'lead agency for smart cities',
    'which department handles tourism',
    'who answers for food safety',
    '这块由民政厅负责吗',
    '工信厅牵头哪些任务',
    '防灾预警是哪几个局一起干',
    '企业信用的事该找谁',
    '搞智慧旅游，哪些单位要参与',
    '水利厅参与哪几项任务',
    'who do i talk to about farming and freight',
    'whose job is food safety',
    'which local government bureau runs the ports',
  ])('%s', (query) => {
    expect(readQuery(query).asksWho).toBe(true);
  });

  test.each([
    '谁能申请补贴',
    'how do they find out who pollutes the river',
    'who can apply',
    '文件发给哪些单位',
    '哪些单位可以申请',
    'who benefits from this',
    '机器人',
  ])('not %s', (query) => {
    expect(readQuery(query).asksWho).toBe(false);
  });

  test.each([
    ['who leads the ai work', true],
    ['全区人工智能工作归哪个部门牵头', true],
    ['全区这件事到底由哪个办公室来抓总', true],
    ['who leads smart agriculture', false],
    ['养老归谁管', false],
  ])('%s asks for the whole: %s', (query, whole) => {
    expect(readQuery(query).asksAll).toBe(whole);
  });

  test('what is asked about remains', () => {
    expect(readQuery('who leads smart agriculture').readings[0]!.units.map(({ text }) => text)).toEqual([
      'smart',
      'agricultur',
    ]);
    for (const query of [
      '谁负责养老',
      '养老是谁牵头，还有哪些部门一起参加',
      '养老那一项，除了牵头的还有谁参加',
    ])
      expect(readQuery(query).readings[0]!.units.map(({ text }) => text)).toEqual(['养老']);
  });
});
