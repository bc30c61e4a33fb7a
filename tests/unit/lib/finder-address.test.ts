import { describe, expect, test } from 'vitest';
import { eachFacet, emptyState } from '../../../src/lib/finder.ts';
import { cleanText, formatAddress, parseAddress } from '../../../src/lib/finder-address.ts';

const known = { ...eachFacet<string[]>(() => []), instrument: ['tax', 'data', 'talent'], place: ['nanning'] };
const ids = ['rd-super-deduction', 'ai-industrial-parks'];
const parse = (query: string) => parseAddress(query, known, ids);

describe('an address', () => {
  test('goes there and back', () => {
    const state = {
      chosen: { ...emptyState().chosen, instrument: ['tax', 'data'], place: ['nanning'] },
      text: '贷款 & 50% + “R&D”',
      sort: 'strength' as const,
      picked: ['ai-industrial-parks', 'rd-super-deduction'],
    };
    expect(parse(formatAddress(state))).toEqual({ state, ignored: [] });
  });
  test('reads as plain keys and values', () => {
    const state = {
      ...emptyState(),
      chosen: { ...emptyState().chosen, instrument: ['tax', 'data'] },
      picked: ['ai-industrial-parks'],
    };
    expect(formatAddress(state)).toBe('?instrument=tax,data&pick=ai-industrial-parks');
    expect(formatAddress(emptyState())).toBe('');
  });
  test('takes repeated keys, encoded commas, capitals and stray spaces', () => {
    expect(parse('?instrument=tax&instrument=DATA').state.chosen.instrument).toEqual(['tax', 'data']);
    expect(parse('?instrument=tax%2C%20data,,tax').state.chosen.instrument).toEqual(['tax', 'data']);
  });
});

describe('a damaged address', () => {
  test('loses the bad values, keeps the good ones and names what it left out', () => {
    const { state, ignored } = parse(
      '?instrument=tax,gold&place=%3Cscript%3E&sort=backwards&pick=ai-industrial-parks,x&other=1&q=loan',
    );
    expect(state.chosen.instrument).toEqual(['tax']);
    expect(state.chosen.place).toEqual([]);
    expect(state.sort).toBe('document');
    expect(state.picked).toEqual(['ai-industrial-parks']);
    expect(state.text).toBe('loan');
    expect(ignored).toEqual(['instrument=gold', 'place=<script>', 'sort=backwards', 'pick=x']);
  });
  test.each([
    ['a bare per cent sign', '?%'],
    ['half a character', '?instrument=%E0%A4%A'],
    ['signs without words', '?=&&='],
    ['bytes that are no text', '?q=%00%FF'],
    ['far too long', `?q=${'x'.repeat(9000)}`],
    ['a key without value', '?instrument'],
    ['keys that mean something to JavaScript', '?__proto__=1&constructor=2'],
  ])('never throws: %s', (_, query) => {
    const { state } = parse(query);
    expect(state.chosen.instrument).toEqual([]);
    expect(() => formatAddress(state)).not.toThrow();
  });
  test('holds words that can always be written back', () => {
    expect(cleanText('loan\uD800 \u0007')).toBe('loan');
    expect(cleanText('x'.repeat(300))).toHaveLength(200);
    expect(() => formatAddress({ ...emptyState(), text: cleanText('\uDC00贷款\uD83D') })).not.toThrow();
  });
  test('is cut so that no character is left in half', () => {
    expect(() => encodeURIComponent(cleanText(`${'x'.repeat(199)}😀`))).not.toThrow();
  });
});

test('without known values any facet value is handed on', () => {
  expect(parseAddress('?instrument=gold&pick=ai-industrial-parks,x', null, ids)).toMatchObject({
    state: { chosen: { instrument: ['gold'] }, picked: ['ai-industrial-parks'] },
    ignored: ['pick=x'],
  });
});
