import type { Page } from '@playwright/test';
import { facetsOf, measures } from './records.ts';

/** Parts of the support pages, as tests point at them. */
export const row = (page: Page, id: string) => page.locator(`[data-measure="${id}"]`);
export const quoteOf = (page: Page, id: string) => row(page, id).locator('[data-quote]').first();
export const box = (page: Page, facet: string, value: string) =>
  page.locator(`.finder-form input[name="${facet}"][value="${value}"]`);
export const shown = (page: Page) => page.locator('.measures > li:visible');
export const says = (page: Page) => page.locator('.finder-says');

/** The measures that a choice leaves, worked out from the records. */
export const fits = (choice: Record<string, string[]>) =>
  measures.filter((measure) =>
    Object.entries(choice).every(([key, values]) =>
      values.some((value) => facetsOf(measure)[key]!.includes(value)),
    ),
  );
