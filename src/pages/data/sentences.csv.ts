import { csvResponse } from '../../exports/csv.ts';
import { localeIds } from '../../i18n/locales.ts';
import { getProvisions } from '../../queries/provisions.ts';

/** Every sentence with its permanent id, aligned across the languages. */
export async function GET() {
  const rows = (await getProvisions()).flatMap(({ id, sentences }) =>
    sentences[localeIds[0]!].map(({ n }, i) => [
      id,
      n,
      ...localeIds.map((locale) => sentences[locale][i]!.text),
    ]),
  );
  return csvResponse([['provision', 'sentence', ...localeIds], ...rows]);
}
