import { expect, test } from '@playwright/test';

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
