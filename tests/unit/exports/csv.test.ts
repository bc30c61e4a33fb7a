import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { csvResponse } from '../../../src/exports/csv.ts';
import { toCsv } from '../../../src/lib/csv.ts';

const rows = [
  ['zh', 'en'],
  ['“一、二”', 'one, "two"'],
  ['line\nbreak', 3],
];

test('cells with commas, quotes and line breaks survive, and Chinese opens rightly in spreadsheets', () => {
  const csv = toCsv(rows);
  expect(csv.startsWith('\uFEFF')).toBe(true);
  expect(csv).toContain('“一、二”,"one, ""two"""\r\n');
  expect(parse(csv, { bom: true })).toEqual(rows.map((row) => row.map(String)));
});

test('the response says what it is', async () => {
  const response = csvResponse(rows);
  expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect((await response.text()).replace('\uFEFF', '')).toBe(toCsv(rows).slice(1));
});
