/** Rows as CSV (RFC 4180: CRLF, quotes doubled), with a byte order mark so that spreadsheets read Chinese. */
export const toCsv = (rows: (string | number)[][]): string =>
  `\uFEFF${rows.map((row) => row.map((cell) => (/[",\r\n]/.test(`${cell}`) ? `"${`${cell}`.replaceAll('"', '""')}"` : cell)).join(',')).join('\r\n')}\r\n`;

/** A CSV file as a response of a static endpoint. */
export const csvResponse = (rows: (string | number)[][]): Response =>
  new Response(toCsv(rows), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
