import type { Browser, CDPSession, Page } from '@playwright/test';

/** A line as CDP emulates it: kilobits a second and milliseconds of round trip. */
export interface Line {
  name: string;
  kbits: number;
  ms: number;
}
export const lines: Line[] = [
  { name: '400 kbit/s, 400 ms', kbits: 400, ms: 400 },
  { name: '1.6 Mbit/s, 150 ms', kbits: 1600, ms: 150 },
];
/** A phone of the cheaper kind against a desktop computer. */
const CPU_SLOWDOWN = 4;
/** After `load`, for what a page still fetches by itself. */
const SETTLE_MS = 1500;

export interface Measured {
  /** Bytes on the wire, headers included, by kind of resource, up to the load event and a moment after. */
  bytes: Record<string, number>;
  total: number;
  requests: number;
  /** Milliseconds since navigation began. */
  fcp: number;
  lcp: number;
  /** Milliseconds that long tasks kept the page from answering. */
  tbt: number;
  cls: number;
}

/** What the page itself notes of its loading; runs in the browser before the page's own scripts. */
function observe(): void {
  const seen = { lcp: 0, tbt: 0, cls: 0 };
  Object.assign(globalThis, { seen });
  // biome-ignore lint/suspicious/noExplicitAny: entries of these types are not in TypeScript's library yet
  const watch = (type: string, each: (entry: any) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({ type, buffered: true });
  watch('largest-contentful-paint', ({ startTime }) => (seen.lcp = startTime));
  watch('longtask', ({ duration }) => (seen.tbt += Math.max(0, duration - 50)));
  watch('layout-shift', ({ value, hadRecentInput }) => (seen.cls += hadRecentInput ? 0 : value));
}

export interface SlowPage {
  page: Page;
  cdp: CDPSession;
  /** Bytes by kind and number of requests so far. */
  traffic: { bytes: Record<string, number>; requests: number };
  close(): Promise<void>;
}

/** A page with an empty cache on this line and a slow processor. */
export async function slowPage(browser: Browser, line: Line): Promise<SlowPage> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 }, deviceScaleFactor: 1 });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  const traffic: SlowPage['traffic'] = { bytes: {}, requests: 0 };
  const kinds = new Map<string, string>();
  cdp.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId) ?? 'Other';
    traffic.bytes[kind] = (traffic.bytes[kind] ?? 0) + encodedDataLength;
    traffic.requests++;
  });
  await cdp.send('Network.enable');
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
  const throughput = (line.kbits * 1000) / 8;
  await cdp.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: line.ms,
    downloadThroughput: throughput,
    uploadThroughput: throughput,
  });
  await page.addInitScript(observe);
  return { page, cdp, traffic, close: () => context.close() };
}

/** Opens an address once, cold, and says what that cost. */
export async function measurePage(browser: Browser, url: string, line: Line): Promise<Measured> {
  const { page, traffic, close } = await slowPage(browser, line);
  const answer = await page.goto(url, { waitUntil: 'load' });
  if (!answer?.ok()) throw new Error(`${url} answered ${answer?.status()}.`);
  await page.waitForTimeout(SETTLE_MS);
  const seen = await page.evaluate(() => {
    const { lcp, tbt, cls } = (globalThis as unknown as { seen: { lcp: number; tbt: number; cls: number } })
      .seen;
    return { lcp, tbt, cls, fcp: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0 };
  });
  await close();
  const total = Object.values(traffic.bytes).reduce((a, b) => a + b, 0);
  return { bytes: { ...traffic.bytes }, total, requests: traffic.requests, ...seen };
}
