import { describe, expect, test } from 'vitest';
import { normalizeQuery, QUERY_LIMIT, stem, tokens } from '../../../src/search/text.ts';

describe('a query is normalized', () => {
  test.each([
    ['full-width letters and digits', 'ＬＥＤ　２０３０', 'led 2030'],
    ['accents on Latin letters', 'Café Müller', 'cafe muller'],
    ['white space of any kind', '  a \t\n b ', 'a b'],
    ['direction marks and zero-width characters', '智\u202e能\u200b农\ufeff业', '智能农业'],
    ['lone surrogates', '\ud800农\udfff业', '农业'],
    ['control characters', 'tax\u0000break\u0007', 'tax break'],
  ])('%s', (_, query, expected) => {
    expect(normalizeQuery(query)).toBe(expected);
  });

  test('characters outside the basic plane survive and count as one', () => {
    expect([...normalizeQuery('𠮷'.repeat(300))].length).toBe(QUERY_LIMIT);
  });

  test('a hundred kilobytes are cut before they cost anything', () => {
    const start = performance.now();
    expect(normalizeQuery('ﷺ'.repeat(100_000)).length).toBeLessThanOrEqual(QUERY_LIMIT);
    expect(performance.now() - start).toBeLessThan(50);
  });
});

describe('text becomes tokens', () => {
  test.each([
    ['pairs of Chinese characters', '小微企业', ['小微', '微企', '企业']],
    ['scripts apart', 'LED照明', ['led', '照明']],
    ['a single character', '税', ['税']],
    ['stems', 'Smart Factories', ['smart', 'factori']],
    ['no stop words', 'tax break for R&D', ['tax', 'break', 'rd']],
    ['stop words where there is nothing else', 'who is that', ['who', 'is', 'that']],
    ['possessives and joined prefixes', "people's e-commerce", ['peopl', 'ecommerc']],
    ['document numbers in any bracket', '国发〔2017〕35号', ['国发', '2017', '35', '号']],
    ['document numbers in other brackets', '国发[2017]35号', ['国发', '2017', '35', '号']],
    [
      'markup as words, not as markup',
      '<img src=x onerror=alert(1)>',
      ['img', 'src', 'x', 'onerror', 'alert', '1'],
    ],
    ['nothing for punctuation alone', '〔〕……', []],
  ])('%s', (_, text, expected) => {
    expect(tokens(text)).toEqual(expected);
  });

  test('a long passage is read to its end', () => {
    expect(tokens(`${'word '.repeat(200)}end`).at(-1)).toBe('end');
  });

  test.each([
    ['organisation', 'organization'],
    ['programmes', 'programs'],
    ['centre', 'center'],
    ['colour', 'color'],
    ['travelling', 'traveling'],
    ['defence', 'defense'],
    ['digitise', 'digitize'],
  ])('%s is compared as %s', (british, american) => {
    expect(stem(british)).toBe(stem(american));
  });
});
