import { site } from '../site.ts';

/** Everything may be read by anyone; where the site map is. */
export function GET() {
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${site.url}/sitemap-index.xml\n`);
}
