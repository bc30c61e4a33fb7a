import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { row } from '../lib/finder.ts';
import { measures } from '../lib/records.ts';
import { strings } from '../lib/site.ts';

test.describe('the short-list', () => {
  const picked = ['ai-industrial-parks', 'rd-super-deduction'];

  test('ticked measures make one sheet in both languages, in the order of the document', async ({ page }) => {
    await page.goto('/en/support/');
    for (const id of picked.toReversed()) await row(page, id).locator('.measure-pick').click();
    await page.getByRole('link', { name: strings.en['shortlist.link']!.replace('{count}', '2') }).click();
    await expect(page).toHaveURL('/en/support/shortlist/?pick=rd-super-deduction,ai-industrial-parks');
    const entries = page.locator('[data-measure]:visible');
    expect(
      await entries.evaluateAll((list) => list.map((entry) => (entry as HTMLElement).dataset.measure)),
    ).toEqual(picked);
    for (const id of picked) {
      const { title, quotes } = measures.find((measure) => measure.id === id)!;
      for (const words of [title.zh, title.en, quotes[0]!.zh, quotes[0]!.en])
        await expect(row(page, id)).toContainText(words);
    }
    await page.locator('a[data-language-switch]').first().click();
    await expect(page).toHaveURL('/zh/support/shortlist/?pick=rd-super-deduction,ai-industrial-parks');
    await expect(entries).toHaveCount(2);
  });

  test('is saved as CSV in the browser, with nothing sent', async ({ page }) => {
    await page.goto(`/zh/support/shortlist/?pick=${picked}`);
    await page.waitForLoadState('networkidle');
    const requests: string[] = [];
    page.on('request', (request) => !request.url().startsWith('blob:') && requests.push(request.url()));
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: strings.zh['shortlist.csv']! }).click(),
    ]);
    const rows: Record<string, string>[] = parse(readFileSync(await download.path(), 'utf8'), {
      columns: true,
      bom: true,
    });
    expect(rows.map(({ id }) => id)).toEqual(picked);
    for (const record of rows) {
      const { title, quotes, verb } = measures.find(({ id }) => id === record.id)!;
      expect(record).toMatchObject({
        title_zh: title.zh,
        title_en: title.en,
        verb_zh: verb.zh,
        quote_zh: quotes.map(({ zh }) => zh).join(' … '),
      });
    }
    expect(requests).toEqual([]);
  });

  test('prints the sheet and nothing to press', async ({ page }) => {
    await page.addInitScript(() => {
      window.print = () => document.documentElement.setAttribute('data-printed', '');
    });
    await page.goto(`/zh/support/shortlist/?pick=${picked}`);
    await page.getByRole('button', { name: strings.zh['shortlist.print']! }).click();
    await expect(page.locator('html')).toHaveAttribute('data-printed', '');
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('main button:visible')).toHaveCount(0);
    await expect(page.locator('[data-measure]:visible')).toHaveCount(2);
    await expect(page.locator('.sheet-address')).toContainText('pick=ai-industrial-parks,rd-super-deduction');
    await expect(page.locator('.sheet-foot')).toContainText(strings.en['measure.notStated.deadline']!);
  });

  test('loses a measure at a press, in the address too, and leads back to the finder as it was', async ({
    page,
  }) => {
    await page.goto(`/en/support/shortlist/?instrument=tax&pick=${picked},nobody`);
    await expect(page.getByText(strings.en['support.ignored']!)).toBeVisible();
    await row(page, 'ai-industrial-parks').getByRole('button').click();
    await expect(page.locator('[data-measure]:visible')).toHaveCount(1);
    await expect(page).toHaveURL('/en/support/shortlist/?instrument=tax&pick=rd-super-deduction');
    await expect(page.locator('measure-shortlist [role=status]')).toBeFocused();
    await page.getByRole('link', { name: strings.en['shortlist.back']! }).click();
    await expect(page).toHaveURL('/en/support/?instrument=tax&pick=rd-super-deduction');
    await expect(row(page, 'rd-super-deduction').getByRole('checkbox')).toBeChecked();
  });

  test('says so when it is empty', async ({ page }) => {
    await page.goto('/en/support/shortlist/');
    await expect(page.getByText(strings.en['shortlist.empty']!)).toBeVisible();
    await expect(page.locator('[data-measure]:visible')).toHaveCount(0);
  });
});
