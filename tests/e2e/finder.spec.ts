import { expect, test } from '@playwright/test';
import { box, fits, quoteOf, row, says, shown } from '../lib/finder.ts';
import { facets, facetsOf, measures } from '../lib/records.ts';
import { strings } from '../lib/site.ts';

const remove = (name: string) => strings.en['support.remove']!.replace('{name}', name);

for (const locale of ['zh', 'en'] as const) {
  test(`every count on /${locale}/support/ is that of the records, at first and beside a choice`, async ({
    page,
  }) => {
    await page.goto(`/${locale}/support/`);
    const counts = async () =>
      Object.fromEntries(
        await page
          .locator('.finder-form fieldset input')
          .evaluateAll((boxes) =>
            (boxes as HTMLInputElement[]).map(({ name, value, parentElement }) => [
              `${name} ${value}`,
              Number(parentElement!.querySelector('.facet-count')!.textContent),
            ]),
          ),
      );
    const first = await counts();
    for (const key of Object.keys(facetsOf(measures[0]!))) {
      for (const value of new Set(measures.flatMap((measure) => facetsOf(measure)[key]!))) {
        expect(first[`${key} ${value}`], `${key} ${value}`).toBe(fits({ [key]: [value] }).length);
      }
    }
    await box(page, 'instrument', 'platforms-and-parks').check();
    const beside = await counts();
    for (const [name, count] of Object.entries(beside)) {
      const [key, value] = name.split(' ') as [string, string];
      // Inside the same facet a choice widens, so its other values count as before.
      const choice =
        key === 'instrument' ? { [key]: [value] } : { instrument: ['platforms-and-parks'], [key]: [value] };
      expect(count, name).toBe(fits(choice).length);
    }
  });
}

test('a choice in two facets shows what meets both, says so, and can be taken back one by one', async ({
  page,
}) => {
  await page.goto('/en/support/');
  await box(page, 'instrument', 'insurance-and-loans').check();
  await box(page, 'strength', 'support').check();
  const expected = fits({ instrument: ['insurance-and-loans'], strength: ['support'] });
  await expect(shown(page)).toHaveCount(expected.length);
  const part = (key: string, values: string) =>
    strings.en[`support.says.${key}`]!.replace('{values}', values);
  const amount = strings.en['support.says.many']!.replace('{count}', `${expected.length}`).replace(
    '{total}',
    `${measures.length}`,
  );
  await expect(says(page)).toHaveText(
    `${amount} ${part('instrument', 'insurance and loans')}, ${part('strength', 'support')}`,
  );
  await expect(says(page)).toHaveAttribute('role', 'status');
  await page.getByRole('button', { name: remove('Insurance and loans') }).click();
  await expect(box(page, 'instrument', 'insurance-and-loans')).not.toBeChecked();
  await expect(page.getByRole('button', { name: remove('Support') })).toBeFocused();
  await page.getByRole('button', { name: strings.en['support.clear']! }).first().click();
  await expect(shown(page)).toHaveCount(measures.length);
  await expect(says(page)).toBeFocused();
  await expect(page).toHaveURL('/en/support/');
});

test('the words of readers find measures in either language, everyday words included', async ({ page }) => {
  await page.goto('/en/support/');
  for (const [text, id] of [
    ['tax break', 'high-tech-income-tax'],
    ['减税', 'high-tech-income-tax'],
    ['elderly', 'home-health-products'],
    ['出口', 'asean-market-entry'],
    ['入驻', 'ai-industrial-parks'],
  ] as const) {
    await page.locator('#finder-text').fill(text);
    await expect(row(page, id)).toBeVisible();
    await expect(shown(page)).not.toHaveCount(measures.length);
    await expect(says(page)).toContainText(strings.en['support.says.text']!.replace('{values}', text));
  }
  for (const { id, words } of measures) {
    await page.goto(`/zh/support/?q=${encodeURIComponent(words.zh[0]!)}`);
    await expect(row(page, id), `${id}: ${words.zh[0]}`).toBeVisible();
  }
});

test('words that no measure has say so and lead to the search of the whole document', async ({ page }) => {
  await page.goto('/en/support/');
  await page.locator('#finder-text').fill('volcano');
  await page.keyboard.press('Enter');
  await expect(shown(page)).toHaveCount(0);
  await expect(page.getByText(strings.en['support.none']!)).toBeVisible();
  await expect(page.locator('.finder-search')).toHaveAttribute('href', /\/en\/search\/\?q=volcano$/);
  await page.locator('.finder-none').getByRole('button').click();
  await expect(shown(page)).toHaveCount(measures.length);
});

test('by strength of commitment the verbs stand in the order of the records, and the order is called ours', async ({
  page,
}) => {
  await page.goto('/zh/support/');
  await expect(page.getByText(strings.zh['support.sort.note']!)).toBeHidden();
  await page.locator('.finder-tools select').selectOption('strength');
  const order = await page
    .locator('.measures > li')
    .evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset.strength!));
  const ranks = order.map((id) => facets.strengths.findIndex((strength) => strength.id === id));
  expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
  await expect(page.getByText(strings.zh['support.sort.note']!)).toBeVisible();
  await expect(page).toHaveURL('/zh/support/?sort=strength');
});

