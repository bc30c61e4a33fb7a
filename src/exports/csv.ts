import { toCsv } from '../lib/csv.ts';

/** A CSV file as a response of a static endpoint. */
export const csvResponse = (rows: (string | number)[][]): Response =>
  new Response(toCsv(rows), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
