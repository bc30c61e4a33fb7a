import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { strings } from '../lib/site.ts';

const EN =
  /^Implementation Opinions .+, 3\.4\.1, sentence 3\. Unofficial translation; the Chinese text prevails: “Relying on the China-ASEAN Expo \(CAEXPO\), [^“”]+ in our region\.”$/;
const ZH =
  /^广西壮族自治区人民政府关于.+，3\.4\.1第3句：“依托中国-东盟博览会，[^。“”]+促进我区人工智能相关产业发展。”$/;
const ADDRESS = /^https:\/\/[^/]+\/(zh|en)\/policy\/#p3-4-1-s3$/;

const label = (locale: 'zh' | 'en', id: string, n: number) =>
  strings[locale]['citation.copySentence']!.replace('{id}', id).replace('{n}', String(n));

/** The blocks of what a click on the button puts on the clipboard. */
async function copied(page: Page, name: string): Promise<string[]> {
  const locale = new URL(page.url()).pathname.startsWith('/zh/') ? 'zh' : 'en';
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name, exact: true }).click();
  await expect(
    page.getByRole('button', { name: strings[locale]['citation.copied']!, exact: true }),
  ).toBeVisible();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  return text.replaceAll('\r\n', '\n').split('\n\n');
}

/** Where sentences stand on the page, to see that none has moved. */
const places = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('[data-sentence]')].map((sentence) => sentence.getBoundingClientRect().top),
  );

for (const [locale, first, second] of [
  ['en', EN, ZH],
  ['zh', ZH, EN],
] as const) {
  test.describe(`a sentence is cited where it is read (${locale})`, () => {
    for (const path of ['initiatives/open-cooperation/', 'policy/', 'policy/paired/']) {
      test(`by its address on ${path}`, async ({ page }) => {
        await page.goto(`/${locale}/${path}#p3-4-1-s3`);
        const blocks = await copied(page, label(locale, '3.4.1', 3));
        expect(blocks).toEqual([
          expect.stringMatching(first),
          expect.stringMatching(second),
          expect.stringMatching(ADDRESS),
        ]);
        expect(blocks[2]).toContain(`/${locale}/policy/#`);
        expect((await page.locator('.citation').textContent())!.split('\n\n')).toEqual(blocks);
      });
    }
  });
}

test('on the page of an initiative the whole paragraph is cited before and after a sentence is', async ({
  page,
}) => {
  await page.goto('/en/initiatives/open-cooperation/');
  const whole = await page.locator('.citation').textContent();
  expect(whole).toMatch(
    /^Implementation Opinions .+, 3\.4\.1\. Unofficial.+\n\n广西.+，3\.4\.1：.+#p3-4-1$/s,
  );
  await page.locator('#p3-4-1-s3').click();
  await expect(page.locator('.citation')).toContainText('3.4.1, sentence 3');
  await page.locator('#p3-4-1-s2').click();
  await expect(page.locator('.citation')).toContainText('3.4.1, sentence 2');
  await page.locator('.twin button').click();
  await expect(page.locator('.citation')).toHaveText(whole!);
  await expect(page.getByRole('button', { name: strings.en['citation.copy']!, exact: true })).toBeVisible();
});

for (const path of ['/en/policy/', '/zh/policy/paired/']) {
  const locale = path.startsWith('/zh/') ? 'zh' : 'en';
  test(`on ${path} by keyboard a number chooses, what follows copies, Escape puts it away; no text moves`, async ({
    page,
  }) => {
    await page.goto(path);
    const number = page.locator('a[data-row][href="#p2-2-2-3-s4"]');
    await number.focus();
    const before = await places(page);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/#p2-2-2-3-s4$/);
    await expect(page.locator('#p2-2-2-3-s4')).toHaveAttribute('data-chosen');
    const button = page.getByRole('button', { name: label(locale, '2.2.2.3', 4), exact: true });
    await expect(button).toBeInViewport();
    expect(await places(page)).toEqual(before);
    for (let i = 0; i < 4 && !(await button.evaluate((it) => it === document.activeElement)); i++)
      await page.keyboard.press('Tab');
    await expect(button).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(button).toBeHidden();
    await expect(number).toBeFocused();
    await expect(page).toHaveURL(path);
  });
}

test('every sentence of the full text has a number that is a link to it', async ({ page }) => {
  await page.goto('/zh/policy/');
  const sentences = await page.locator('[data-sentence]').evaluateAll((all) => all.map(({ id }) => `#${id}`));
  const numbers = await page
    .locator('a[data-row]')
    .evaluateAll((all) => all.map((a) => a.getAttribute('href')));
  expect(sentences).toHaveLength(193);
  expect(numbers).toEqual(sentences);
});

test('one sentence is lit at a time: a tap takes over from the address', async ({ page }) => {
  await page.goto('/en/policy/#p2-2-2-3-s2');
  await page.locator('#p2-2-2-3-s4').click();
  const ground = (n: number) =>
    page.locator(`#p2-2-2-3-s${n}`).evaluate((it) => getComputedStyle(it).backgroundColor);
  expect(await ground(2)).toBe('rgba(0, 0, 0, 0)');
  expect(await ground(4)).not.toBe('rgba(0, 0, 0, 0)');
  await page.getByRole('button', { name: strings.en['thread.close']!, exact: true }).click();
  await expect(page.locator('.chosen-bar')).toBeHidden();
});

test('in the paired view a tap on the twin chooses the pair', async ({ page }) => {
  await page.goto('/en/policy/paired/');
  await page.locator('.other[data-provision="2.2.2.3"] [data-sentence="3"]').click();
  await expect(page).toHaveURL(/#p2-2-2-3-s3$/);
  await expect(page.getByRole('button', { name: label('en', '2.2.2.3', 3) })).toBeVisible();
});

test('the open bar has no accessibility fault', async ({ page }) => {
  await page.goto('/zh/policy/#p3-4-1-s3');
  await page.locator('.chosen-bar summary').click();
  const { violations } = await new AxeBuilder({ page }).include('.chosen-bar').analyze();
  expect(violations).toEqual([]);
});

test('where the twin cannot be had the full text cites the words it shows', async ({ page }) => {
  await page.route('**/data/provisions.json', (route) => route.abort());
  await page.goto('/en/policy/#p3-4-1-s3');
  expect(await copied(page, label('en', '3.4.1', 3))).toEqual([
    expect.stringMatching(EN),
    expect.stringMatching(ADDRESS),
  ]);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the paragraph is cited as a whole, and numbers lead to their sentences', async ({ page }) => {
    await page.goto('/en/initiatives/open-cooperation/#p3-4-1-s3');
    await page.locator('copy-citation summary').click();
    await expect(page.locator('.citation')).toContainText(/, 3\.4\.1\. Unofficial.+#p3-4-1$/s);
    await page.goto('/en/policy/');
    await expect(page.locator('.chosen-bar')).toBeHidden();
    await page.locator('a[data-row][href="#p2-2-2-3-s4"]').click();
    await expect(page.locator('#p2-2-2-3-s4')).toBeInViewport();
  });
});
