import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { devSearch } from './scripts/build/dev-search.ts';
import { localeIds, locales } from './src/i18n/locales.ts';
import { site } from './src/site.ts';

export default defineConfig({
  site: site.url,
  outDir: process.env.OUT_DIR ?? './dist',
  cacheDir: process.env.CACHE_DIR ?? './.cache/astro',
  trailingSlash: 'always',
  // `preserve` writes /zh/404.html as the contract has it, and folders with index.html for the rest.
  build: { format: 'preserve', inlineStylesheets: 'always', assets: 'assets' },
  i18n: {
    defaultLocale: 'zh',
    locales: localeIds,
    routing: { prefixDefaultLocale: true, redirectToDefaultLocale: false },
  },

  // Smart punctuation would alter quoted official text.
  markdown: { processor: satteri({ features: { smartPunctuation: false } }) },
  integrations: [
    mdx(),
    devSearch(),
    sitemap({
      i18n: {
        defaultLocale: 'zh',
        locales: Object.fromEntries(localeIds.map((id) => [id, locales[id].lang])),
      },
      // The gateway is nobody's translation: it is where everybody else is sent.
      serialize: ({ links = [], ...item }) => {
        const gateway = `${site.url}/`;
        const own = links.filter(({ url }) => url !== gateway);
        return { ...item, links: own.length > 0 ? [...own, { url: gateway, lang: 'x-default' }] : own };
      },
      filter: (page) => !/\/(404|gateway\.\w+)(\.html)?\/?$/.test(page),
    }),
  ],
  vite: {
    plugins: [tailwindcss()],
    // Scripts stay files of their own, so that a strict Content-Security-Policy needs no hash for them.
    build: {
      assetsInlineLimit: 0,
      // Astro's own marker in compiled MDX; nothing is lost with it.
      rolldownOptions: {
        onLog: (level, log, handler) => log.code === 'MODULE_LEVEL_DIRECTIVE' || handler(level, log),
      },
    },
  },
  devToolbar: { enabled: false },
});
