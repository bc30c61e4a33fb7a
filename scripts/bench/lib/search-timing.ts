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
/** Between two keys, and before a button is pressed again, in milliseconds. */
const TYPING = 80;
const PRESS_AGAIN = 100;

export interface SearchTiming {
  /** Milliseconds from the first key to the first result that holds the query, typing as soon as there is a box to type in. */
  first: number;
  /** Bytes of everything, the page included. */
  total: number;
}

/** Opens a page cold and types a query at once. Throws when no such result comes within a minute. */
export async function timeSearch(
  browser: Browser,
  way: SearchWay,
  query: string,
  line: Line,
): Promise<SearchTiming> {
  const { page, traffic, close } = await slowPage(browser, line);
  await page.goto(way.url, { waitUntil: 'commit' });
  const input = page.locator(way.input).first();
  if (way.open) {
    const opener = page.locator(way.open).first();
    await opener.waitFor({ timeout: 60_000 });
    const giveUp = performance.now() + 60_000;
    // A reader presses again when a button does nothing yet because its script is still on the way. Once the box opens,
    // it covers the button.
    while (!(await input.isVisible()) && performance.now() < giveUp) {
      await opener.click({ timeout: PRESS_AGAIN }).catch(() => {});
      await page.waitForTimeout(PRESS_AGAIN);
    }
  }
  await input.waitFor({ timeout: 60_000 });
  await input.focus();
  const started = performance.now();
  const typing = page.keyboard.type(query, { delay: TYPING });
  // What was found for the first letters alone may be anything.
  await page.locator(way.result, { hasText: query }).first().waitFor({ timeout: 60_000 });
  const first = performance.now() - started;
  await typing;
  await close();
  return { first, total: Object.values(traffic.bytes).reduce((a, b) => a + b, 0) };
}
