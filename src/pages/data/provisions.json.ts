import { localeIds } from '../../i18n/locales.ts';
import { getProvisions } from '../../queries/provisions.ts';

/** Every provision: id, anchor, slug, title and sentences in each language. */
export async function GET() {
  const provisions = (await getProvisions()).map(({ id, anchor, slug, title, sentences, initiative }) => ({
    id,
    anchor,
    slug,
    initiative: initiative !== undefined,
    title,
    sentences: Object.fromEntries(localeIds.map((locale) => [locale, sentences[locale].map((s) => s.text)])),
  }));
  return Response.json(provisions);
}
