import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { Reader } from '../lib/reader.ts';
import { cooperation, facets, readerTerms } from '../lib/records.ts';
import { sitemapPaths, strings } from '../lib/site.ts';

const titleOf = (id: string) => cooperation.find((item) => item.id === id)!.title.en;
const anchorOf = (provision: string, sentence: number) => `p${provision.replaceAll('.', '-')}-s${sentence}`;

for (const keyboard of [false, true]) {
  test(`a Thai exporter of farm technology finds what is said about trade, ${keyboard ? 'by keyboard' : 'by mouse'}`, async ({
    page,
  }) => {
    await page.goto('/en/');
    const reader = new Reader(page, keyboard);
    await reader.press(page.getByRole('link', { name: strings.en['home.way.asean']! }));
    await reader.press(
      page.locator('.cooperation-index').getByRole('link', { name: titleOf('asean-product-trade') }),
    );
    const item = page.locator('[data-cooperation="asean-product-trade"]');
    await expect(item).toBeInViewport();
    await expect(item.locator('[data-quote]')).toContainText('面向东盟积极推进人工智能技术合作、产品贸易');
    await reader.press(item.locator('.sentence-link'));
    await expect(page).toHaveURL('/en/policy/paired/#p3-4-1-s3');
    await reader.arrivesAt(page.locator('#p3-4-1-s3'));
  });
}

for (const locale of ['zh', 'en'] as const) {
  test(`/${locale}/asean/ has every item in its tier, quoted exactly, with its sentence`, async ({
    page,
  }) => {
    await page.goto(`/${locale}/asean/`);
    await expect(page.locator('[data-cooperation]')).toHaveCount(cooperation.length);
    for (const { id, tier, quotes, provision, reading } of cooperation) {
      const item = page.locator(`#${id}[data-cooperation="${id}"][data-tier="${tier}"]`);
      expect(await item.locator('[data-quote][lang="zh-Hans"]').allTextContents(), id).toEqual(
        quotes.map(({ zh }) => zh),
      );
      expect(await item.locator('blockquote:not([data-quote])').allTextContents(), id).toEqual(
        quotes.map(({ en }) => en),
      );
      expect(await item.locator('blockquote').first().textContent()).toBe(quotes[0]![locale]);
      expect(await item.locator(`a[href$="#${anchorOf(provision, quotes[0]!.sentence)}"]`).count(), id).toBe(
        1,
      );
      if (reading) await expect(item).toContainText(reading[locale]);
      await expect(item.locator('.tier')).toHaveText(strings[locale][`asean.tier.${tier}`]!);
    }
  });

  test(`the matrix of /${locale}/asean/ quotes the text in each cell that has an item, and leaves the others empty`, async ({
    page,
  }) => {
    await page.goto(`/${locale}/asean/`);
    const provisions = [...new Set(cooperation.map(({ provision }) => provision))];
    await expect(page.locator('.cooperation-matrix tbody tr')).toHaveCount(provisions.length);
    for (const provision of provisions) {
      const cells = page
        .locator('.cooperation-matrix tbody tr')
        .filter({
          has: page.locator('th', { hasText: new RegExp(`^\\s*${provision.replaceAll('.', '\\.')} `) }),
        })
        .locator('td');
      await expect(cells).toHaveCount(facets.kinds.length);
      for (const [i, { id: kind }] of facets.kinds.entries()) {
        const items = cooperation.filter((item) => item.provision === provision && item.kinds.includes(kind));
        const links = cells.nth(i).locator('a');
        await expect(links, `${provision} ${kind}`).toHaveCount(items.flatMap(({ quotes }) => quotes).length);
        if (items.length === 0) expect(await cells.nth(i).textContent()).toBe('');
        for (const link of await links.all()) {
          const href = await link.getAttribute('href');
          const { tier, quotes } = items.find(({ id }) => href === `#${id}`)!;
          const words = await link.locator('span').allTextContents();
          expect(words.length).toBeGreaterThan(0);
          expect(
            quotes.some((quote) => words.every((part) => quote[locale].includes(part))),
            `${href}: ${words}`,
          ).toBe(true);
          // What does not name ASEAN says so by its sign.
          expect((await link.textContent())!.at(-1)).toMatch(
            { explicit: /[^*°]/, 'opening-up': /°/, context: /\*/ }[tier],
          );
        }
      }
    }
  });

  test(`the brief of /${locale}/asean/brief/ has every quotation in both languages with permanent addresses, and prints clean`, async ({
    page,
  }) => {
    await page.addInitScript(() => {
      window.print = () => document.documentElement.setAttribute('data-printed', '');
    });
    await page.goto(`/${locale}/asean/`);
    await page.getByRole('link', { name: strings[locale]['asean.toBrief']! }).click();
    await expect(page).toHaveURL(`/${locale}/asean/brief/`);
    const quotes = await page.locator('blockquote').allTextContents();
    const text = (await page.locator('main').textContent())!;
    for (const { provision, quotes: own, title } of cooperation) {
      expect(text).toContain(title[locale]);
      for (const { zh, en, sentence } of own) {
        expect(quotes).toContain(zh);
        expect(quotes).toContain(en);
        for (const side of ['zh', 'en'])
          expect(text).toContain(`/${side}/policy/#${anchorOf(provision, sentence)}`);
      }
    }
    // The page's own language stands first in every pair.
    for (const pair of await page.locator('.brief-pair').all()) {
      expect(await pair.locator('blockquote').first().getAttribute('lang')).toBe(
        locale === 'zh' ? 'zh-Hans' : 'en',
      );
    }
    await page.getByRole('button', { name: strings[locale]['brief.print']! }).click();
    await expect(page.locator('html')).toHaveAttribute('data-printed', '');
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('main button:visible')).toHaveCount(0);
  });
}

