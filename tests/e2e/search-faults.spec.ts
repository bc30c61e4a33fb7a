import { expect, type Page, test } from '@playwright/test';
import { box, results, said, search, state } from '../lib/search-page.ts';
import { strings } from '../lib/site.ts';

test.describe('on a slow line', () => {
  test('sentences with the very words show while the index is loading, then the answer', async ({ page }) => {
    let release = () => {};
    const held = new Promise<void>((done) => (release = done));
    await page.route('**/wasm.unknown.pagefind', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto('/en/search/', { waitUntil: 'domcontentloaded' });
    await page.waitForFunction(() => customElements.get('site-search'));
    await box(page).pressSequentially('water cons');
    await expect(results(page).first()).toContainText('water cons');
    await expect(state(page)).toHaveAttribute('data-search-state', 'loading');
    await box(page).pressSequentially('ervancy');
    release();
    await expect(state(page)).toHaveAttribute('data-search-state', 'done');
    await expect(results(page).first()).toContainText(/smart water conservancy/i);
    await expect(page.locator('[data-search-result] mark').first()).toBeVisible();
  });

  test('a box emptied before anything was asked is as it was at first', async ({ page }) => {
    await page.route('**/wasm.unknown.pagefind', () => {});
    const text = page.waitForResponse('**/text.en.json');
    await page.goto('/en/search/', { waitUntil: 'domcontentloaded' });
    await (await text).finished();
    await expect(state(page)).toHaveAttribute('data-search-state', 'idle');
    // Faster than the pause after which a question is asked: in one go, inside the page.
    await page.evaluate(async () => {
      const input = document.querySelector<HTMLInputElement>('site-search input[name=q]')!;
      const type = (value: string) => {
        input.value = value;
        input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      };
      type('insurance');
      while (!document.querySelector('[data-search-result]'))
        await new Promise((done) => setTimeout(done, 5));
      type('');
    });
    await expect(state(page)).toHaveAttribute('data-search-state', 'idle');
    await expect(results(page)).toHaveCount(0);
  });

  test('words that stand nowhere show nothing before the answer', async ({ page }) => {
    await page.route('**/wasm.unknown.pagefind', () => {});
    await page.goto('/en/search/', { waitUntil: 'domcontentloaded' });
    await page.waitForFunction(() => customElements.get('site-search'));
    await box(page).fill('tax break');
    await expect(state(page)).toHaveAttribute('data-search-state', 'loading');
    await expect(results(page)).toHaveCount(0);
  });

  test('traditional characters and pinyin ask for their table at once, other words for none', async ({
    page,
  }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname.split('/').pop()!));
    const tables = async (query: string) => {
      asked.length = 0;
      await search(page, 'zh', query);
      return asked.filter((file) => /^(simplify|sounds)\.json$/.test(file));
    };
    expect(await tables('誰負責養老')).toEqual(['simplify.json']);
    expect(await tables('rencai yinjin')).toEqual(['sounds.json']);
    expect(await tables('智能农业')).toEqual([]);
    expect(await tables('bamboo')).not.toContain('simplify.json');
  });
});

test.describe('states', () => {
  test('nothing asked: examples that can be followed', async ({ page }) => {
    await page.goto('/zh/search/');
    await expect(state(page)).toHaveAttribute('data-search-state', 'idle');
    await page.locator('[data-search-word]').first().click();
    await expect(state(page)).toHaveAttribute('data-search-state', 'done');
    await expect(page).toHaveURL(/q=/);
  });

  test('nothing found: says so, offers words of the document and the map', async ({ page }) => {
    await search(page, 'zh', 'qqxxzzqq', 'empty');
    await expect(page.locator('.search-status')).toHaveText(said('zh', 'search.none', { q: 'qqxxzzqq' }));
    await expect(page.getByRole('link', { name: strings.zh['search.try.1']!, exact: true })).toBeVisible();
    await expect(page.locator('.map').getByRole('link').first()).toBeVisible();
  });

  for (const [kind, question] of [
    ['markup', '<img src=x onerror="window.hacked=1">养老'],
    ['a hundred kilobytes', '养老'.repeat(25_000)],
    ['lone surrogates', '\ud800养老\udfff'],
    ['right-to-left override', '\u202e养老\u202c'],
    ['control characters', '养\u0000\u0007老'],
    ['a regular expression', '.*+?^$()|[]\\养老'],
  ] as const) {
    test(`hostile input is inert and bounded: ${kind}`, async ({ page }) => {
      const faults: Error[] = [];
      page.on('pageerror', (fault) => faults.push(fault));
      await page.goto('/zh/search/');
      await box(page).evaluate((input: HTMLInputElement, value) => {
        input.value = value;
        input.form!.requestSubmit();
      }, question);
      await expect(state(page)).toHaveAttribute('data-search-state', 'done');
      expect(
        await page.evaluate(() => [
          (window as { hacked?: number }).hacked,
          document.querySelectorAll('site-search img').length,
        ]),
      ).toEqual([undefined, 0]);
      expect(page.url().length).toBeLessThan(4000);
      expect(faults).toEqual([]);
    });
  }

  test('without Intl.Segmenter all is found', async ({ page }) => {
    await page.addInitScript(() => Reflect.deleteProperty(Intl, 'Segmenter'));
    await search(page, 'zh', '小微企业怎么贷款');
    await expect(results(page).first().locator('h3 a')).toHaveAttribute('href', /policy-guidance/);
  });
});

