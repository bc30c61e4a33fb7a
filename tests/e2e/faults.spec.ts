import { expect, type Page, test } from '@playwright/test';
import { strings } from '../lib/site.ts';

const INITIATIVE = '/zh/initiatives/intelligent-agriculture/';
const PAGES = [
  '/zh/',
  '/en/',
  INITIATIVE,
  '/en/policy/',
  '/zh/policy/paired/',
  '/en/support/',
  '/zh/asean/',
  '/en/targets/',
  '/zh/search/',
];

/** Collects what a page must never say: script errors, and complaints of the browser's console. */
function complaints(page: Page): string[] {
  const found: string[] = [];
  page.on('pageerror', (error) => found.push(`${page.url()}: ${error.message}`));
  page.on(
    'console',
    (message) => message.type() === 'error' && found.push(`${page.url()}: ${message.text()}`),
  );
  page.on('dialog', (dialog) => {
    found.push(`${page.url()}: a dialog opened`);
    return dialog.dismiss();
  });
  return found;
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const path of PAGES) {
    test(`${path} shows its text and its ways on`, async ({ page }) => {
      await page.goto(path);
      await expect(page.locator('h1')).toBeVisible();
      await expect(page.locator('main')).toContainText(/\S{2,}/);
      await expect(page.locator('a[data-language-switch]')).toBeVisible();
      for (const hidden of ['[data-saved-copy]', 'footer reader-settings'])
        await expect(page.locator(hidden)).toBeHidden();
    });
  }

  test('a sentence link opens the twin of the text', async ({ page }) => {
    await page.goto(INITIATIVE);
    await expect(page.locator('.twin')).toBeHidden();
    await page.locator('.thread').getByRole('link', { name: '3', exact: true }).click();
    await expect(page.locator('.twin [data-sentence="3"]')).toBeVisible();
  });

  test('all support measures are there, and search says what it needs', async ({ page }) => {
    await page.goto('/zh/support/');
    expect(await page.locator('[data-measure]').count()).toBeGreaterThan(30);
    await page.goto('/zh/');
    await page.locator('main input[name=q]').fill('农业');
    await page.locator('main input[name=q]').press('Enter');
    await expect(page).toHaveURL(/\/zh\/search\/\?q=/);
    await expect(page.locator('noscript p')).toContainText(strings.zh['search.noScript']!);
    await expect(page.locator('.map a').first()).toBeVisible();
  });

  test('the page about reading offline says that it needs it', async ({ page }) => {
    await page.goto('/en/offline/');
    await expect(page.getByText(strings.en['offline.noScript']!)).toBeVisible();
  });
});

test('without style the text stands in reading order, and what is hidden stays so', async ({ page }) => {
  await page.route('**/*', async (route) => {
    if (route.request().resourceType() !== 'document') return route.continue();
    const answer = await route.fetch();
    await route.fulfill({
      response: answer,
      body: (await answer.text()).replace(/<style[\s\S]*?<\/style>/g, ''),
    });
  });
  await page.goto(INITIATIVE);
  const top = async (selector: string) => (await page.locator(selector).first().boundingBox())!.y;
  const order = [
    await top('header'),
    await top('h1'),
    await top('main [data-provision]'),
    await top('main [data-editorial]'),
    await top('footer'),
  ];
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  await expect(page.locator('[data-saved-copy]')).toBeHidden();
  await expect(page.getByText(strings.zh['notice.notGovernment']!).first()).toBeVisible();
});

test('where script comes late, the text is there already', async ({ page }) => {
  await page.route('**/assets/*.js', async (route) => {
    await new Promise((late) => setTimeout(late, 3000));
    await route.continue();
  });
  await page.goto(INITIATIVE, { waitUntil: 'commit' });
  await expect(page.locator('main [data-provision="2.2.2.3"]').first()).toBeVisible({ timeout: 2000 });
});

test('where script never comes, the text is there and nothing waits for it', async ({ page }) => {
  await page.route('**/assets/*.js', (route) => route.abort());
  await page.goto(INITIATIVE);
  await expect(page.locator('main [data-provision="2.2.2.3"]').first()).toBeVisible();
  await expect(page.locator('footer reader-settings')).toBeHidden();
});

test.describe('storage', () => {
  test('forbidden: every page works, and settings hold for the page at hand', async ({ page }) => {
    const said = complaints(page);
    await page.addInitScript(() => {
      const refuse = () => {
        throw new DOMException('refused', 'SecurityError');
      };
      for (const name of ['localStorage', 'sessionStorage', 'caches', 'indexedDB'])
        Object.defineProperty(window, name, { get: refuse });
    });
    for (const path of [...PAGES, '/zh/offline/', '/zh/support/shortlist/']) {
      await page.goto(path);
      await expect(page.locator('h1')).toBeVisible();
    }
    await page.goto('/zh/');
    await page.getByLabel(strings.zh['settings.theme.dark']!).check();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    expect(said).toEqual([]);
  });

  test('damaged: what is kept there is ignored', async ({ page }) => {
    const said = complaints(page);
    await page.goto('/zh/');
    await page.evaluate(() => {
      for (const key of ['reader.theme', 'reader.text', 'shortlist', 'reader.shortlist']) {
        localStorage.setItem(key, '"><img src=x onerror=alert(1)>{"a":'.repeat(1000));
        sessionStorage.setItem(key, '[[[[');
      }
    });
    for (const path of [...PAGES, '/zh/support/shortlist/']) {
      await page.goto(path);
      await expect(page.locator('h1')).toBeVisible();
      await expect(page.locator('html')).not.toHaveAttribute('data-theme');
    }
    expect(said).toEqual([]);
  });
});