test('English phrases on the Chinese page are marked as English and not set in italics', async ({ page }) => {
  await page.goto('/zh/asean/');
  const phrase = page.locator('.prose span[lang="en"]', { hasText: 'oriented toward ASEAN' });
  await expect(phrase).toHaveCSS('font-style', 'normal');
  await expect(page.locator('.prose em')).toHaveCount(0);
});

test.describe('terms explained', () => {
  test('the guide has every term with its own address', async ({ page }) => {
    await page.goto('/en/asean/#term-lead-unit');
    await expect(page.locator('#term-lead-unit')).toBeInViewport();
    await expect(page.locator('.term-guide > div')).toHaveCount(readerTerms.length);
    for (const { id, term, explain } of readerTerms) {
      await expect(page.locator(`#term-${id}`)).toContainText(term.en);
      await expect(page.locator(`#term-${id}`)).toContainText(explain.en);
    }
  });

  test('every English page leads to the guide', () => {
    const lost = sitemapPaths()
      .filter((path) => path.startsWith('/en/'))
      .filter((path) => !readFileSync(`dist${path}index.html`, 'utf8').includes('href="/en/asean/#terms"'));
    expect(lost).toEqual([]);
  });

  test('the pages that need them list the terms that occur, each explained in place, never inside the official text', async ({
    page,
  }) => {
    for (const [path, id] of [
      ['initiatives/policy-guidance/', 'additional-tax-deductions'],
      ['targets/', 'core-ai-industry'],
      ['support/', 'special-fund'],
      ['responsibilities/', 'department-commission-bureau'],
      ['agencies/science-and-technology/', 'lead-unit'],
    ]) {
      await page.goto(`/en/${path}`);
      const note = page
        .locator('.reader-terms .term-note')
        .filter({ has: page.locator(`a[href="/en/asean/#term-${id}"]`) });
      await expect(note.locator('.term-note-text')).toBeHidden();
      await note.locator('summary').press('Enter');
      await expect(note.locator('.term-note-text')).toContainText(
        readerTerms.find((term) => term.id === id)!.explain.en,
      );
      await expect(
        page.locator('[data-provision] .term-note, [data-provision] a[href*="#term-"]'),
      ).toHaveCount(0);
    }
  });

  for (const javaScriptEnabled of [true, false]) {
    test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
      test.use({ javaScriptEnabled });
      test('“lead unit” and “and others” open beside their label', async ({ page }) => {
        await page.goto('/en/initiatives/intelligent-education/');
        for (const id of ['lead-unit', 'participating-units', 'and-other-units']) {
          const note = page
            .locator('.responsibility .term-note')
            .filter({ has: page.locator(`a[href="/en/asean/#term-${id}"]`) });
          await note.locator('summary').click();
          await expect(note.getByText(readerTerms.find((term) => term.id === id)!.explain.en)).toBeVisible();
        }
      });
    });
  }
});

test('initiative and agency pages lead to the items and measures that concern them', async ({ page }) => {
  await page.goto('/en/initiatives/open-cooperation/');
  await page.getByRole('link', { name: titleOf('entering-asean-markets') }).click();
  await expect(page).toHaveURL('/en/asean/#entering-asean-markets');
  await page.goto('/en/agencies/industry-and-information-technology/');
  await page.locator('main a[href="/en/support/#ai-industrial-parks"]').click();
  await expect(page).toHaveURL('/en/support/#ai-industrial-parks');
  await expect(page.locator('[data-measure="ai-industrial-parks"] [data-quote]').first()).toBeVisible();
});
