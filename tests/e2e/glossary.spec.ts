import { expect, type Page, test } from '@playwright/test';
import { filled, strings } from '../lib/site.ts';

const box = (page: Page) => page.locator('term-filter input');
const shown = (page: Page) => page.locator('.terms > div:visible');
const says = (page: Page, locale: 'zh' | 'en', count: number, total: number) =>
  expect(page.locator('term-filter [role=status]')).toHaveText(
    strings[locale]['glossary.shown']!.replace('{count}', `${count}`).replace('{total}', `${total}`),
  );

for (const [typed, term] of [
  ['智能农业', '智能农业'],
  ['Intelligent agric', '智能农业'],
  ['zhinengnong', '智能农业'],
  ['znny', '智能农业'],
] as const) {
  test(`the glossary is narrowed by ${typed}, counted, and the address says so`, async ({ page }) => {
    await page.goto('/zh/glossary/');
    const total = await shown(page).count();
    await says(page, 'zh', total, total);
    await box(page).fill(typed);
    await expect(page).toHaveURL(`/zh/glossary/?q=${encodeURIComponent(typed).replace('%20', '+')}`);
    await expect(shown(page).filter({ hasText: term }).first()).toBeVisible();
    const count = await shown(page).count();
    expect(count).toBeLessThan(total / 10);
    await says(page, 'zh', count, total);
  });
}

test('the address brings the terms back, in the other language too, and damage in it does no harm', async ({
  page,
}) => {
  await page.goto('/en/glossary/?q=%E5%86%9C%E4%B8%9A');
  await expect(box(page)).toHaveValue('农业');
  const count = await shown(page).count();
  expect(count).toBeGreaterThan(0);
  for (const twin of await page.locator('.terms > div:visible dd[lang]').allTextContents())
    expect(twin).toContain('农业');
  await page.locator('a[data-language-switch]').click();
  await expect(page).toHaveURL('/zh/glossary/?q=%E5%86%9C%E4%B8%9A');
  await expect(shown(page)).toHaveCount(count);
  await page.goto('/en/glossary/?q=%00%FF%20');
  await expect(box(page)).toHaveValue('');
  expect(await shown(page).count()).toBeGreaterThan(400);
});

test('where no term fits, the way on is search or all terms', async ({ page }) => {
  await page.goto('/en/glossary/?q=qqqq');
  await expect(shown(page)).toHaveCount(0);
  await expect(page.getByText(strings.en['glossary.none']!)).toBeVisible();
  await expect(page.locator('.finder-search')).toHaveAttribute('href', /\/en\/search\/\?q=qqqq$/);
  await page.getByRole('button', { name: strings.en['glossary.clear']! }).click();
  await expect(box(page)).toBeFocused();
  await expect(page).toHaveURL('/en/glossary/');
  expect(await shown(page).count()).toBeGreaterThan(400);
});

test('a term that the address points at is shown, whatever was typed', async ({ page }) => {
  await page.goto('/en/glossary/');
  const id = await page.locator('.terms > div').nth(200).getAttribute('id');
  await page.goto(`/en/glossary/?q=qqqq#${id}`);
  await expect(page.locator(`#${id}`)).toBeInViewport();
  await expect(box(page)).toHaveValue('');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  for (const [locale, lang] of [
    ['zh', 'zh-Hans-CN'],
    ['en', 'en-US'],
  ] as const) {
    test(`all terms stand there in alphabetical order, group by group (${locale})`, async ({ page }) => {
      await page.goto(`/${locale}/glossary/?q=qqqq`);
      await expect(page.locator('term-filter form')).toBeHidden();
      const groups = await page
        .locator('.terms')
        .evaluateAll((lists) =>
          lists.map((list) => [...list.querySelectorAll('dt')].map((term) => term.textContent)),
        );
      const count = groups.flat().length;
      await expect(page.locator('.lede')).toHaveText(filled(locale, 'glossary.lede', { count }));
      const { compare } = new Intl.Collator(lang, { ignorePunctuation: true, numeric: true });
      for (const group of groups) expect(group).toEqual(group.toSorted(compare));
    });
  }
});
