import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { sitemapPaths } from '../lib/site.ts';

/** Pages are checked in batches: one browser context for many pages is much faster than one each. */
const BATCH = 24;
const paths = [
  '/',
  ...sitemapPaths().filter((path) => path !== '/'),
  '/zh/404.html',
  '/en/404.html',
  '/404.html',
];
const batches = Array.from({ length: Math.ceil(paths.length / BATCH) }, (_, i) =>
  paths.slice(i * BATCH, (i + 1) * BATCH),
);

for (const [i, batch] of batches.entries()) {
  test(`pages ${i * BATCH + 1}–${i * BATCH + batch.length}: no accessibility fault in either theme, no console error, no foreign request`, async ({
    page,
    baseURL,
  }) => {
    test.setTimeout(300_000);
    const problems: string[] = [];
    let path = '';
    page.on('console', (message) => {
      if (message.type() === 'error' && !path.includes('404'))
        problems.push(`${path}: console: ${message.text()}`);
    });
    page.on('pageerror', (error) => problems.push(`${path}: ${error.message}`));
    page.on('request', (request) => {
      if (!request.url().startsWith(baseURL!) && !request.url().startsWith('data:'))
        problems.push(`${path}: asks ${request.url()}`);
    });
    const look = async (theme: 'light' | 'dark', axe: AxeBuilder) => {
      // Without motion: a colour half way through its transition is no colour of the page.
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      const { violations } = await axe.analyze();
      for (const { id, help, nodes } of violations)
        problems.push(`${path} (${theme}): ${id}: ${help}: ${nodes[0]?.target} ${nodes[0]?.failureSummary}`);
    };
    const seen = new Set<string>();
    for (path of batch) {
      await page.emulateMedia({ colorScheme: 'light' });
      await page.goto(path);
      await look('light', new AxeBuilder({ page }));
      // A theme changes colours and nothing else, and colours come with classes.
      const classes = await page.evaluate(() =>
        [...document.querySelectorAll('[class]')].flatMap(({ classList }) => [...classList]),
      );
      if (classes.every((name) => seen.has(name))) continue;
      for (const name of classes) seen.add(name);
      await look('dark', new AxeBuilder({ page }).withRules(['color-contrast']));
    }
    expect(problems).toEqual([]);
  });
}
