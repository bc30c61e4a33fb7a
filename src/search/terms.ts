/** Terms of the glossary among what was found. */
import { type Locale, twinLocale } from '../i18n/locales.ts';
import { pathTo, termPath } from '../i18n/urls.ts';
import { markedRanges } from './marks.ts';
import type { Reading } from './query.ts';
import { type EntryPlace, type TermRecord, type TextFile, termFileOf } from './records.ts';
import { hrefOf, pathOf, type Result } from './shown.ts';
import { tokens } from './text.ts';
import { type Evidence, isFull, matchedUnits } from './weigh.ts';

const MOST = 5;

/** What speaks for terms that hold all that is asked for. */
export const wholeTerms = (evidence: Evidence[], entries: EntryPlace[]): Evidence[] =>
  evidence.filter((item) => entries[item.entry]!.kind === 'term' && isFull(item));

/** The units of a term, in both languages. */
export const unitsOfTerm = ({ zh, en }: Pick<TermRecord, 'zh' | 'en'>): Set<string> =>
  new Set([...tokens(zh), ...tokens(en)]);

/** The file with the terms that hold all units of a reading; pairs in the middle of a Chinese compound are the rarest. */
export const termFileFor = ({ units }: Reading): string => termFileOf(units[units.length >> 1]!.text);

/** The files that hold them. */
export const filesOf = (inTerms: Evidence[]): string[] => [
  ...new Set(inTerms.map(({ reading }) => termFileFor(reading))),
];

/** The terms that hold all that was matched, the shortest first. */
export function termResults(
  inTerms: Evidence[],
  /** Of {@link filesOf}; a term may stand in several of them. */
  terms: TermRecord[],
  locale: Locale,
  text: TextFile,
): Result[] {
  const wanted = inTerms.map((item) => [...matchedUnits([item])]);
  const other = twinLocale(locale);
  const once = new Map(terms.map((term) => [term.anchor, term]));
  const holding = [...once.values()].filter((term) => {
    const units = unitsOfTerm(term);
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
