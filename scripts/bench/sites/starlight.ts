import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Locale, localeIds } from '../../../src/i18n/locales.ts';
import { type Content, pageOf, readContent, sentencesOf, titleOf } from '../lib/content.ts';

const FOLDER = '.cache/bench/starlight';
const VERSIONS = { '@astrojs/starlight': '0.42.4', astro: '7.3.5' };
/** Starlight's own names for the two languages. */
const LANGUAGES: Record<Locale, { label: string; lang: string }> = {
  zh: { label: '简体中文', lang: 'zh-CN' },
  en: { label: 'English', lang: 'en' },
};

const config = `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
export default defineConfig({
  site: 'https://starlight.example',
  integrations: [starlight({
    title: { 'zh-CN': '广西人工智能政策读本', en: 'Guangxi AI Policy Reader' },
    defaultLocale: 'zh',
    locales: ${JSON.stringify(LANGUAGES)},
    sidebar: [{ label: 'Pages', items: ['policy', 'paired', 'support'] }, { label: 'Initiatives', items: [{ autogenerate: { directory: 'initiatives' } }] }],
  })],
});
`;
const collections = `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

const page = (title: string, description: string, body: string): string =>
  `---\ntitle: ${JSON.stringify(title)}\ndescription: ${JSON.stringify(description)}\n---\n\n${body}\n`;
/** Straight text: none of its signs is meant as Markdown. */
const plain = (text: string): string =>
  text.replace(/[\\`*_{}[\]<>#|]/g, '\\$&').replace(/^(\d+)\./, '$1\\.');
const list = (items: string[]): string => items.map((item) => `- ${item}`).join('\n');

/** The pages of one language, by their path: the same text as on this site, in the plainest Markdown. */
function pagesOf({ provisions, initiatives, measures }: Content, locale: Locale): Record<string, string> {
  const other = localeIds.find((id) => id !== locale)!;
  const link = (slug: string) => `/${locale}/initiatives/${slug}/`;
  const parents = new Set(provisions.map(({ id }) => id.split('.').slice(0, -1).join('.')));
  const full = provisions.map((provision) => {
    const text = sentencesOf(provision, locale).map(plain);
    return parents.has(provision.id)
      ? `${'#'.repeat(Math.min(4, provision.id.split('.').length + 1))} ${text.join(' ')}`
      : text.join(locale === 'zh' ? '' : ' ');
  });
  const rows = provisions.flatMap((provision) => {
    const twin = sentencesOf(provision, other);
    return sentencesOf(provision, locale).map((text, i) => `| ${plain(text)} | ${plain(twin[i]!)} |`);
  });
  const pages: Record<string, string> = {
    'index.md': page(
      LANGUAGES[locale].label,
      '—',
      list(initiatives.map((p) => `[${plain(titleOf(p, locale))}](${link(p.slug)})`)),
    ),
    'policy.md': page(locale === 'zh' ? '全文' : 'Full text', '—', full.join('\n\n')),
    'paired.md': page(
      locale === 'zh' ? '中英对照' : 'Side by side',
      '—',
      `| | |\n|---|---|\n${rows.join('\n')}`,
    ),
    'support.md': page(
      locale === 'zh' ? '支持措施' : 'Support measures',
      '—',
      measures
        .map(
          (m) =>
            `## ${plain(m.title[locale])}\n\n${plain(m.summary[locale])}\n\n${m.quotes.map((q) => `> ${plain(q[locale])}`).join('\n>\n')}`,
        )
        .join('\n\n'),
    ),
  };
  for (const provision of initiatives) {
    const { brief, actions, summary } = pageOf(provision);
    const text = sentencesOf(provision, locale)
      .map(plain)
      .join(locale === 'zh' ? '' : ' ');
    const ours = `## ${locale === 'zh' ? '要点' : 'In brief'}\n\n${brief[locale].map(plain).join('\n\n')}\n\n${list(actions.map((action) => plain(action[locale])))}`;
    pages[`initiatives/${provision.slug}.md`] = page(
      titleOf(provision, locale),
      summary[locale],
      `${text}\n\n${ours}`,
    );
  }
  return pages;
}

function run(command: string, args: string[]): void {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: FOLDER,
    encoding: 'utf8',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  if (status !== 0)
    throw new Error(
      `\`${command} ${args.join(' ')}\` failed for the Starlight site:\n${`${stdout}\n${stderr}`.trim().slice(-2000)}`,
    );
}

/**
 * Builds a default Starlight site of the same text and returns its folder. Installs it on first use, apart from this
 * project. Throws when that fails, say without a registry.
 */
export function buildStarlight(): string {
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(FOLDER, file)), { recursive: true });
    writeFileSync(join(FOLDER, file), text);
  };
  const manifest = JSON.stringify(
    { name: 'starlight-peer', private: true, type: 'module', dependencies: VERSIONS },
    null,
    2,
  );
  const installed =
    existsSync(join(FOLDER, 'node_modules')) &&
    readFileSync(join(FOLDER, 'package.json'), 'utf8') === manifest;
  if (!installed) {
    rmSync(FOLDER, { recursive: true, force: true });
    write('package.json', manifest);
    console.log(`Installing Starlight ${VERSIONS['@astrojs/starlight']} into ${FOLDER} …`);
    run('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error']);
  }
  rmSync(join(FOLDER, 'src'), { recursive: true, force: true });
  write('astro.config.mjs', config);
  write('src/content.config.ts', collections);
  const content = readContent();
  for (const locale of localeIds) {
    for (const [file, text] of Object.entries(pagesOf(content, locale)))
      write(`src/content/docs/${locale}/${file}`, text);
  }
  run(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build', '--silent']);
  return join(FOLDER, 'dist');
}
