import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { box, results, said, search, state } from '../lib/search-page.ts';
import { strings } from '../lib/site.ts';

test.describe('kinds of query', () => {
  const cases: [kind: string, locale: 'zh' | 'en', query: string, href: RegExp][] = [
    ['words of the text', 'zh', '电子病历', /initiatives\/intelligent-healthcare\/#p2-3-1-2/],
    ['a part of a word', 'zh', '湖长', /initiatives\/smart-water-conservancy\/#p2-3-2-6/],
    ['an everyday word', 'zh', '减税', /initiatives\/policy-guidance\/#p3-2-1-s1/],
    ['traditional characters', 'zh', '電子病歷', /initiatives\/intelligent-healthcare\//],
    ['words of Taiwan', 'zh', '人工智慧人才', /initiatives\/talent\//],
    ['pinyin', 'zh', 'hezhangzhi', /initiatives\/smart-water-conservancy\//],
    ['first letters', 'zh', 'znny', /initiatives\/intelligent-agriculture\//],
    ['a slip of the pen', 'zh', '机气人', /initiatives\/intelligent-robots\//],
    ['two scripts', 'zh', 'AI人才', /initiatives\/talent\//],
    ['English on the Chinese site', 'zh', 'agriculture', /^\/zh\/initiatives\/intelligent-agriculture\//],
    ['Chinese on the English site', 'en', '河长制', /^\/en\/initiatives\/smart-water-conservancy\//],
    ['misspelt English', 'en', 'tourisim', /^\/en\/initiatives\/smart-tourism\//],
    ['a body', 'zh', '科技厅', /policy\/#pannex-1$/],
    ['a document number', 'zh', '桂发[2016] 23号', /policy\/#p0-2-s1/],
    ['a number', 'zh', '2.3.1.3', /initiatives\/intelligent-health-elderly-care\/#p2-3-1-3$/],
    ['a citation', 'en', '3.4.1, sentence 3', /initiatives\/open-cooperation\/#p3-4-1-s3$/],
    ['a question', 'en', 'who leads smart agriculture', /policy\/#pannex-6$/],
    ['a question in traditional characters', 'zh', '誰負責養老', /policy\/#pannex-9$/],
    [
      'a question in everyday words',
      'zh',
      '小公司搞研发能不能少缴税',
      /initiatives\/policy-guidance\/#p3-2-1/,
    ],
    ['a question for a date', 'en', 'when was this paper signed', /policy\/#pend-2/],
  ];
  for (const [kind, locale, query, href] of cases) {
    test(`${kind}: ${query}`, async ({ page }) => {
      await search(page, locale, query);
      await expect(results(page).first().locator('h3 a')).toHaveAttribute('href', href);
      await expect(page.locator('.search-status')).toHaveText(/\d/);
    });
  }
});

test('what was typed before the script was there is asked, not lost', async ({ page }) => {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route('**/assets/*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/zh/search/', { waitUntil: 'commit' });
  await box(page).pressSequentially('电子病历');
  letGo();
  await expect(state(page)).toHaveAttribute('data-search-state', 'done');
  await expect(box(page)).toHaveValue('电子病历');
  await expect(page).toHaveURL(/\?q=%E7%94%B5/);
});

test.describe('a result', () => {
  test('says for which words it was found, marks them and leads to that sentence', async ({ page }) => {
    await search(page, 'zh', '减税');
    const first = results(page).first();
    await expect(first).toContainText(
      said('zh', 'search.because', { asked: '减税', stands: '高新技术企业所得税税收优惠' }),
    );
    await expect(first.locator('mark')).toHaveText('高新技术企业所得税税收优惠');
    await first.locator('h3 a').click();
    await expect(page.locator('[id="p3-2-1-s1"]:target')).toContainText('研发费用加计扣除');
  });

  test('that says who is responsible names the task for which it was found', async ({ page }) => {
    await search(page, 'zh', '养老归谁管');
    await expect(results(page).first()).toContainText(
      said('zh', 'search.because', { asked: '养老', stands: '智能健康和养老' }),
    );
  });

  test('of the annex says who leads, wherever the words are', async ({ page }) => {
    await search(page, 'en', 'agriculture');
    const row = results(page)
      .filter({ has: page.locator('.tag', { hasText: strings.en['search.kind.agency']! }) })
      .first();
    await expect(row.locator('.search-text')).toHaveText(/^Lead unit: Commission of Industry/);
    await expect(row.locator('mark')).toHaveText('Agriculture');
  });

  test('found by a question shows what is said there, not the title again', async ({ page }) => {
    await search(page, 'zh', '农村老人看病');
    await expect(results(page).first().locator('.search-text')).toContainText('养老服务信息管理平台');
  });

  test('shows its sentence in the other language when asked', async ({ page }) => {
    await search(page, 'zh', '博览会');
    const first = results(page).first();
    await first.getByText(strings.zh['search.twin']!).click();
    await expect(first.locator('details [lang=en]')).toContainText('China-ASEAN Expo');
  });

  test('found by words of the other language says so and offers that language', async ({ page }) => {
    await search(page, 'en', '东盟');
    await expect(results(page).first()).toContainText(`${strings.en['search.inOther']} 东盟`);
    await expect(page).toHaveTitle(/^东盟 · /);
    await page.getByRole('link', { name: strings.en['search.scopeSwitch']! }).click();
    await expect(page).toHaveURL(/\/zh\/search\/\?q=%E4%B8%9C%E7%9B%9F$/);
    await expect(results(page).first().locator('mark').first()).toHaveText('东盟');
  });

  test('that was searched under another spelling says which', async ({ page }) => {
    await search(page, 'zh', 'dongmeng');
    await expect(page.getByText(said('zh', 'search.instead', { q: '东盟' }))).toBeVisible();
  });

  test('never carries data-provision, nor markup of the question', async ({ page }) => {
    await search(page, 'en', '<mark>robot</mark>');
    await expect(results(page).locator('[data-provision]')).toHaveCount(0);
  });
});

test.describe('kinds of result', () => {
  test('can be chosen; the choice is kept in the address', async ({ page }) => {
    await search(page, 'zh', '东盟');
    await page.getByLabel(strings.zh['search.kind.cooperation']!).check();
    await expect(page).toHaveURL(/[?&]in=cooperation/);
    await expect(results(page).first()).toContainText(strings.zh['search.kind.cooperation']!);
    await expect(
      results(page).first().getByRole('link', { name: strings.zh['search.more.cooperation']! }),
    ).toHaveAttribute('href', /^\/zh\/asean\/#/);
    await page.reload();
    await expect(page.getByLabel(strings.zh['search.kind.cooperation']!)).toBeChecked();
    await expect(results(page).first()).toContainText(strings.zh['search.kind.cooperation']!);
  });

  test('more than ten: the rest comes at a press, and the focus goes on', async ({ page }) => {
    await search(page, 'zh', '机器人');
    await expect(results(page)).toHaveCount(10);
    await page.locator('[data-search-state] > button').click();
    expect(await results(page).count()).toBeGreaterThan(10);
    await expect(results(page).nth(10).locator('a').first()).toBeFocused();
  });
});

test.describe('the address and the keyboard', () => {
  test('back and forward lead through the questions', async ({ page }) => {
    await search(page, 'zh', '养老');
    await box(page).fill('旅游');
    await expect(page).toHaveURL(/q=%E6%97%85%E6%B8%B8/);
    await expect(results(page).first()).toContainText('智慧旅游');
    await page.goBack();
    await expect(box(page)).toHaveValue('养老');
    await expect(results(page).first()).toContainText('智能健康和养老');
    await page.goForward();
    await expect(box(page)).toHaveValue('旅游');
    await expect(results(page).first()).toContainText('智慧旅游');
  });

  test('typing a word leaves one entry in the history, not one for each letter', async ({ page }) => {
    await search(page, 'en', 'robots');
    const before = await page.evaluate(() => history.length);
    await box(page).fill('');
    await box(page).pressSequentially('tourism', { delay: 300 });
    await expect(page).toHaveURL(/q=tourism$/);
    expect(await page.evaluate(() => history.length)).toBe(before + 1);
  });

  test('/ leads from any page to the box, Tab to the results, Enter to the sentence', async ({ page }) => {
    await page.goto('/en/about/');
    await page.keyboard.press('/');
    await expect(page).toHaveURL(/\/en\/search\//);
    await expect(box(page)).toBeFocused();
    await page.keyboard.type('parcel tracking');
    await page.keyboard.press('Enter');
    await expect(state(page)).toHaveAttribute('data-search-state', 'done');
    await expect(page.locator('.search-status')).toHaveAttribute('role', 'status');
    const first = results(page).first().locator('h3 a');
    for (let i = 0; i < 6 && !(await first.evaluate((link) => link === document.activeElement)); i++)
      await page.keyboard.press('Tab');
    await expect(first).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/en\/initiatives\/intelligent-logistics\/#p2-2-2-4/);
  });

  test('Ctrl-K selects what stands in the box', async ({ page }) => {
    await search(page, 'zh', '养老');
    await page.locator('h1').click();
    await page.keyboard.press('Control+k');
    await expect(box(page)).toBeFocused();
    await page.keyboard.type('水利');
    await expect(box(page)).toHaveValue('水利');
  });

  test('/ is a letter like any other where one writes', async ({ page }) => {
    await page.goto('/zh/search/');
    await box(page).focus();
    await page.keyboard.type('4G/5G');
    await expect(box(page)).toHaveValue('4G/5G');
  });

  test('the language switch keeps the question', async ({ page }) => {
    await search(page, 'zh', 'RFID');
    await page.locator('a[data-language-switch]').click();
    await expect(page).toHaveURL('/en/search/?q=RFID');
    await expect(results(page).first()).toContainText('radio-frequency identification');
  });
});

for (const [name, locale, query, expected] of [
  ['results', 'zh', '东盟', 'done'],
  ['results of the other language', 'en', '东盟', 'done'],
  ['no result', 'en', 'qqxxzzqq', 'empty'],
] as const) {
  test(`no accessibility fault, nothing sticks out of a narrow page: ${name}`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await search(page, locale, query, expected);
    if (expected === 'done') await results(page).first().locator('summary').click();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });
}

test('nothing of search loads on a page until the reader goes to search', async ({ page }) => {
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
  await page.goto('/zh/', { waitUntil: 'networkidle' });
  expect(loaded.filter((path) => path.startsWith('/pagefind/') || /site-search/.test(path))).toEqual([]);
});
