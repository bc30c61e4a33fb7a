import { csvResponse } from '../../exports/csv.ts';
import { getTerms } from '../../queries/terms.ts';

/** The terms that occur in the text, with where they occur. */
export async function GET() {
  const rows = (await getTerms()).map(({ zh, en, en_variants, category, note, occurrences }) => [
    zh,
    en,
    en_variants,
    category,
    note,
    occurrences.map(({ provision, sentence }) => `${provision} s${sentence}`).join('; '),
  ]);
  return csvResponse([['zh', 'en', 'en_variants', 'category', 'note', 'sentences'], ...rows]);
}
