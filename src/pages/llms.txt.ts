import { localeIds } from '../i18n/locales.ts';
import { useTranslations } from '../i18n/translate.ts';
import { initiativePath, pathTo } from '../i18n/urls.ts';
import { getInitiatives } from '../queries/provisions.ts';
import { site } from '../site.ts';

/** A plain map of the portal for programs that read text (llmstxt.org). */
export async function GET() {
  const initiatives = await getInitiatives();
  const parts = localeIds.map((locale) => {
    const t = useTranslations(locale);
    const link = (path: string, text: string) => `- [${text}](${site.url}${path})`;
    const pages = (
      [
        'policy',
        'paired',
        'initiatives',
        'targets',
        'support',
        'asean',
        'responsibilities',
        'glossary',
        'data',
        'about',
      ] as const
    ).map((route) => link(pathTo(locale, route), t(`nav.${route}`)));
    const list = initiatives.map(({ id, slug, title }) =>
      link(initiativePath(locale, slug), `${id} ${title[locale]}`),
    );
    return `## ${site.name[locale]}\n\n${t('notice.notGovernment')} ${t('notice.long')}\n\n${[...pages, ...list].join('\n')}`;
  });
  return new Response(`# ${localeIds.map((id) => site.name[id]).join(' · ')}\n\n${parts.join('\n\n')}\n`);
}
