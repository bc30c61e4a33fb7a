import { expect, type Page, test } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';
import { facets, facetsOf, measures } from '../lib/records.ts';
import { Reader } from '../lib/reader.ts';
import { filled, strings } from '../lib/site.ts';

const quoteOf = (page: Page, id: string) => page.locator(`[data-measure="${id}"] [data-quote]`).first();
const box = (page: Page, facet: string, value: string) => page.locator(`.finder-form input[name="${facet}"][value="${value}"]`);
const row = (page: Page, id: string) => page.locator(`[data-measure="${id}"]`);
const remove = (name: string) => strings.en['support.remove']!.replace('{name}', name);
const shown = (page: Page) => page.locator('.measures > li:visible');
const says = (page: Page) => page.locator('.finder-says');
const fits = (choice: Record<string, string[]>) =>
  measures.filter((measure) => Object.entries(choice).every(([key, values]) => values.some((value) => facetsOf(measure)[key]!.includes(value))));

for (const keyboard of [false, true]) {
  const by = keyboard ? 'by keyboard' : 'by mouse';

  test(`a small technology firm that pays tax finds the deduction for research, ${by}`, async ({ page }) => {
    await page.goto('/zh/');
    const reader = new Reader(page, keyboard);
    await reader.press(page.getByRole('link', { name: strings.zh['home.way.support']! }));
    await reader.tick(box(page, 'instrument', 'tax'));
    await expect(shown(page)).toHaveCount(2);
    await reader.press(row(page, 'rd-super-deduction').locator('summary').first());
    await reader.arrivesAt(quoteOf(page, 'rd-super-deduction'));
    await expect(quoteOf(page, 'rd-super-deduction')).toContainText('科技型中小企业研发费用加计扣除');
  });

  test(`a maker of smart-home goods finds parks, then pilots, ${by}`, async ({ page }) => {
    for (const [value, id, words] of [
      ['platforms-and-parks', 'ai-industrial-parks', '加快建设人工智能产业园'],
      ['pilots', 'ai-application-pilots', '开展人工智能创新应用试点示范'],
    ] as const) {
      await page.goto('/en/');
      const reader = new Reader(page, keyboard);
      await reader.press(page.getByRole('link', { name: strings.en['home.way.support']! }));
      await reader.tick(box(page, 'instrument', value));
      await reader.press(row(page, id).locator('summary').first());
      await reader.arrivesAt(quoteOf(page, id));
      await expect(quoteOf(page, id)).toHaveText(words);
    }
  });

  test.describe('without script', () => {
    test.use({ javaScriptEnabled: false });

    test(`the small technology firm gets there by the page of tax measures, ${by}`, async ({ page }) => {
      await page.goto('/zh/');
      const reader = new Reader(page, keyboard);
      await reader.press(page.getByRole('link', { name: strings.zh['home.way.support']! }));
      await reader.press(page.locator('.facet-links').getByRole('link', { name: '税收', exact: true }));
      await reader.arrivesAt(quoteOf(page, 'rd-super-deduction'));
    });

    test(`the maker of smart-home goods gets there by the pages of parks and of pilots, ${by}`, async ({ page }) => {
      for (const [name, id] of [
        ['Platforms and parks', 'ai-industrial-parks'],
        ['Pilots and demonstrations', 'ai-application-pilots'],
      ] as const) {
        await page.goto('/en/');
        const reader = new Reader(page, keyboard);
        await reader.press(page.getByRole('link', { name: strings.en['home.way.support']! }));
        await reader.press(page.locator('.facet-links').getByRole('link', { name, exact: true }));
        await reader.arrivesAt(quoteOf(page, id));
      }
    });
  });
}

