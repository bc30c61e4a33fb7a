import type { Browser } from '@playwright/test';
import { type Line, slowPage } from './measure.ts';

/** How a reader reaches the search of a site. */
export interface SearchWay {
  url: string;
  /** Opens the box where it is not there yet. */
  open?: string;
  input: string;
  result: string;
}
/** Between two keys, in milliseconds. */
const TYPING = 80;

export interface SearchTiming {
  /** Milliseconds from the first key to the first result, typing as soon as there is a box to type in. */
  first: number;
  /** Bytes of everything, the page included. */
  total: number;
}

/** Opens a page cold and types a query at once. Throws when no result comes within a minute. */
export async function timeSearch(
  browser: Browser,
  way: SearchWay,
  query: string,
  line: Line,
): Promise<SearchTiming> {
  const { page, traffic, close } = await slowPage(browser, line);
  await page.goto(way.url, { waitUntil: 'commit' });
  if (way.open) await page.locator(way.open).first().click({ timeout: 60_000 });
  const input = page.locator(way.input).first();
  await input.waitFor({ timeout: 60_000 });
  await input.focus();
  const started = performance.now();
  const typing = page.keyboard.type(query, { delay: TYPING });
  await page.locator(way.result).first().waitFor({ timeout: 60_000 });
  const first = performance.now() - started;
  await typing;
  await close();
  return { first, total: Object.values(traffic.bytes).reduce((a, b) => a + b, 0) };
}
