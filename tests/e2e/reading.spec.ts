import { expect, test } from '@playwright/test';
import { filled, strings } from '../lib/site.ts';

test.describe('a citizen reads a sector', () => {
  test('from the home page to the text, what it asks for and who is responsible', async ({ page }) => {
    await page.goto('/zh/');
    await page.locator('.map').getByRole('link', { name: '智能农业' }).click();
    await expect(page).toHaveURL('/zh/initiatives/intelligent-agriculture/');
    const text = page.locator('main [data-provision="2.2.2.3"]:not([lang])');
    await expect(text).toHaveText(/^智能农业。重点攻克农业信息的智能感知与识别关键技术/);
    await expect(text.locator('[data-sentence]')).toHaveCount(4);
    await expect(page.getByRole('heading', { name: strings.zh['initiative.who']! })).toBeVisible();
    await expect(page.getByText('自治区工业和信息化委').first()).toBeVisible();
  });

  test('on a phone, by touch: a sentence opens its twin under the text', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 800 });
    await page.goto('/zh/initiatives/intelligent-agriculture/');
    await page.locator('#p2-2-2-3-s3').click();
    const twin = page.locator('.twin [data-sentence="3"]');
    await expect(twin).toBeVisible();
    await expect(twin).toContainText(
      'equipment for the precise application of fertilizer, water and pesticides',
    );
    await expect(page.locator('.twin [data-sentence="2"]')).toBeHidden();
    await expect(page).toHaveURL(/#p2-2-2-3-s3$/);
    await page.keyboard.press('Escape');
  });

  test('by keyboard: the bar opens a twin, Escape closes it and gives the focus back', async ({ page }) => {
    await page.goto('/zh/initiatives/intelligent-agriculture/');
    const second = page.locator('.thread').getByRole('link', { name: '2', exact: true });
    await second.focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('.twin [data-sentence="2"]')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.locator('.twin')).toBeHidden();
    await expect(second).toBeFocused();
  });

  test('theme and large text are kept on this device and survive damage', async ({ page }) => {
    await page.goto('/zh/');
    await page.getByLabel(strings.zh['settings.theme.dark']!).check();
    await page.getByRole('radio', { name: strings.zh['settings.text.large']! }).check();
    await page.goto('/zh/targets/');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await expect(page.locator('html')).toHaveAttribute('data-text', 'large');
    await page.evaluate(() => localStorage.setItem('reader.theme', '<script>'));
    await page.reload();
    await expect(page.locator('html')).not.toHaveAttribute('data-theme');
    await expect(page.locator('html')).toHaveAttribute('data-text', 'large');
  });
});

test.describe('a partner switches language and cites', () => {
  test('the switch leads to the same page and keeps query and fragment', async ({ page }) => {
    await page.goto('/en/policy/?from=hanoi#p3-4-1-s3');
    await page.locator('a[data-language-switch]').click();
    await expect(page).toHaveURL('/zh/policy/?from=hanoi#p3-4-1-s3');
    await expect(page.locator('#p3-4-1-s3')).toContainText('依托中国-东盟博览会');
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
  });

  test('a sentence tapped in the full text is the one the other language opens at', async ({ page }) => {
    await page.goto('/en/policy/');
    await page.locator('#p2-2-2-1-s4').click();
    await page.locator('a[data-language-switch]').click();
    await expect(page).toHaveURL('/zh/policy/#p2-2-2-1-s4');
  });

  test('the copied citation holds both languages and the permanent address', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto('/en/initiatives/open-cooperation/');
    await page.getByRole('button', { name: strings.en['citation.copy']! }).click();
    await expect(page.getByRole('button', { name: strings.en['citation.copied']! })).toBeVisible();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain('依托中国-东盟博览会');
    expect(copied).toContain('China-ASEAN Expo');
    expect(copied).toContain('Unofficial translation; the Chinese text prevails');
    expect(copied).toMatch(/\/en\/policy\/#p3-4-1$/);
  });

  test('where the clipboard is refused the citation is shown and selected', async ({ page }) => {
    await page.addInitScript(() =>
      Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: () => Promise.reject(new Error('refused')) },
      }),
    );
    await page.goto('/en/initiatives/open-cooperation/');
    await page.getByRole('button', { name: strings.en['citation.copy']! }).click();
    await expect(page.locator('.citation')).toBeVisible();
    expect(await page.evaluate(() => getSelection()?.toString())).toContain('China-ASEAN Expo');
  });

  test('in the paired view a sentence and its twin are lit together by address and by hover', async ({
    page,
  }) => {
    await page.goto('/en/policy/paired/#p2-2-2-3-s2');
    const pair = page.locator('.pair', { has: page.locator('#p2-2-2-3') });
    const ground = (side: string, n: number) =>
      pair
        .locator(`.${side} [data-sentence="${n}"]`)
        .evaluate((element) => getComputedStyle(element).backgroundColor);
    const lit = await ground('own', 2);
    expect(lit).not.toBe('rgba(0, 0, 0, 0)');
    expect(await ground('other', 2)).toBe(lit);
    expect(await ground('other', 3)).toBe('rgba(0, 0, 0, 0)');
    await pair.locator('.other [data-sentence="3"]').hover();
    expect(await ground('own', 3)).toBe(lit);
  });

  test('twins stand at the same height when there is room, and one under the other on a phone', async ({
    page,
  }) => {
    await page.goto('/zh/policy/paired/');
    const top = async (side: string) =>
      (await page.locator(`.${side}[data-provision="2.3.2.2"] [data-sentence="3"]`).boundingBox())!;
    expect(Math.abs((await top('own')).y - (await top('other')).y)).toBeLessThan(2);
    await page.setViewportSize({ width: 360, height: 800 });
    const [own, other] = [await top('own'), await top('other')];
    expect(other.y).toBeGreaterThanOrEqual(own.y + own.height - 1);
    expect(other.y - own.y - own.height).toBeLessThan(40);
  });
});

test.describe('an enterprise finds a term', () => {
  test('from the glossary to the sentence it stands in', async ({ page }) => {
    await page.goto('/en/glossary/');
    const term = page.locator('.terms > div', { hasText: '科技型中小企业研发费用加计扣除' });
    await term.getByRole('link', { name: filled('en', 'sentence.reference', { id: '3.2.1', n: 1 }) }).click();
    await expect(page).toHaveURL('/en/policy/paired/#p3-2-1-s1');
    await expect(page.locator('#p3-2-1-s1')).toBeInViewport();
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('text, twin, menu and language switch work', async ({ page }) => {
    await page.goto('/en/initiatives/smart-grid/');
    await expect(page.locator('[data-provision="2.2.2.2"]').first()).toContainText(
      'China Southern Power Grid',
    );
    await page.locator('.thread').getByRole('link', { name: '2', exact: true }).click();
    await expect(page.locator('.twin [data-sentence="2"]')).toBeVisible();
    await page.locator('a[data-language-switch]').click();
    await expect(page).toHaveURL('/zh/initiatives/smart-grid/');
    await page.setViewportSize({ width: 360, height: 800 });
    await page.locator('.site-menu summary').click();
    await page.locator('.menu-panel').getByRole('link', { name: strings.zh['nav.targets']! }).click();
    await expect(page).toHaveURL('/zh/targets/');
  });

  test('the gateway leads into both languages', async ({ page }) => {
    await page.goto('/');
    await expect(page.locator('a[hreflang="zh-Hans"]')).toHaveAttribute('href', '/zh/');
    await page.locator('a[hreflang="en"]').click();
    await expect(page).toHaveURL('/en/');
  });
});
