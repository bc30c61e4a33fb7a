import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, type Page, test } from '@playwright/test';
import { endingWorker } from '../../scripts/build/offline-worker.ts';
import { DIST } from '../../scripts/lib/project.ts';
import en from '../../src/i18n/strings/en.json' with { type: 'json' };
import zh from '../../src/i18n/strings/zh.json' with { type: 'json' };
import { type OfflineSite, startOfflineSite } from './offline-site.ts';

test.use({ serviceWorkers: 'allow' });
test.describe.configure({ timeout: 60_000 });

let site: OfflineSite;
test.beforeEach(async () => {
  site = await startOfflineSite();
});
test.afterEach(() => site.stop());

const PAGE = '/zh/initiatives/intelligent-agriculture/';
const notice = (page: Page) => page.locator('[data-saved-copy]');
const savedPaths = (page: Page) =>
  page.evaluate(async () =>
    (await caches.has('pages'))
      ? (await (await caches.open('pages')).keys()).map(({ url }) => new URL(url).pathname)
      : [],
  );

/** Opens a page with a network and waits until the worker rules it and has saved these paths. */
async function read(page: Page, path: string, ...saved: string[]): Promise<void> {
  await page.goto(site.origin + path);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await expect
    .poll(() => savedPaths(page), { timeout: 20_000 })
    .toEqual(expect.arrayContaining([path, ...saved]));
}

test('the first visit asks for nothing of it before the page has been there for two seconds, and then for little', async ({
  page,
}) => {
  await page.goto(`${site.origin}${PAGE}`, { waitUntil: 'load' });
  await page.waitForTimeout(1000);
  expect(site.asked).not.toContain('/sw.js');
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  const asked = new Set(site.asked.slice(site.asked.indexOf('/sw.js')).filter((path) => path !== PAGE));
  const bytes = [...asked]
    .map((path) => readFileSync(join(DIST, path.replace(/\/$/, '/index.html'))))
    .map((file) => brotliCompressSync(file).length);
  expect(bytes.length).toBeGreaterThan(3);
  // The explaining pages and every script but those of search: what a saved page may need.
  expect(bytes.reduce((a, b) => a + b)).toBeLessThan(30_000);
});

for (const [locale, strings, year] of [
  ['zh', zh, '年'],
  ['en', en, '20'],
] as const) {
  test(`a page once read opens without a network and says when it was saved (${locale})`, async ({
    page,
  }) => {
    const path = `/${locale}/initiatives/intelligent-agriculture/`;
    await read(page, path);
    await expect(notice(page)).toBeHidden();
    site.fault.down = true;
    const answer = await page.goto(`${site.origin}${path}?from=mail#p2-2-2-3-s2`);
    expect(answer!.status()).toBe(200);
    await expect(notice(page)).toBeVisible();
    await expect(notice(page)).toContainText(strings['savedCopy.label']);
    await expect(notice(page).locator('time')).toContainText(year);
    await expect(notice(page).locator('time')).toHaveAttribute('datetime', /^20\d\d-/);
    await expect(page.locator('[data-provision="2.2.2.3"]').first()).toBeVisible();
    // Its script works too: the twin of a sentence opens.
    await expect(page.locator('threaded-text[data-open]')).toHaveCount(1);
  });
}

test('the notice of a saved copy stands in its HTML, so that it holds without script and style', async ({
  page,
}) => {
  await read(page, PAGE);
  site.fault.down = true;
  const answer = await page.goto(site.origin + PAGE);
  expect(await answer!.text()).toMatch(/<div class="notice" data-saved-copy>/);
});

test('the full text opens without a network in both languages after any one page was read', async ({
  page,
}) => {
  await read(page, PAGE, '/zh/policy/', '/en/policy/');
  site.fault.down = true;
  for (const path of ['/zh/policy/', '/en/policy/']) {
    await page.goto(site.origin + path);
    await expect(page.locator('[data-provision="3.4.1"]')).toBeVisible();
    await expect(notice(page)).toBeVisible();
  }
});

test('a page never saved says so, in the language of its address', async ({ page }) => {
  await read(page, PAGE);
  site.fault.down = true;
  const answer = await page.goto(`${site.origin}/en/glossary/`);
  expect(answer!.status()).toBe(503);
  await expect(page.locator('[data-not-saved]')).toBeVisible();
  await expect(page.locator('[data-not-saved]')).toContainText(en['offline.notSaved']);
  await page.goto(`${site.origin}/zh/glossary/`);
  await expect(page.locator('[data-not-saved]')).toContainText(zh['offline.notSaved']);
});

