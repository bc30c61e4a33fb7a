import { expect, type Page, test } from '@playwright/test';

const pages = [
  '',
  'policy/',
  'policy/paired/',
  'initiatives/',
  'initiatives/leading-enterprises/#p2-2-3-3-s2',
  'targets/',
  'support/',
  'asean/',
  'responsibilities/',
  'agencies/science-technology-innovation-development-office/',
  'glossary/',
  'search/',
  'about/',
  'data/',
];

for (const locale of ['zh', 'en']) {
  for (const text of ['standard', 'large']) {
    test(`no page of /${locale}/ is wider than the screen from 320 to 1440 pixels, ${text} text`, async ({
      page,
    }) => {
      test.setTimeout(180_000);
      if (text === 'large') await page.addInitScript(() => localStorage.setItem('reader.text', 'large'));
      const tooWide: string[] = [];
      for (const path of pages) {
        await page.goto(`/${locale}/${path}`);
        for (let width = 320; width <= 1440; width += 80) {
          await page.setViewportSize({ width, height: 800 });
          const overflow = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          if (overflow > 0) tooWide.push(`/${locale}/${path} at ${width}: ${overflow} px`);
        }
      }
      expect(tooWide).toEqual([]);
    });
  }
}

test('the menu pushes the page down and covers nothing', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto('/zh/');
  const heading = page.getByRole('heading', { level: 1 });
  const before = (await heading.boundingBox())!.y;
  await page.locator('.site-menu summary').click();
  const panel = (await page.locator('.menu-panel').boundingBox())!;
  expect((await heading.boundingBox())!.y).toBeGreaterThanOrEqual(before + panel.height - 1);
});

test('spacing overrides of the reader cut nothing off', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto('/en/initiatives/smart-grid/');
  const spacing =
    '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}';
  // As a reader's own style sheet, to which the policy of the site does not apply.
  await page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets.push(sheet);
  }, spacing);
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
  ).toBeLessThanOrEqual(0);
});

for (const locale of ['zh', 'en']) {
  for (const text of ['standard', 'large']) {
    test(`the open menu of /${locale}/ keeps its search box and links in shape, ${text} text`, async ({
      page,
    }) => {
      if (text === 'large') await page.addInitScript(() => localStorage.setItem('reader.text', 'large'));
      await page.goto(`/${locale}/`);
      for (const width of [320, 360, 768]) {
        await page.setViewportSize({ width, height: 800 });
        const menu = page.locator('.site-menu');
        if (!(await menu.evaluate((details: HTMLDetailsElement) => details.open)))
          await menu.locator('summary').click();
        expect((await menu.locator('input[name=q]').boundingBox())!.height).toBeLessThan(100);
        for (const link of await menu.locator('nav a').all()) {
          const { x, width: own, height } = (await link.boundingBox())!;
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x + own).toBeLessThanOrEqual(width);
          expect(own).toBeGreaterThan(100);
          expect(height, 'a link of the menu takes one line').toBeLessThan(70);
        }
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }
    });
  }
}

/** The words of Latin letters or digits in `selector` that stand on more than one line. */
const brokenWords = (page: Page, selector: string): Promise<string[]> =>
  page.evaluate((selector) => {
    const broken: string[] = [];
    const range = document.createRange();
    for (const element of document.querySelectorAll(selector)) {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
        if (node.parentElement!.closest('.visually-hidden, .address, .sheet-address')) continue;
        for (const { 0: word, index } of node.data.matchAll(/[\w.’]+/g)) {
          range.setStart(node, index);
          range.setEnd(node, index + word.length);
          const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
          if (lines.size > 1) broken.push(word);
        }
      }
    }
    return broken;
  }, selector);