test('the address holds the view: reloaded, sent, and in the other language', async ({ page }) => {
  await page.goto('/zh/support/');
  await box(page, 'instrument', 'tax').check();
  await box(page, 'beneficiary', 'technology-smes').check();
  await page.locator('#finder-text').fill('研发');
  await row(page, 'rd-super-deduction').locator('.measure-pick').click();
  const query = '?instrument=tax&beneficiary=technology-smes&q=%E7%A0%94%E5%8F%91&pick=rd-super-deduction';
  await expect(page).toHaveURL(`/zh/support/${query}`);
  await page.reload();
  await expect(shown(page)).toHaveCount(1);
  await page.locator('a[data-language-switch]').first().click();
  await expect(page).toHaveURL(`/en/support/${query}`);
  await expect(box(page, 'instrument', 'tax')).toBeChecked();
  await expect(page.locator('#finder-text')).toHaveValue('研发');
  await expect(row(page, 'rd-super-deduction').getByRole('checkbox')).toBeChecked();
  await expect(shown(page)).toHaveCount(1);
});

test('a damaged address keeps what is good in it and tells the reader', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(
    '/en/support/?instrument=tax,gold&sort=%E0%A4%A&pick=nobody,rd-super-deduction&place=<b>&q=',
  );
  await expect(shown(page)).toHaveCount(2);
  await expect(page.getByText(strings.en['support.ignored']!)).toBeVisible();
  await expect(page).toHaveURL('/en/support/?instrument=tax&pick=rd-super-deduction');
  await box(page, 'instrument', 'data').check();
  await expect(page.getByText(strings.en['support.ignored']!)).toBeHidden();
  for (const query of ['?%', '?instrument=', `?q=${'x'.repeat(3000)}`, '?q=%00%ED%A0%80'])
    await page.goto(`/en/support/${query}`);
  expect(errors).toEqual([]);
});

test('an address that points at a measure opens it, and it is still open after coming back', async ({
  page,
}) => {
  await page.goto('/zh/support/#smart-factories');
  await expect(quoteOf(page, 'smart-factories')).toBeVisible();
  await row(page, 'talent-programs').locator('summary').first().click();
  await row(page, 'talent-programs').locator('.sentence-link').first().click();
  await expect(page).toHaveURL(/\/zh\/policy\/paired\/#p2-1-4-s2$/);
  await page.goBack();
  await expect(quoteOf(page, 'talent-programs')).toBeVisible();
});

test('the choices stand beside the list only where the reader’s text size leaves room', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 800 });
  await page.addInitScript(() => localStorage.setItem('reader.text', 'large'));
  await page.goto('/en/support/');
  const sheet = page.locator('facet-sheet > details');
  await expect(sheet.locator('> summary')).toBeVisible();
  await expect(sheet).not.toHaveAttribute('open');
  await page.evaluate(() => {
    delete document.documentElement.dataset.text;
  });
  await expect(sheet.locator('> summary')).toBeHidden();
  await expect(sheet).toHaveAttribute('open');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

  test('the facets open in place, keep their place and lead to the results', async ({ page }) => {
    await page.goto('/zh/support/');
    const bar = page.locator('facet-sheet > details > summary');
    const before = (await bar.boundingBox())!.y;
    expect((await bar.boundingBox())!.height).toBeGreaterThanOrEqual(44);
    await expect(box(page, 'instrument', 'tax')).toBeHidden();
    await bar.tap();
    expect((await bar.boundingBox())!.y).toBe(before);
    const sector = page
      .locator('.facet-values label')
      .filter({ has: page.locator('input[name=sector][value=tourism]') });
    await sector.scrollIntoViewIfNeeded();
    const place = await page.evaluate(() => scrollY);
    await sector.tap();
    await expect(box(page, 'sector', 'tourism')).toBeChecked();
    expect(await page.evaluate(() => scrollY)).toBe(place);
    await expect(bar).toContainText(strings.zh['support.chosen']!.replace('{count}', '1'));
    await page.getByRole('button', { name: strings.zh['support.done']! }).tap();
    await expect(says(page)).toBeFocused();
    await expect(says(page)).toBeInViewport();
    await expect(shown(page)).toHaveCount(fits({ sector: ['tourism'] }).length);
    await bar.tap();
    await expect(box(page, 'sector', 'tourism')).toBeChecked();
    await page.keyboard.press('Escape');
    await expect(box(page, 'sector', 'tourism')).toBeHidden();
    await expect(bar).toBeFocused();
    await expect(bar).toBeInViewport();
  });

  test('everything to tap is at least 44 pixels high', async ({ page }) => {
    await page.goto('/en/support/?instrument=tax&pick=rd-super-deduction');
    await page.locator('facet-sheet > details > summary').tap();
    const low = await page
      .locator(
        'measure-finder :is(summary, button, select, .facet-values label, .measure-pick, .shortlist-link):visible',
      )
      .evaluateAll((list) =>
        list
          .filter((element) => element.getBoundingClientRect().height < 43.5)
          .map((element) => element.outerHTML.slice(0, 120)),
      );
    expect(low).toEqual([]);
  });
});
