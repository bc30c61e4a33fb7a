import { expect, type Locator, type Page } from '@playwright/test';
import { strings } from './site.ts';

export const state = (page: Page): Locator => page.locator('[data-search-state]');
export const results = (page: Page): Locator => page.locator('[data-search-result]');
export const box = (page: Page): Locator => page.locator('site-search input[name=q]');
export const said = (locale: 'zh' | 'en', key: string, values: Record<string, string> = {}): string =>
  Object.entries(values).reduce(
    (text, [name, value]) => text.replaceAll(`{${name}}`, value),
    strings[locale][key]!,
  );

export async function search(page: Page, locale: 'zh' | 'en', q: string, expected = 'done'): Promise<void> {
  await page.goto(`/${locale}/search/?q=${encodeURIComponent(q)}`);
  await expect(state(page)).toHaveAttribute('data-search-state', expected);
}
