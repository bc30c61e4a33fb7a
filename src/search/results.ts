/** Turns what was found into results to show: what each is called, which words to mark, and where it leads. */
import type { Locale } from '../i18n/locales.ts';
import { agencyPath, initiativePath, pathTo, provisionPath, termPath } from '../i18n/urls.ts';
import { anchorOf } from '../lib/ids.ts';
import type { Outcome } from './engine.ts';
import { markedRanges, type Range, rangeOf } from './marks.ts';
import type { Bundle } from './open.ts';
import type { Ranked } from './rank.ts';
import type { EntryKind, ProvisionText, ResultKind, TermRecord, TextFile } from './records.ts';
import { normalizeQuery, tokens } from './text.ts';
import type { Evidence } from './weigh.ts';

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
  href: string;
  /** Its own page beside the document. */
  more?: string;
}

/** Results below this share of the best are chance. */
const LEAST = 0.3;
const LEAST_OTHER = 0.5;
const MOST = 30;
/** So many provisions come before whatever else was found. */
const PROVISIONS_FIRST = 3;
const MOST_TERMS = 5;

interface Page {
  locale: Locale;
  text: TextFile;
  bundle: Bundle;
}

/** The titles above a provision: those of the ids that its own begins with. */
function pathOf({ id }: ProvisionText, { provisions }: TextFile): string[] {
  return provisions.filter((other) => id.startsWith(`${other.id}.`)).map(({ title }) => title);
}

function hrefOf({ id, slug }: ProvisionText, sentence: number, locale: Locale): string {
  const at = sentence > 0 ? sentence : undefined;
  return slug ? `${initiativePath(locale, slug)}#${anchorOf(id, at)}` : provisionPath(locale, id, at);
}

/** The reader's words that an everyday word stands for. */
function asked({ reading, parts }: Evidence): string {
  const units = reading.units.filter((_, i) => parts[i]! > 0).map(({ text }) => text);
  const matched = markedRanges(reading.text, new Set(units));
  return matched.map(({ start, end }) => reading.text.slice(start, end)).join(' ');
}

/** The sentence that speaks best for a provision: its own words first, then words it was found by. */
function bestSentence({ evidence, provision }: Ranked, { text, bundle }: Page): { sentence: number; by?: Evidence; label?: string } {
  const { sentences, title } = text.provisions[provision]!;
  const place = ({ entry }: Evidence) => bundle.entries[entry]!;
  const [best] = evidence.filter((item) => place(item).kind !== 'agency' && (place(item).sentence > 0 || place(item).kind === 'words'));
  const inText = evidence.filter((item) => place(item).kind === 'text' && item.score >= (best?.score ?? 0) * 0.9);
  // A run-in head only says the title once more.
  const isHead = (item: Evidence) => (sentences[place(item).sentence - 1] ?? '').length <= title.length + 4;
  const own = inText.find((item) => !isHead(item)) ?? inText[0];
  if (own) return { sentence: place(own).sentence, by: own };
  if (best) return { sentence: place(best).sentence, by: best, label: text.labels[best.entry] };
  return { sentence: 0, by: evidence[0] };
}

const unitsOf = (evidence: Evidence[]): Set<string> =>
  new Set(evidence.flatMap(({ reading, parts }) => reading.units.filter((_, i) => parts[i]! > 0).map(({ text }) => text)));

function provisionResult(ranked: Ranked, page: Page): Result {
  const { locale, text } = page;
  const provision = text.provisions[ranked.provision]!;
  const { sentence, by, label } = bestSentence(ranked, page);
  const isRow = provision.assigns !== undefined;
  const shown = isRow ? provision.sentences.join(locale === 'zh' ? '；' : '; ') : (provision.sentences[Math.max(0, sentence - 1)] ?? '');
  const units = unitsOf(by ? [by, ...ranked.evidence.slice(0, 3)] : ranked.evidence.slice(0, 3));
  const labelled = label ? rangeOf(shown, label) : undefined;
  const words = by && label ? asked(by) : '';
  return {
    kind: isRow ? 'agency' : /^1\.3\.\d/.test(provision.id) ? 'target' : 'provision',
    provision: provision.id,
    sentence: isRow ? 0 : sentence,
    path: pathOf(provision, text),
    title: { text: provision.title, ranges: markedRanges(provision.title, units) },
    text: { text: shown, ranges: labelled ? [labelled] : markedRanges(shown, units) },
    ...(words && label && words !== label.toLowerCase() ? { because: { asked: words, stands: label } } : {}),
    href: hrefOf(provision, isRow ? 0 : sentence, locale),
    ...(provision.id.startsWith('1.3.') ? { more: pathTo(locale, 'targets') } : isRow ? { more: pathTo(locale, 'responsibilities') } : {}),
  };
}