test.describe('faults', () => {
  const INDEX = '**/pagefind/*/index/*';

  async function expectError(page: Page, locale: 'zh' | 'en'): Promise<void> {
    await expect(state(page)).toHaveAttribute('data-search-state', 'error', { timeout: 15_000 });
    await expect(page.locator('.search-status')).toHaveText(strings[locale]['search.error']!);
    await expect(page.getByRole('button', { name: strings[locale]['search.retry']! })).toBeVisible();
    await expect(page.locator('.map').getByRole('link').first()).toBeVisible();
  }

  const faults: [string, (page: Page) => Promise<unknown>][] = [
    [
      'a part of the index is missing',
      (page) => page.route(INDEX, (route) => route.fulfill({ status: 404, body: 'no' })),
    ],
    [
      'a part of the index is cut off',
      (page) =>
        page.route(INDEX, async (route) => {
          const body = await (await route.fetch()).body();
          await route.fulfill({ body: body.subarray(0, body.length / 2) });
        }),
    ],
    [
      'a part of the index is damaged',
      (page) =>
        page.route(INDEX, async (route) =>
          route.fulfill({
            body: (await (await route.fetch()).body()).map((byte, i) =>
              i % 7 === 3 ? byte ^ 85 : byte,
            ) as Buffer,
          }),
        ),
    ],
    [
      'the list of chunks is missing',
      (page) => page.route('**/*.pf_meta', (route) => route.fulfill({ status: 404, body: '' })),
    ],
    [
      'Pagefind itself is missing',
      (page) => page.route('**/pagefind.js*', (route) => route.fulfill({ status: 404, body: '' })),
    ],
    [
      'the text is not what it should be',
      (page) => page.route('**/entries.json', (route) => route.fulfill({ body: '{"counts":' })),
    ],
    ['the network is gone', (page) => page.route('**/pagefind/**', (route) => route.abort())],
    [
      'WebAssembly is blocked',
      (page) =>
        page.route('**/search/**', async (route) => {
          const answer = await route.fetch();
          const policy = answer.headers()['content-security-policy'] ?? "script-src 'self'";
          await route.fulfill({
            response: answer,
            headers: {
              ...answer.headers(),
              'content-security-policy': policy.replace(/ ?'wasm-unsafe-eval'/, ''),
            },
          });
        }),
    ],
  ];
  for (const [fault, cause] of faults) {
    test(`${fault}: says that search is incomplete, with a way on`, async ({ page }) => {
      await cause(page);
      await page.goto('/en/search/?q=robots');
      await expectError(page, 'en');
    });
  }

  test('what holds the words letter for letter is listed all the same', async ({ page }) => {
    await page.route(INDEX, (route) => route.fulfill({ status: 404, body: 'no' }));
    await page.goto('/zh/search/?q=电子病历');
    await expectError(page, 'zh');
    await expect(page.getByText(strings.zh['search.verbatim']!)).toBeVisible();
    await expect(results(page).first()).toContainText('电子病历');
  });

  const tries: [string, (page: Page) => Promise<void>][] = [
    ['by its button', (page) => page.getByRole('button', { name: strings.zh['search.retry']! }).click()],
    ['by asking the same again', (page) => box(page).press('Enter')],
  ];
  for (const [how, tryAgain] of tries) {
    test(`a second try ${how}, when all is there again, succeeds`, async ({ page }) => {
      await page.route('**/pagefind/**', (route) => route.abort());
      await page.goto('/zh/search/?q=机器人');
      await expectError(page, 'zh');
      await page.unroute('**/pagefind/**');
      await tryAgain(page);
      await expect(state(page)).toHaveAttribute('data-search-state', 'done', { timeout: 15_000 });
      await expect(results(page).first()).toContainText('智能机器人');
    });
  }

  test('a sentence in the other language that did not come can be asked for again', async ({ page }) => {
    await page.route('**/text.en.json', (route) => route.abort());
    await search(page, 'zh', '博览会');
    const twin = results(page).first().locator('details');
    await twin.locator('summary').click();
    await expect(twin).toContainText(strings.zh['search.twinFailed']!);
    await expect(twin.locator('p')).toHaveAttribute('lang', 'zh-Hans');
    await page.unroute('**/text.en.json');
    await twin.locator('summary').click();
    await twin.locator('summary').click();
    await expect(twin.locator('p[lang=en]')).toContainText('China-ASEAN Expo');
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says what to do instead and offers the glossary and the map', async ({ page }) => {
    const html = await (await page.request.get('/en/search/?q=robots')).text();
    const [, instead] = /<site-search[\s\S]*?<noscript>([\s\S]*?)<\/noscript>/.exec(html)!;
    expect(instead).toContain(strings.en['search.noScript']);
    expect(instead).toContain('href="/en/glossary/"');
    await page.goto('/en/search/?q=robots');
    await expect(page.locator('.map').getByRole('link').first()).toBeVisible();
    await expect(page.locator('site-search form')).toHaveAttribute('action', '/en/search/');
  });
});