for (const { path, selector } of [
  { path: 'en/', selector: '.site-nav-wide, .map' },
  { path: 'en/initiatives/', selector: 'main' },
  { path: 'en/initiatives/smart-grid/', selector: 'main' },
  { path: 'zh/initiatives/smart-grid/', selector: 'main' },
  { path: 'en/support/instruments/tax/', selector: 'main' },
  { path: 'en/support/shortlist/?pick=talent-programs,smart-factories', selector: 'main' },
]) {
  test(`no word of ${path} is broken in two`, async ({ page }) => {
    const broken: Record<string, string[]> = {};
    for (const text of ['standard', 'large']) {
      await page.goto(`/${path}`);
      await page.evaluate((text) => {
        document.documentElement.dataset.text = text;
      }, text);
      for (const width of [360, 414, 768, 1024, 1100, 1440]) {
        await page.setViewportSize({ width, height: 800 });
        const words = await brokenWords(page, selector);
        if (words.length > 0) broken[`${text} text at ${width}`] = words;
      }
    }
    expect(broken).toEqual({});
  });
}

test('a Chinese heading breaks between words', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.addInitScript(() => localStorage.setItem('reader.text', 'large'));
  await page.goto('/zh/policy/');
  const heading = page.locator('#p1-1-s1');
  expect(await heading.textContent()).toBe('（一）指导思想。');
  expect(await heading.locator('wbr').count()).toBe(2);
  expect(await heading.locator('.title-words').evaluate((words) => getComputedStyle(words).wordBreak)).toBe(
    'keep-all',
  );
});

test.describe('in forced colours', () => {
  test.use({ forcedColors: 'active', colorScheme: 'dark' });

  test('key words can be read', async ({ page }) => {
    await page.goto('/en/support/instruments/tax/');
    const marks = page.locator('.quote mark');
    expect(await marks.count()).toBeGreaterThan(0);
    expect(
      await marks.first().evaluate((mark) => {
        const canvas = getComputedStyle(document.documentElement).backgroundColor;
        return { visible: getComputedStyle(mark).color !== canvas, canvas };
      }),
    ).toEqual({ visible: true, canvas: 'rgb(0, 0, 0)' });
  });

  for (const path of ['initiatives/smart-grid/', 'policy/', 'policy/paired/']) {
    test(`the sentence of an address has an edge on /en/${path}`, async ({ page }) => {
      await page.goto(`/en/${path}#p2-2-2-2-s2`);
      expect(
        await page.locator('#p2-2-2-2-s2').evaluate((sentence) => getComputedStyle(sentence).outlineStyle),
      ).toBe('solid');
    });
  }

  test('what is ours has an edge, and the bars of the rail a ground that shows', async ({ page }) => {
    await page.goto('/en/initiatives/smart-grid/');
    expect(
      await page.locator('#brief').evaluate((brief) => getComputedStyle(brief.parentElement!).outlineStyle),
    ).toBe('solid');
    const bars = await page
      .locator('.strip i')
      .evaluateAll((bars) => [...new Set(bars.map((bar) => getComputedStyle(bar).backgroundColor))]);
    expect(bars).toHaveLength(2);
    expect(bars).not.toContain('rgb(0, 0, 0)');
  });
});

test('squares and ticks that carry meaning are printed with their ground', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  for (const [path, selector] of [
    ['/en/responsibilities/', '.leads'],
    ['/en/', '.map .ticks b'],
    ['/en/', '.map-legend .ticks i'],
  ] as const) {
    await page.goto(path);
    const { adjust, ground } = await page
      .locator(selector)
      .first()
      .evaluate((sign) => {
        const { printColorAdjust, backgroundColor } = getComputedStyle(sign);
        return { adjust: printColorAdjust, ground: backgroundColor };
      });
    expect({ selector, adjust, ground }).toEqual({ selector, adjust: 'exact', ground: 'rgb(0, 0, 0)' });
  }
});

test('a measure may go on over pages, so that none leaves one half empty', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  for (const [path, selector] of [
    ['/en/support/instruments/tax/', '.measure'],
    ['/en/support/shortlist/', '.sheet-entry'],
  ] as const) {
    await page.goto(path);
    expect(
      await page
        .locator(selector)
        .first()
        .evaluate((measure) => getComputedStyle(measure).breakInside),
      selector,
    ).toBe('auto');
  }
});
