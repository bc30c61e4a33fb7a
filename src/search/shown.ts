/** What a result is made of, and how places and sentences of the document are shown in it. */
import type { Locale } from '../i18n/locales.ts';
import { initiativePath, provisionPath } from '../i18n/urls.ts';
import { anchorOf } from '../lib/ids.ts';
import { type Range, rangeOf } from './marks.ts';
import type { ProvisionText, ResultKind, TextFile } from './records.ts';
import { normalizeQuery } from './text.ts';

export interface Marked {
  text: string;
  ranges: Range[];
}

export interface Result {
  kind: ResultKind;
  /** Id of the provision it leads to. */
  provision: string;
  /** The sentence it leads to; 0 for the provision as a whole. */
  sentence: number;
  /** Titles of the headings above it, outermost first. */
  path: string[];
  title: Marked;
  text: Marked;
  /** The reader's words, and the words of the document for which they found it. */
  because?: { asked: string; stands: string };
  /** The reader's words stand in the text of the other language only. */
  inOther?: string;
  href: string;
  /** Its own page beside the document. */
  more?: string;
}

/** A longer sentence is shown from a little before what is marked, in characters. */
const LONG: Record<Locale, number> = { zh: 140, en: 320 };
const BEFORE: Record<Locale, number> = { zh: 40, en: 90 };
const CUT: Record<Locale, string> = { zh: '……', en: '…' };

/** The titles above a provision: those of the ids that its own begins with. */
export function pathOf({ id }: ProvisionText, { provisions }: TextFile): string[] {
  return provisions.filter((other) => id.startsWith(`${other.id}.`)).map(({ title }) => title);
}

/** Its own page where it has one, else its place in the full text. */
export function hrefOf({ id, slug }: ProvisionText, sentence: number, locale: Locale): string {
  const at = sentence > 0 ? sentence : undefined;
  return slug ? `${initiativePath(locale, slug)}#${anchorOf(id, at)}` : provisionPath(locale, id, at);
}

/** A long sentence shortened around its first mark; English is cut between words. */
export function excerpt({ text, ranges }: Marked, locale: Locale): Marked {
  if (text.length <= LONG[locale]) return { text, ranges };
  const first = ranges[0]?.start ?? 0;
  let from = Math.min(Math.max(0, first - BEFORE[locale]), text.length - LONG[locale]);
  let to = from + LONG[locale];
  if (locale !== 'zh') {
    if (from > 0) from = text.indexOf(' ', from) + 1;
    if (to < text.length) to = text.lastIndexOf(' ', to);
  }
  const [head, tail] = [from > 0 ? CUT[locale] : '', to < text.length ? CUT[locale] : ''];
  const inside = ranges.filter(({ start, end }) => start >= from && end <= to);
  return {
    text: head + text.slice(from, to) + tail,
    ranges: inside.map(({ start, end }) => ({
      start: start - from + head.length,
      end: end - from + head.length,
    })),
  };
}

const BETWEEN_CELLS: Record<Locale, string> = { zh: '；', en: '; ' };

/** A long row of the annex shortened: who leads is always said, so that nobody who takes part is taken for them. */
export function rowExcerpt(shown: Marked, { sentences }: ProvisionText, locale: Locale): Marked {
  const lead = (sentences[0] ?? '') + BETWEEN_CELLS[locale];
  const move = (ranges: Range[], by: number) =>
    ranges.map(({ start, end }) => ({ start: start + by, end: end + by }));
  const [before, after] = [
    shown.ranges.filter(({ end }) => end <= lead.length),
    shown.ranges.filter(({ start }) => start >= lead.length),
  ];
  const rest = excerpt({ text: shown.text.slice(lead.length), ranges: move(after, -lead.length) }, locale);
  return { text: lead + rest.text, ranges: [...before, ...move(rest.ranges, lead.length)] };
}

/** What a row of the annex says, or a sentence of the text. */
export function shownText(provision: ProvisionText, sentence: number, locale: Locale): string {
  if (provision.assigns !== undefined) return provision.sentences.join(BETWEEN_CELLS[locale]);
  return provision.sentences[Math.max(0, sentence - 1)] ?? '';
}

/** The sentences that hold the question letter for letter, in the order of the document. */
export function verbatim(question: string, text: TextFile, locale: Locale): Result[] {
  const words = normalizeQuery(question);
  return text.provisions.flatMap((provision) =>
    provision.sentences.flatMap((sentence, i): Result[] => {
      const range = words === '' ? undefined : rangeOf(sentence.normalize('NFKC'), words);
      if (!range) return [];
      const number = provision.assigns === undefined ? i + 1 : 0;
      return [
        {
          kind: number === 0 ? 'agency' : 'provision',
          provision: provision.id,
          sentence: number,
          path: pathOf(provision, text),
          title: { text: provision.title, ranges: [] },
          // NFKC may change lengths: then the place would be wrong.
          text: {
            text: sentence,
            ranges: sentence.normalize('NFKC').length === sentence.length ? [range] : [],
          },
          href: hrefOf(provision, number, locale),
        },
      ];
    }),
  );
}
