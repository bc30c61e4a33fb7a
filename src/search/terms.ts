/** Terms of the glossary among what was found. */
import { type Locale, twinLocale } from '../i18n/locales.ts';
import { pathTo, termPath } from '../i18n/urls.ts';
import { markedRanges } from './marks.ts';
import type { EntryPlace, TermRecord, TextFile } from './records.ts';
import { hrefOf, pathOf, type Result } from './shown.ts';
import { tokens } from './text.ts';
import { type Evidence, isFull, matchedUnits } from './weigh.ts';

const MOST = 5;

/** What speaks for terms that hold all that is asked for. */
export const wholeTerms = (evidence: Evidence[], entries: EntryPlace[]): Evidence[] =>
  evidence.filter((item) => entries[item.entry]!.kind === 'term' && isFull(item));

/** The provisions whose terms they are, as many as are shown. */
export const holdersOf = (inTerms: Evidence[], entries: EntryPlace[]): number[] =>
  [...new Set(inTerms.map(({ entry }) => entries[entry]!.provision))].slice(0, MOST);

/** The terms that hold all that was matched, the shortest first. */
export function termResults(
  inTerms: Evidence[],
  terms: TermRecord[],
  locale: Locale,
  text: TextFile,
): Result[] {
  const wanted = inTerms.map((item) => [...matchedUnits([item])]);
  const other = twinLocale(locale);
  const holding = terms.filter(({ zh, en }) => {
    const units = new Set([...tokens(zh), ...tokens(en)]);
    return wanted.some((list) => list.length > 0 && list.every((unit) => units.has(unit)));
  });
  return holding
    .sort((a, b) => a[locale].length - b[locale].length)
    .slice(0, MOST)
    .map((term): Result => {
      const provision = text.provisions[term.provision]!;
      return {
        kind: 'term',
        provision: provision.id,
        sentence: term.sentence,
        path: [...pathOf(provision, text), provision.title],
        title: { text: term[locale], ranges: markedRanges(term[locale], new Set(wanted.flat())) },
        text: { text: term[other], ranges: markedRanges(term[other], new Set(wanted.flat())) },
        href: hrefOf(provision, term.sentence, locale),
        // Terms of the glossary have a number, those explained for readers a name.
        more: /^t\d+$/.test(term.anchor)
          ? `${pathTo(locale, 'glossary')}#${term.anchor}`
          : termPath(locale, term.anchor),
      };
    });
}