for (const locale of ['zh', 'en'] as const) {
  test(`/${locale}/support/ quotes every measure exactly, links its sentence and says what is not stated`, async ({ page }) => {
    await page.goto(`/${locale}/support/`);
    await expect(page.locator('[data-measure]')).toHaveCount(measures.length);
    await expect(page.getByText(strings[locale]['support.warning']!)).toBeVisible();
    for (const { id, quotes, provision, title } of measures) {
      const card = page.locator(`li#${id}[data-measure="${id}"]`);
      await expect(card.locator('h2')).toHaveText(title[locale]);
      expect(await card.locator('[data-quote][lang="zh-Hans"]').allTextContents()).toEqual(quotes.map(({ zh }) => zh));
      expect(await card.locator('blockquote:not([data-quote])').allTextContents()).toEqual(quotes.map(({ en }) => en));
      // The page's own language first.
      expect(await card.locator('blockquote').first().textContent()).toBe(quotes[0]![locale]);
      const anchor = `p${provision.replaceAll('.', '-')}-s${quotes[0]!.sentence}`;
      expect(await card.locator(`a[href="/${locale}/policy/paired/#${anchor}"]`).count()).toBe(1);
      expect(await card.locator('.not-stated dd').allTextContents()).toEqual(Array(6).fill(strings[locale]['measure.notStated.value']));
      for (const { sentence, zh, en } of quotes) {
        const citation = await card.locator('.citation').textContent();
        for (const part of [zh, en, `#p${provision.replaceAll('.', '-')}-s${sentence}`]) expect(citation).toContain(part);
      }
    }
  });

  test(`every count on /${locale}/support/ is that of the records, at first and beside a choice`, async ({ page }) => {
    await page.goto(`/${locale}/support/`);
    const counts = async () =>
      Object.fromEntries(
        await page.locator('.finder-form fieldset input').evaluateAll((boxes) =>
          (boxes as HTMLInputElement[]).map(({ name, value, parentElement }) => [`${name} ${value}`, Number(parentElement!.querySelector('.facet-count')!.textContent)]),
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
      const choice = key === 'instrument' ? { [key]: [value] } : { instrument: ['platforms-and-parks'], [key]: [value] };
      expect(count, name).toBe(fits(choice).length);
    }
  });
}

test('a choice in two facets shows what meets both, says so, and can be taken back one by one', async ({ page }) => {
  await page.goto('/en/support/');
  await box(page, 'instrument', 'insurance-and-loans').check();
  await box(page, 'strength', 'support').check();
  const expected = fits({ instrument: ['insurance-and-loans'], strength: ['support'] });
  await expect(shown(page)).toHaveCount(expected.length);
  const part = (key: string, values: string) => strings.en[`support.says.${key}`]!.replace('{values}', values);
  const amount = strings.en['support.says.many']!.replace('{count}', `${expected.length}`).replace('{total}', `${measures.length}`);
  await expect(says(page)).toHaveText(`${amount} ${part('instrument', 'insurance and loans')}, ${part('strength', 'support')}`);
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

test('by strength of commitment the verbs stand in the order of the records, and the order is called ours', async ({ page }) => {
  await page.goto('/zh/support/');
  await expect(page.getByText(strings.zh['support.sort.note']!)).toBeHidden();
  await page.locator('.finder-tools select').selectOption('strength');
  const order = await page.locator('.measures > li').evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset.strength!));
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
  await page.goto('/en/support/?instrument=tax,gold&sort=%E0%A4%A&pick=nobody,rd-super-deduction&place=<b>&q=');
  await expect(shown(page)).toHaveCount(2);
  await expect(page.getByText(strings.en['support.ignored']!)).toBeVisible();
  await expect(page).toHaveURL('/en/support/?instrument=tax&pick=rd-super-deduction');
  await box(page, 'instrument', 'data').check();
  await expect(page.getByText(strings.en['support.ignored']!)).toBeHidden();
  for (const query of ['?%', '?instrument=', `?q=${'x'.repeat(3000)}`, '?q=%00%ED%A0%80']) await page.goto(`/en/support/${query}`);
  expect(errors).toEqual([]);
});

test('an address that points at a measure opens it, and it is still open after coming back', async ({ page }) => {
  await page.goto('/zh/support/#smart-factories');
  await expect(quoteOf(page, 'smart-factories')).toBeVisible();
  await row(page, 'talent-programs').locator('summary').first().click();
  await row(page, 'talent-programs').locator('.sentence-link').first().click();
  await expect(page).toHaveURL(/\/zh\/policy\/paired\/#p2-1-4-s2$/);
  await page.goBack();
  await expect(quoteOf(page, 'talent-programs')).toBeVisible();
});

test.describe('the short-list', () => {
  const picked = ['ai-industrial-parks', 'rd-super-deduction'];

  test('ticked measures make one sheet in both languages, in the order of the document', async ({ page }) => {
    await page.goto('/en/support/');
    for (const id of picked.toReversed()) await row(page, id).locator('.measure-pick').click();
    await page.getByRole('link', { name: strings.en['shortlist.link']!.replace('{count}', '2') }).click();
    await expect(page).toHaveURL('/en/support/shortlist/?pick=rd-super-deduction,ai-industrial-parks');
    const entries = page.locator('[data-measure]:visible');
    expect(await entries.evaluateAll((list) => list.map((entry) => (entry as HTMLElement).dataset.measure))).toEqual(picked);
    for (const id of picked) {
      const { title, quotes } = measures.find((measure) => measure.id === id)!;
      for (const words of [title.zh, title.en, quotes[0]!.zh, quotes[0]!.en]) await expect(row(page, id)).toContainText(words);
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
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: strings.zh['shortlist.csv']! }).click()]);
    const rows: Record<string, string>[] = parse(readFileSync(await download.path(), 'utf8'), { columns: true, bom: true });
    expect(rows.map(({ id }) => id)).toEqual(picked);
    for (const record of rows) {
      const { title, quotes, verb } = measures.find(({ id }) => id === record.id)!;
      expect(record).toMatchObject({ title_zh: title.zh, title_en: title.en, verb_zh: verb.zh, quote_zh: quotes.map(({ zh }) => zh).join(' … ') });
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

  test('loses a measure at a press, in the address too, and leads back to the finder as it was', async ({ page }) => {
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

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the whole list stands open to reading, with anchors, and the facets are away', async ({ page }) => {
    await page.goto('/zh/support/#patent-portfolio');
    await expect(shown(page)).toHaveCount(measures.length);
    await expect(page.locator('.finder-form')).toBeHidden();
    await expect(page.locator('.measure-pick').first()).toBeHidden();
    await expect(quoteOf(page, 'patent-portfolio')).toBeVisible();
    await row(page, 'smart-factories').locator('summary').first().click();
    await expect(quoteOf(page, 'smart-factories')).toBeVisible();
  });

  test('every instrument and every sector has its page with the measures of the records', async ({ page }) => {
    await page.goto('/en/support/');
    const links = await page.locator('.facet-links a').evaluateAll((list) => list.map((link) => link.getAttribute('href')!));
    const used = (['instruments', 'sectors'] as const).flatMap((facet) =>
      facets[facet].filter(({ id }) => measures.some((measure) => measure[facet].includes(id))).map(({ id }) => ({ facet, id })),
    );
    expect(links).toEqual(used.map(({ facet, id }) => `/en/support/${facet}/${id}/`));
    for (const { facet, id } of used) {
      await page.goto(`/en/support/${facet}/${id}/`);
      const ids = await page.locator('[data-measure]').evaluateAll((list) => list.map((item) => (item as HTMLElement).dataset.measure!));
      expect(ids.toSorted(), id).toEqual(measures.filter((measure) => measure[facet].includes(id)).map((measure) => measure.id).toSorted());
      await expect(quoteOf(page, ids[0]!)).toBeVisible();
    }
  });

  test('the sheet shows every measure and says why', async ({ page }) => {
    await page.goto('/zh/support/shortlist/?pick=rd-super-deduction');
    await expect(page.getByText(filled('zh', 'shortlist.noScript', { count: measures.length }))).toBeVisible();
    await expect(page.locator('[data-measure]:visible')).toHaveCount(measures.length);
  });
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
    const sector = page.locator('.facet-values label').filter({ has: page.locator('input[name=sector][value=tourism]') });
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
    const low = await page.locator('measure-finder :is(summary, button, select, .facet-values label, .measure-pick, .shortlist-link):visible').evaluateAll((list) =>
      list.filter((element) => element.getBoundingClientRect().height < 43.5).map((element) => element.outerHTML.slice(0, 120)),
    );
    expect(low).toEqual([]);
  });
});