test('hostile queries and fragments do nothing', async ({ page }) => {
  const said = complaints(page);
  const tails = [
    '?q=<script>alert(1)</script>#"><img src=x onerror=alert(1)>',
    '?q="><svg onload=alert(1)>&theme=javascript:alert(1)&q=2',
    '?q=%00%ff%fe%ed%a0%80#%E0%A4%A',
    `?${'a'.repeat(6000)}=1#p2-2-2-3-s999`,
    '?__proto__[x]=1&constructor=x#__proto__',
    '#p2-2-2-3-s-1',
    '?sector=../../etc&sector[]=1&instruments=%F0%9F%92%A9#constructor',
  ];
  for (const path of ['/zh/policy/', INITIATIVE, '/en/support/', '/zh/search/']) {
    for (const tail of tails) {
      await page.goto(path + tail);
      await expect(page.locator('h1')).toBeVisible();
      expect(await page.locator('img[onerror], svg[onload]').count(), path + tail).toBe(0);
      const away = await page
        .locator('a[data-language-switch]')
        .first()
        .evaluate((link: HTMLAnchorElement) => link.origin);
      expect(away).toBe(new URL(page.url()).origin);
    }
  }
  expect(said).toEqual([]);
});

test('browsers without Intl.Segmenter and other newer parts show every page without an error', async ({
  page,
}) => {
  const said = complaints(page);
  await page.addInitScript(() => {
    for (const [owner, name] of [
      [Intl, 'Segmenter'],
      [globalThis, 'requestIdleCallback'],
      [globalThis, 'trustedTypes'],
      [String.prototype, 'toWellFormed'],
      [String.prototype, 'isWellFormed'],
    ] as [object, string][]) {
      Reflect.deleteProperty(owner, name);
    }
  });
  for (const path of PAGES) {
    await page.goto(path);
    await expect(page.locator('h1')).toBeVisible();
  }
  // The policy of the site needs the types that were just taken away: without them it has no effect in such browsers.
  expect(said).toEqual([]);
});

test('at 400 % zoom a page is read by scrolling one way, with the text first', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  for (const path of [INITIATIVE, '/en/policy/', '/en/support/', '/zh/policy/paired/']) {
    await page.goto(path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320);
    // Nothing stays in the way while scrolling.
    await page.evaluate(() => scrollTo(0, 2000));
    const covered = await page.evaluate(
      () =>
        [...document.querySelectorAll('body *')].filter(
          (e) =>
            ['fixed', 'sticky'].includes(getComputedStyle(e).position) &&
            e.getBoundingClientRect().height > 100 &&
            e.getBoundingClientRect().top < 256,
        ).length,
    );
    expect(covered, path).toBe(0);
  }
});

test('in forced colors bars and ticks can be seen, and the focus too', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/zh/');
  const tick = page.locator('.map .ticks > *').first();
  const colors = await tick.evaluate((element) => {
    const style = getComputedStyle(element);
    return {
      tick: style.backgroundColor,
      border: style.borderTopWidth,
      page: getComputedStyle(document.body).backgroundColor,
      canvas: getComputedStyle(document.documentElement).backgroundColor,
    };
  });
  expect(colors.tick !== colors.canvas || colors.border !== '0px').toBe(true);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  expect(
    await page.evaluate(() => Number.parseFloat(getComputedStyle(document.activeElement!).outlineWidth)),
  ).toBeGreaterThanOrEqual(2);
});

test('on paper stand the text with its twin in full, what we wrote, and where it came from', async ({
  page,
}) => {
  await page.goto(INITIATIVE);
  await page.emulateMedia({ media: 'print' });
  for (const shown of [
    'h1',
    'main [data-provision="2.2.2.3"]',
    '.twin [data-sentence="1"]',
    '.twin [data-sentence="4"]',
    '#brief',
  ]) {
    await expect(page.locator(shown).first(), shown).toBeVisible();
  }
  for (const gone of ['.site-nav-wide', '.search-form', '.rail', '.thread', 'reader-settings']) {
    for (const one of await page.locator(gone).all()) await expect(one, gone).toBeHidden();
  }
  await expect(page.getByText(strings.zh['notice.notGovernment']!).first()).toBeVisible();
  const pdf = await page.pdf({ format: 'A4' });
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  expect(pdf.length).toBeGreaterThan(20_000);
});

test('wrong addresses lead on or say so, in the language they name', async ({ page }) => {
  await page.goto('/ZH/Policy/index.html#p3-4-1');
  await expect(page).toHaveURL('/zh/policy/#p3-4-1');
  for (const [path, locale] of [
    ['/en/initiatives/nothing/', 'en'],
    ['/zh/%E6%97%A0/', 'zh'],
  ] as const) {
    const answer = await page.goto(path);
    expect(answer!.status()).toBe(404);
    await expect(page.locator('html')).toHaveAttribute('lang', locale === 'en' ? 'en' : 'zh-Hans');
    await expect(page.locator('main input[name=q]')).toBeVisible();
  }
  expect((await page.goto('/fr/'))!.status()).toBe(404);
  await expect(page.locator('main [lang=en]')).toBeVisible();
  await expect(page.locator('main [lang=zh-Hans]')).toBeVisible();
});

test('a network that goes right after the first page leaves that page in peace', async ({
  page,
  context,
}) => {
  const said: string[] = [];
  page.on('pageerror', (error) => said.push(error.message));
  await page.goto(INITIATIVE);
  await context.setOffline(true);
  await page.waitForTimeout(3000);
  await page.locator('#p2-2-2-3-s2').click();
  await expect(page.locator('.twin [data-sentence="2"]')).toBeVisible();
  expect(said).toEqual([]);
});