/** Pages of the records that are found for themselves. */
const PAGE: Partial<Record<EntryKind, (locale: Locale, key: string) => string>> = {
  agency: agencyPath,
  measure: (locale, key) => `${pathTo(locale, 'support')}#${key}`,
  cooperation: (locale, key) => `${pathTo(locale, 'asean')}#${key}`,
};

function recordResult(evidence: Evidence, kind: 'agency' | 'measure' | 'cooperation', page: Page): Result {
  const { locale, text, bundle } = page;
  const place = bundle.entries[evidence.entry]!;
  const provision = text.provisions[place.provision]!;
  const isRow = provision.assigns !== undefined;
  const title = text.labels[evidence.entry]!;
  const shown = isRow ? provision.sentences.join(locale === 'zh' ? '；' : '; ') : (provision.sentences[place.sentence - 1] ?? '');
  const units = unitsOf([evidence]);
  // Where the reader's words are not in the sentence, what the record is called is.
  const own = markedRanges(shown, units);
  const marks = own.length > 0 ? own : kind === 'agency' ? [rangeOf(shown, title) ?? []].flat() : markedRanges(shown, new Set(tokens(title)));
  return {
    kind,
    provision: provision.id,
    sentence: place.sentence,
    path: [...pathOf(provision, text), provision.title],
    title: { text: title, ranges: markedRanges(title, units) },
    text: { text: shown, ranges: marks },
    ...(evidence.whole && asked(evidence) !== title.toLowerCase() && markedRanges(title, units).length === 0
      ? { because: { asked: asked(evidence), stands: title } }
      : {}),
    href: hrefOf(provision, place.sentence, locale),
    more: PAGE[kind]!(locale, text.keys[evidence.entry]!),
  };
}

/** The glossary terms that hold all that was matched, the shortest first. */
function termResults(evidence: Evidence[], terms: TermRecord[], { locale, text }: Page): Result[] {
  const wanted = evidence.map((item) => [...unitsOf([item])]);
  const other = locale === 'zh' ? 'en' : 'zh';
  const holding = terms.filter(({ zh, en }) => {
    const units = new Set([...tokens(zh), ...tokens(en)]);
    return wanted.some((list) => list.length > 0 && list.every((unit) => units.has(unit)));
  });
  return holding
    .sort((a, b) => a[locale].length - b[locale].length)
    .slice(0, MOST_TERMS)
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
        more: /^t\d+$/.test(term.anchor) ? `${pathTo(locale, 'glossary')}#${term.anchor}` : termPath(locale, term.anchor),
      };
    });
}

/** Everything to show, in order: bodies asked for by name, the best provisions, records, other provisions, terms. */
export async function present(outcome: Outcome, bundle: Bundle, locale: Locale): Promise<Result[]> {
  const page: Page = { locale, bundle, text: await bundle.text(locale) };
  const best = outcome.provisions[0]?.score ?? 0;
  const kindOf = ({ entry }: Evidence) => bundle.entries[entry]!.kind;
  const titled = outcome.evidence.find((item) => kindOf(item) === 'title' && item.whole)?.score ?? 0;
  const agencies = outcome.evidence.filter((item) => kindOf(item) === 'agency' && item.whole && item.score >= titled);
  const named = agencies.map((item) => recordResult(item, 'agency', page));
  const rows = new Set(named.map(({ provision }) => provision));
  const provisions = outcome.provisions
    .filter(({ score }) => score >= best * LEAST)
    .slice(0, MOST)
    .map((ranked) => ({ ranked, result: provisionResult(ranked, page) }))
    .filter(({ result }) => !(result.kind === 'agency' && rows.has(result.provision)));
  const records = outcome.evidence
    .filter((item) => item.score >= Math.min(best, 1) * LEAST_OTHER)
    .flatMap((item): Result[] => {
      const kind = kindOf(item);
      return kind === 'measure' || kind === 'cooperation' ? [recordResult(item, kind, page)] : [];
    });
  const inTerms = outcome.evidence.filter((item) => kindOf(item) === 'term' && item.parts.every((part) => part > 0));
  const terms = inTerms.length > 0 ? termResults(inTerms, await bundle.terms(), page) : [];
  const shown = provisions.map(({ result }) => result);
  // A body asked for by its name comes first.
  return [...named, ...shown.slice(0, PROVISIONS_FIRST), ...records, ...shown.slice(PROVISIONS_FIRST), ...terms];
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
          text: { text: sentence, ranges: sentence.normalize('NFKC').length === sentence.length ? [range] : [] },
          href: hrefOf(provision, number, locale),
        },
      ];
    }),
  );
}
