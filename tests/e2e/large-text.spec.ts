import { expect, test } from '@playwright/test';
import { strings } from '../lib/site.ts';

for (const locale of ['zh', 'en'] as const) {
  test(`on a phone large text is switched on in the menu, and the footer says so (${locale})`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 800 });
    await page.goto(`/${locale}/policy/`);
    await page.locator('.site-menu summary').click();
    const inMenu = page.locator('.menu-panel').getByLabel(strings[locale]['settings.large']!);
    await expect(inMenu).toBeInViewport();
    const inFooter = (key: string) =>
      page.locator('.site-footer').getByRole('radio', { name: strings[locale][key]!, exact: true });
    await inMenu.check();
    await expect(page.locator('html')).toHaveAttribute('data-text', 'large');
    await expect(inFooter('settings.text.large')).toBeChecked();
    await inFooter('settings.text.default').check();
    await expect(inMenu).not.toBeChecked();
    await expect(page.locator('html')).not.toHaveAttribute('data-text');
    await inMenu.check();
    await page.goto(`/${locale}/targets/`);
    await page.locator('.site-menu summary').click();
    await expect(inMenu).toBeChecked();
  });
}

test('on a wide screen the switch stands beside the notice, in standard and in large text', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 800 });
  await page.goto('/zh/');
  const control = page.locator('.site-notice').getByLabel(strings.zh['settings.large']!);
  await control.check();
  await expect(page.locator('html')).toHaveAttribute('data-text', 'large');
  await control.uncheck();
  await expect(page.locator('html')).not.toHaveAttribute('data-text');
});

test('the gateway takes up large text and theme', async ({ page }) => {
  await page.goto('/zh/');
  await page.evaluate(() => {
    localStorage.setItem('reader.text', 'large');
    localStorage.setItem('reader.theme', 'dark');
  });
  await page.goto('/');
  await expect(page.locator('html')).toHaveAttribute('data-text', 'large');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('no switch is shown, for none would work', async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 800 });
    await page.goto('/en/');
    for (const settings of await page.locator('reader-settings').all()) await expect(settings).toBeHidden();
    await expect(page.locator('reader-settings')).toHaveCount(3);
  });
});
