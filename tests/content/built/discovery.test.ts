import { describe, test } from 'vitest';
import { discovery } from '../../../scripts/checks/built/discovery.ts';
import { expectFault } from '../project.ts';
import { run, withFile } from './run.ts';

describe('discovery', () => {
  test('a site map that lacks a page, lists one that is none, or says something else than the page', async () => {
    expectFault(
      await run(discovery, {
        'sitemap-0.xml': (xml) => xml.replace(/<url><loc>[^<]*\/en\/updates\/.*?<\/url>/, ''),
      }),
      'dist/sitemap-index.xml:1',
      'The site map lacks https://guangxi-ai-policy.example/en/updates/.',
    );
    expectFault(
      await withFile(
        discovery,
        'sitemap-0.xml',
        '</urlset>',
        '<url><loc>https://guangxi-ai-policy.example/zh/404.html</loc></url></urlset>',
      ),
      'dist/sitemap-index.xml:1',
      'lists https://guangxi-ai-policy.example/zh/404.html, which is no page to be indexed',
    );
    expectFault(
      await withFile(
        discovery,
        'sitemap-0.xml',
        'hreflang="en" href="https://guangxi-ai-policy.example/en/"',
        'hreflang="en" href="https://guangxi-ai-policy.example/"',
      ),
      'dist/sitemap-index.xml:1',
      'gives the en page https://guangxi-ai-policy.example/, the page itself https://guangxi-ai-policy.example/en/',
    );
  });

  test('XML that is missing or not well-formed, a feed that leads nowhere or lacks its id', async () => {
    expectFault(
      await run(discovery, { 'sitemap-index.xml': null }),
      'dist/sitemap-index.xml:1',
      'The file is missing.',
    );
    expectFault(
      await withFile(discovery, 'en/feed.xml', '<title>x</title>', '<title>a & b</title>'),
      'dist/en/feed.xml:1',
      'Not well-formed XML',
    );
    expectFault(
      await withFile(discovery, 'en/feed.xml', '#first', '#second'),
      'dist/en/feed.xml:1',
      'The link https://guangxi-ai-policy.example/en/updates/#second leads nowhere.',
    );
    expectFault(
      await withFile(discovery, 'en/feed.xml', '<id>x</id>', ''),
      'dist/en/feed.xml:1',
      'The feed has no id (RFC 4287).',
    );
  });

  test('robots.txt that keeps everybody out, or names no site map', async () => {
    for (const text of [
      'User-agent: *\nDisallow: /\nSitemap: https://guangxi-ai-policy.example/sitemap-index.xml\n',
      'User-agent: *\n',
    ]) {
      expectFault(
        await run(discovery, { 'robots.txt': text }),
        'dist/robots.txt:1',
        'does not name the site map, or keeps everybody out',
      );
    }
  });
});