test('a slow answer is waited for four seconds, then the saved copy shows', async ({ page }) => {
  await read(page, PAGE);
  site.fault.delayMs = 9000;
  const started = Date.now();
  await page.goto(site.origin + PAGE, { waitUntil: 'commit' });
  const waited = Date.now() - started;
  expect(waited).toBeGreaterThan(3500);
  expect(waited).toBeLessThan(7000);
  await expect(notice(page)).toBeVisible();
});

test('a slow answer to a page that is not saved is waited for', async ({ page }) => {
  await read(page, PAGE);
  site.fault.delayMs = 6000;
  await page.goto(`${site.origin}/zh/glossary/`);
  await expect(page.locator('h1')).toHaveText(zh['glossary.title']);
  await expect(notice(page)).toBeHidden();
});

test('a withdrawn page leaves the saved ones', async ({ page }) => {
  await read(page, PAGE);
  site.fault.gone = PAGE;
  expect((await page.goto(site.origin + PAGE))!.status()).toBe(404);
  await expect.poll(() => savedPaths(page)).not.toContain(PAGE);
  site.fault.down = true;
  expect((await page.goto(site.origin + PAGE))!.status()).toBe(503);
});

test('a failing server is treated like a missing network', async ({ page }) => {
  await read(page, PAGE);
  site.fault.status = 502;
  await page.goto(site.origin + PAGE);
  await expect(notice(page)).toBeVisible();
  expect((await page.goto(`${site.origin}/zh/glossary/`))!.status()).toBe(502);
});

test('a new release is shown at once, and earlier copies keep the script they were saved with', async ({
  page,
}) => {
  await read(page, PAGE, '/en/policy/');
  await page.goto(`${site.origin}/zh/glossary/`);
  await expect.poll(() => savedPaths(page)).toContain('/zh/glossary/');
  const old = await page.evaluate(() => document.querySelector<HTMLScriptElement>('script[src]')!.src);
  await site.release('</h1>', ' NEXT</h1>');
  await page.goto(site.origin + PAGE);
  await expect(page.locator('h1')).toContainText('NEXT');
  // The browser looks for a new worker by itself after a visit; here it is asked to at once.
  await page.evaluate(async () => {
    const renewed = new Promise((resolve) =>
      navigator.serviceWorker.addEventListener('controllerchange', resolve),
    );
    await (await navigator.serviceWorker.ready).update();
    await renewed;
  });
  site.fault.down = true;
  await page.goto(site.origin + PAGE);
  await expect(page.locator('h1')).toContainText('NEXT');
  expect(await page.evaluate(() => document.querySelector<HTMLScriptElement>('script[src]')!.src)).toContain(
    'NEWRELEASE',
  );
  await page.goto(`${site.origin}/zh/glossary/`);
  await expect(page.locator('h1')).not.toContainText('NEXT');
  expect(await page.evaluate(async (src) => (await fetch(src)).status, old)).toBe(200);
});

test('the worker is not taken in unless every file of it arrives whole', async ({ page }) => {
  const whole = readFileSync(join(site.dir, 'zh/offline/index.html'), 'utf8');
  site.put('zh/offline/index.html', whole.replace('</h1>', '?</h1>'));
  await page.goto(site.origin + PAGE);
  await page.waitForTimeout(5000);
  expect(site.asked).toContain('/sw.js');
  expect(
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active ?? null),
  ).toBeNull();
  site.put('zh/offline/index.html', whole);
  await read(page, PAGE);
});

test('the kill switch clears everything with the next page', async ({ page }) => {
  await read(page, PAGE, '/zh/policy/');
  site.put('sw.js', endingWorker);
  await page.goto(`${site.origin}/zh/glossary/`);
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  await expect
    .poll(() => page.evaluate(async () => (await caches.keys()).length), { timeout: 15_000 })
    .toBe(0);
  await expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length))
    .toBe(0);
});

test('the page about reading offline counts the saved pages and removes them', async ({ page }) => {
  await read(page, PAGE, '/zh/policy/', '/en/policy/');
  await page.goto(`${site.origin}/en/offline/`);
  const controls = page.locator('offline-controls');
  await expect(controls.getByRole('status')).toHaveText(/\d/);
  await controls.getByRole('button', { name: en['offline.remove'] }).click();
  await expect(controls.getByRole('status')).toHaveText(en['offline.removed']);
  expect(await savedPaths(page)).toEqual([]);
  await expect(controls.getByRole('button')).toBeHidden();
});
