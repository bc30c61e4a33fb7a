import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentTypes } from '../../scripts/deploy/content-types.ts';
import { headersOf, kindOf } from '../../scripts/deploy/headers.ts';
import { policyOf, policyTable, readInline } from '../../scripts/deploy/policies.ts';
import { caddyMissing } from '../../scripts/lib/caddy.ts';
import { nginxMissing } from '../../scripts/lib/nginx.ts';
import { DIST } from '../../scripts/lib/project.ts';
import { type Answer, ask, caddyWithSite, localServer, nginxWithSite, type Running } from './servers.ts';

const without = process.env.CI ? null : nginxMissing();
if (without) console.warn(`Not tried: ${without}`);

const servers: [string, () => Promise<Running>, boolean][] = [
  ['npm start', localServer, true],
  ['nginx', nginxWithSite, !without],
  ['Caddy', caddyWithSite, !caddyMissing()],
];
const policies = policyTable(readInline(DIST));
const asset = readFileSync(join(DIST, 'zh/index.html'), 'utf8').match(/\/assets\/[^"]+\.js/)![0];
const titleOf = (html: string) => /<title>([^<]*)</.exec(html)?.[1];
const notFound = (locale: string) => titleOf(readFileSync(join(DIST, locale, '404.html'), 'utf8'));

/** One file of every kind that the built site has. */
const ofEachKind = [
  '/zh/index.html',
  '/en/policy/paired/index.html',
  '/en/404.html',
  '/zh/feed.xml',
  asset,
  '/sw.js',
  '/data/sentences.csv',
  '/data/provisions.json',
  '/llms.txt',
  '/favicon.svg',
  '/sitemap-0.xml',
];

const redirects: [string, string][] = [
  ['/zh', '/zh/'],
  ['/zh/policy', '/zh/policy/'],
  ['/zh/policy?q=%E4%BA%BA', '/zh/policy/?q=%E4%BA%BA'],
  ['/zh/policy/index.html', '/zh/policy/'],
  ['/index.html', '/'],
  ['/ZH/Policy', '/zh/policy/'],
  ['/EN/INITIATIVES/TALENT/', '/en/initiatives/talent/'],
  ['//zh//policy/?q=http://x', '/zh/policy/?q=http://x'],
];
const nowhere = [
  '/fr/',
  '/fr/policy/',
  '/zh/nothing/',
  '/EN/nothing',
  '/zh/policy/x.html',
  '/gateway.en.html',
  '/.build-stamp',
  '/zh/%E6%94',
  '/zh/%0d%0aSet-Cookie:a=b/',
  '/assets/',
  '/assets',
  '/data',
  '/zh/policy/%252e%252e/',
];
const outside = [
  '/../../etc/passwd',
  '/zh/..%2f..%2f..%2fetc/passwd',
  '/%2e%2e/%2e%2e/etc/passwd',
  '/zh/%ZZ',
  '/%00',
  '/zh/%c0%ae%c0%ae/',
];

describe.each(servers.filter(([, , here]) => here))('behind %s', (name, start) => {
  let server: Running;
  const get = (path: string, headers?: Record<string, string>, method?: string): Promise<Answer> =>
    ask(server.port, path, headers, method);
  beforeAll(async () => {
    server = await start();
  });
  afterAll(() => server.stop());

  it.each(ofEachKind)('%s has the headers of its kind, and no others of ours', async (file) => {
    const answer = await get(file.replace(/index\.html$/, ''));
    expect(answer.status).toBe(200);
    const wanted = headersOf(kindOf(file), policyOf(policies, file));
    for (const name of Object.keys(headersOf('page', '', { tls: true })).concat(
      'Access-Control-Allow-Origin',
    )) {
      expect(answer.headers[name.toLowerCase()], name).toBe(wanted[name]);
    }
    const type = file.endsWith('feed.xml')
      ? 'application/atom+xml; charset=utf-8'
      : contentTypes[file.split('.').pop()!];
    expect(answer.headers['content-type']).toBe(type);
    expect(answer.headers['set-cookie']).toBeUndefined();
  });

  it('sends what the build has compressed', async () => {
    const answer = await get('/zh/policy/', { 'Accept-Encoding': 'gzip, br' });
    expect(answer.headers['content-encoding']).toBe('br');
    expect(answer.headers.vary).toContain('Accept-Encoding');
    expect(answer.length).toBe(readFileSync(join(DIST, 'zh/policy/index.html.br')).length);
    expect((await get('/zh/policy/', { 'Accept-Encoding': 'gzip' })).headers['content-encoding']).toBe(
      'gzip',
    );
    expect((await get('/zh/policy/')).headers['content-encoding']).toBeUndefined();
    expect(
      brotliDecompressSync(readFileSync(join(DIST, 'zh/policy/index.html.br'))).equals(
        readFileSync(join(DIST, 'zh/policy/index.html')),
      ),
    ).toBe(true);
  });

  it('answers an unchanged page with 304', async () => {
    const { headers } = await get('/en/');
    expect((await get('/en/', { 'If-None-Match': headers.etag! })).status).toBe(304);
  });

  // Caddy merges doubled slashes and answers; the page itself names its one address.
  it.each(redirects.filter(([from]) => name !== 'Caddy' || !from.startsWith('//')))(
    '%s leads to %s for good',
    async (from, to) => {
      const answer = await get(from);
      expect([301, 308]).toContain(answer.status);
      expect(answer.headers.location).toBe(to);
    },
  );

  it.each(nowhere)('%s is not found, in the language of the address', async (path) => {
    const answer = await get(path);
    expect(answer.status).toBe(404);
    const [, segment = ''] = path.toLowerCase().split('/');
    expect(titleOf(answer.body)).toBe(notFound(['zh', 'en'].includes(segment) ? segment : ''));
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
    expect(answer.headers['set-cookie']).toBeUndefined();
  });

  it.each(outside)('%s is refused and shows nothing of the machine', async (path) => {
    const answer = await get(path);
    expect([400, 404]).toContain(answer.status);
    expect(answer.body.includes('root:x:')).toBe(false);
    expect(answer.headers['x-content-type-options'] ?? 'nosniff').toBe('nosniff');
  });

  it('puts first on the gateway what the reader asks for first, and sends nobody away', async () => {
    const opening = async (languages?: string) => {
      const answer = await get('/', languages ? { 'Accept-Language': languages } : {});
      expect(answer.status).toBe(200);
      expect(answer.headers.vary).toContain('Accept-Language');
      return /<html lang="([^"]+)"/.exec(answer.body)![1];
    };
    expect(await opening()).toBe('zh-Hans');
    expect(await opening('en-GB,en;q=0.9,zh;q=0.5')).toBe('en');
    expect(await opening('zh-CN,en')).toBe('zh-Hans');
    expect(await opening('fr')).toBe('zh-Hans');
    expect((await get('/zh/', { 'Accept-Language': 'en' })).headers.vary ?? '').not.toContain(
      'Accept-Language',
    );
  });

  it('takes queries of 8 KB and more, and refuses what is absurd without falling over', async () => {
    expect((await get(`/zh/search/?q=${'%E4%BA%BA'.repeat(2000)}`)).status).toBe(200);
    expect([414, 431]).toContain((await get(`/zh/?q=${'a'.repeat(100_000)}`)).status);
    expect((await get('/zh/')).status).toBe(200);
  });

  it('takes GET and HEAD only', async () => {
    expect((await get('/zh/', {}, 'HEAD')).body).toBe('');
    expect((await get('/zh/', {}, 'POST')).status).toBe(405);
  });
});
