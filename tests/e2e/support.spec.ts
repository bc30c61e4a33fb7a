import { expect, test } from '@playwright/test';
import { box, quoteOf, row, shown } from '../lib/finder.ts';
import { Reader } from '../lib/reader.ts';
import { facets, measures } from '../lib/records.ts';
import { filled, strings } from '../lib/site.ts';

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

    test(`the maker of smart-home goods gets there by the pages of parks and of pilots, ${by}`, async ({
      page,
    }) => {
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
  test(`/${locale}/support/ quotes every measure exactly, links its sentence and says what is not stated`, async ({
    page,
  }) => {
    await page.goto(`/${locale}/support/`);
    await expect(page.locator('[data-measure]')).toHaveCount(measures.length);
    await expect(page.getByText(strings[locale]['support.warning']!)).toBeVisible();
    for (const { id, quotes, provision, title } of measures) {
      const card = page.locator(`li#${id}[data-measure="${id}"]`);
      await expect(card.locator('h2')).toHaveText(title[locale]);
      expect(await card.locator('[data-quote][lang="zh-Hans"]').allTextContents()).toEqual(
        quotes.map(({ zh }) => zh),
      );
      expect(await card.locator('blockquote:not([data-quote])').allTextContents()).toEqual(
        quotes.map(({ en }) => en),
      );
      // The page's own language first.
      expect(await card.locator('blockquote').first().textContent()).toBe(quotes[0]![locale]);
      const anchor = `p${provision.replaceAll('.', '-')}-s${quotes[0]!.sentence}`;
      expect(await card.locator(`a[href="/${locale}/policy/paired/#${anchor}"]`).count()).toBe(1);
      expect(await card.locator('.not-stated dd').allTextContents()).toEqual(
        Array(6).fill(strings[locale]['measure.notStated.value']),
      );
      for (const { sentence, zh, en } of quotes) {
        const citation = await card.locator('.citation').textContent();
        for (const part of [zh, en, `#p${provision.replaceAll('.', '-')}-s${sentence}`])
          expect(citation).toContain(part);
      }
    }
  });
}

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

  test('every instrument and every sector has its page with the measures of the records', async ({
    page,
  }) => {
    await page.goto('/en/support/');
    const links = await page
      .locator('.facet-links a')
      .evaluateAll((list) => list.map((link) => link.getAttribute('href')!));
    const used = (['instruments', 'sectors'] as const).flatMap((facet) =>
      facets[facet]
        .filter(({ id }) => measures.some((measure) => measure[facet].includes(id)))
        .map(({ id }) => ({ facet, id })),
    );
    expect(links).toEqual(used.map(({ facet, id }) => `/en/support/${facet}/${id}/`));
    for (const { facet, id } of used) {
      await page.goto(`/en/support/${facet}/${id}/`);
      const ids = await page
        .locator('[data-measure]')
        .evaluateAll((list) => list.map((item) => (item as HTMLElement).dataset.measure!));
      expect(ids.toSorted(), id).toEqual(
        measures
          .filter((measure) => measure[facet].includes(id))
          .map((measure) => measure.id)
          .toSorted(),
      );
      await expect(quoteOf(page, ids[0]!)).toBeVisible();
    }
  });

  test('the sheet shows every measure and says why', async ({ page }) => {
    await page.goto('/zh/support/shortlist/?pick=rd-super-deduction');
    await expect(
      page.getByText(filled('zh', 'shortlist.noScript', { count: measures.length })),
    ).toBeVisible();
    await expect(page.locator('[data-measure]:visible')).toHaveCount(measures.length);
  });
});
