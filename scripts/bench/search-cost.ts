/** What search costs a reader: bytes over the wire and time to results, in Chromium. */
import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test';
import { chromiumArgs, chromiumPath } from '../lib/project.ts';
import type { TestQuery } from '../lib/search-sets.ts';
import { median, percentile } from './lib/statistics.ts';

/** Queries asked first on a new page, for their bytes and on the slow line; and queries asked one after the other. */
const COLD = 40;
const SLOW_COLD = 8;
const LATER = 40;
/** What a first query may cost, in kilobytes. */
const BUDGET = 140;
/** A slow line and a slow phone: 1.6 Mbit/s, 150 ms, a quarter of this processor. */
const SLOW = { downloadThroughput: 200_000, uploadThroughput: 96_000, latency: 150, offline: false };
const SLOWDOWN = 4;

const KB = (bytes: number): number => +(bytes / 1000).toFixed(1);

/** What search loads: its bundle and the scripts of its page. */
const OF_SEARCH = /\/pagefind\/|\/assets\//;

/** Counts the bytes of what search loads, from now on. */
export async function countBytes(session: CDPSession): Promise<() => number> {
  let bytes = 0;
  const counted = new Set<string>();
  await session.send('Network.enable');
  session.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (OF_SEARCH.test(request.url)) counted.add(requestId);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (counted.has(requestId)) bytes += encodedDataLength;
  });
  return () => bytes;
}

/** Asks on an open page of search; resolves with the milliseconds to results. */
const ask = (page: Page, query: string): Promise<number> =>
  page.evaluate(
    (q) =>
      new Promise<number>((done, failed) => {
        setTimeout(() => failed(new Error(`No answer to “${q}” within half a minute.`)), 30_000);
        const state = document.querySelector('[data-search-state]')!;
        const input = document.querySelector<HTMLInputElement>('site-search input[name=q]')!;
        input.value = q;
        const start = performance.now();
        const settled = () => !['loading', 'idle'].includes(state.getAttribute('data-search-state')!);
        new MutationObserver((_, observer) => {
          if (!settled()) return;
          observer.disconnect();
          done(performance.now() - start);
        }).observe(state, { attributes: true, attributeFilter: ['data-search-state'] });
        input.form!.requestSubmit();
      }),
    query,
  );

async function openPage(browser: Browser, origin: string, site: string, slow: boolean) {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const bytes = await countBytes(session);
  if (slow) {
    await session.send('Network.emulateNetworkConditions', SLOW);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  }
  return {
    page,
    bytes,
    close: () => context.close(),
    url: (q?: string) => `${origin}/${site}/search/${q ? `?q=${encodeURIComponent(q)}` : ''}`,
  };
}

const settled = (page: Page) =>
  page.waitForFunction(() =>
    ['done', 'empty', 'error'].includes(
      document.querySelector('[data-search-state]')?.getAttribute('data-search-state') ?? '',
    ),
  );

/** Bytes in kilobytes (1000), times in milliseconds. */
export async function measureCost(
  origin: string,
  sets: Record<string, TestQuery[]>,
): Promise<Record<string, number>> {
  const queries = Object.values(sets).flat();
  const step = Math.max(1, Math.floor(queries.length / LATER));
  const later = queries.filter((_, i) => i % step === 0).slice(0, LATER);
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumArgs });
  try {
    const firstBytes: number[] = [];
    const slowFirst: number[] = [];
    const slowTyped: number[] = [];
    for (const [i, { q, site }] of later.slice(0, COLD).entries()) {
      const { page, bytes, close, url } = await openPage(browser, origin, site, false);
      await page.goto(url(q));
      await settled(page);
      await page.waitForLoadState('networkidle');
      firstBytes.push(bytes());
      await close();
      if (i % Math.floor(COLD / SLOW_COLD) !== 0) continue;

      const direct = await openPage(browser, origin, site, true);
      await direct.page.goto(direct.url(q), { waitUntil: 'commit' });
      await settled(direct.page);
      slowFirst.push(await direct.page.evaluate(() => performance.now()));
      await direct.close();

      const typed = await openPage(browser, origin, site, true);
      await typed.page.goto(typed.url(), { waitUntil: 'domcontentloaded' });
      await typed.page.waitForFunction(() => customElements.get('site-search'));
      slowTyped.push(await ask(typed.page, q));
      await typed.close();
    }
    const laterBytes: number[] = [];
    const warm: number[] = [];
    for (const site of ['zh', 'en']) {
      const own = later.filter((query) => query.site === site);
      const { page, bytes, close, url } = await openPage(browser, origin, site, false);
      await page.goto(url(own[0]!.q));
      await settled(page);
      for (const { q } of own.slice(1)) {
        const before = bytes();
        await ask(page, q);
        await page.waitForTimeout(50);
        laterBytes.push(bytes() - before);
      }
      for (const { q } of own) warm.push(await ask(page, q));
      await close();
    }
    return {
      'first query, KB (median)': KB(median(firstBytes)),
      'first query, KB (p95)': KB(percentile(firstBytes, 0.95)),
      'first query, KB (most)': KB(Math.max(...firstBytes)),
      [`first query, share over ${BUDGET} KB`]: +(
        firstBytes.filter((bytes) => bytes > BUDGET * 1000).length / firstBytes.length
      ).toFixed(3),
      'later query, KB (median)': KB(median(laterBytes)),
      'later query, KB (most)': KB(Math.max(...laterBytes)),
      'warm query, ms (median)': +median(warm).toFixed(1),
      'warm query, ms (p95)': +percentile(warm, 0.95).toFixed(1),
      'slow line and phone: address opened to results, ms (median)': Math.round(median(slowFirst)),
      'slow line and phone: typed on the open page, ms (median)': Math.round(median(slowTyped)),
    };
  } finally {
    await browser.close();
  }
}
