/** Turns what was found into results to show: what each is called, which words to mark, and where it leads. */
import type { Locale } from '../i18n/locales.ts';
import { agencyPath, pathTo } from '../i18n/urls.ts';
import type { Outcome } from './engine.ts';
import { markedRanges, rangeOf } from './marks.ts';
import type { Bundle } from './open.ts';
import type { Ranked } from './rank.ts';
import type { EntryKind, ProvisionText, TextFile } from './records.ts';
import { excerpt, hrefOf, type Marked, pathOf, type Result, rowExcerpt, shownText } from './shown.ts';
import { filesOf, termResults, wholeTerms } from './terms.ts';
import { tokens } from './text.ts';
import { type Evidence, isFull, isNamed, matchedUnits } from './weigh.ts';

/** Results below this share of the best are chance. */
const LEAST = 0.3;
const LEAST_OTHER = 0.5;
const MOST = 30;
/** So many provisions come before whatever else was found. */
const PROVISIONS_FIRST = 3;

interface Page {
  locale: Locale;
  text: TextFile;
  bundle: Bundle;
  /** Provisions that set targets. */
  targets: ReadonlySet<number>;
}

/** The words of the query that consist of these units. */
function wordsOf({ reading }: Evidence, units: Set<string>): string {
  const matched = markedRanges(reading.text, units);
  return matched.map(({ start, end }) => reading.text.slice(start, end)).join(' ');
}

/** The reader's words that stand as they are among what was written for an entry; '' where only pieces of it do. */
function phraseOf(by: Evidence): string {
  const within = by.reading.units.filter((_, i) => by.whole || by.inPhrase[i]);
  return wordsOf(by, new Set(within.map(({ text }) => text)));
}

/** A run-in head only says the title once more. */
const isHead = ({ title, sentences }: ProvisionText, sentence: number): boolean =>
  (sentences[sentence - 1] ?? '').length <= title.length + 4;

/** The sentence, or the first after it that says more than the title. */
function saying(provision: ProvisionText, sentence: number): number {
  const { sentences } = provision;
  for (let next = Math.max(1, sentence); next <= sentences.length; next++)
    if (!isHead(provision, next)) return next;
  return sentence;
}

/** The sentence that speaks best for a provision: its own words first, then words it was found by. */
function bestSentence(
  { evidence, provision: number, sentence: wanted }: Ranked,
  { text, bundle }: Page,
): { sentence: number; by?: Evidence; label?: string } {
  const provision = text.provisions[number]!;
  if (wanted !== undefined && wanted <= provision.sentences.length) return { sentence: wanted };
  const place = ({ entry }: Evidence) => bundle.entries[entry]!;
  const [best] = evidence.filter(
    (item) =>
      !['agency', 'byname'].includes(place(item).kind) &&
      (place(item).sentence > 0 || ['words', 'question'].includes(place(item).kind)),
  );
  const inText = evidence.filter(
    (item) => place(item).kind === 'text' && item.score >= (best?.score ?? 0) * 0.9,
  );
  const own = inText.find((item) => !isHead(provision, place(item).sentence)) ?? inText[0];
  if (own) return { sentence: saying(provision, place(own).sentence), by: own };
  if (best) {
    // What a question asks for is the provision as a whole.
    const label = text.labels[best.entry] ?? (place(best).kind === 'question' ? provision.title : undefined);
    return { sentence: saying(provision, place(best).sentence), by: best, ...(label ? { label } : {}) };
  }
  return { sentence: 0, ...(evidence[0] && { by: evidence[0] }) };
}

/** What the reader asked and where it stands, if the marks do not show it. */
function explain(
  by: Evidence | undefined,
  label: string | undefined,
  marked: Marked[],
): Pick<Result, 'because' | 'inOther'> {
  if (!by) return {};
  if (label) {
    const phrase = phraseOf(by);
    return phrase === '' || phrase === label.toLowerCase()
      ? {}
      : { because: { asked: phrase, stands: label } };
  }
  const words = wordsOf(by, matchedUnits([by]));
  return words !== '' && marked.every(({ ranges }) => ranges.length === 0) ? { inOther: words } : {};
}

/** Why a row of the annex answers: the name of what it assigns, if that holds what was asked for and not the row itself. */
function assignedName(by: Evidence | undefined, row: number, { bundle, text }: Page): string | undefined {
  const holder = by && bundle.entries[by.entry]!.provision;
  return holder === undefined || holder === row ? undefined : text.provisions[holder]!.title;
}

function provisionResult(ranked: Ranked, page: Page): Result {
  const { locale, text } = page;
  const provision = text.provisions[ranked.provision]!;
  const isRow = provision.assigns !== undefined;
  const best = bestSentence(ranked, page);
  const { sentence, by } = best;
  const isDuty = by && page.bundle.entries[by.entry]!.kind === 'duty';
  const label = isDuty ? provision.title : (isRow && assignedName(by, ranked.provision, page)) || best.label;
  const isTarget = page.targets.has(ranked.provision);
  const whole = shownText(provision, sentence || saying(provision, 1), locale);
  const units = matchedUnits(by ? [by, ...ranked.evidence.slice(0, 3)] : ranked.evidence.slice(0, 3));
  const labelled = label ? rangeOf(whole, label) : undefined;
  const title: Marked = { text: provision.title, ranges: markedRanges(provision.title, units) };
  const shown: Marked = { text: whole, ranges: labelled ? [labelled] : markedRanges(whole, units) };
  return {
    kind: isRow ? 'agency' : isTarget ? 'target' : 'provision',
    provision: provision.id,
    sentence: isRow ? 0 : sentence,
    path: pathOf(provision, text),
    title,
    text: isRow ? rowExcerpt(shown, provision, locale) : excerpt(shown, locale),
    ...explain(by, label, [title, shown]),
    href: hrefOf(provision, isRow ? 0 : sentence, locale),
    ...(isTarget
      ? { more: pathTo(locale, 'targets') }
      : isRow
        ? { more: pathTo(locale, 'responsibilities') }
        : {}),
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
  const name = text.labels[evidence.entry]!;
  const whole = shownText(provision, place.sentence, locale);
  const units = matchedUnits([evidence]);
  const title: Marked = { text: name, ranges: markedRanges(name, units) };
  // Where the reader's words are not in the sentence, what the record is called is.
  const own = markedRanges(whole, units);
  const named =
    kind === 'agency' ? [rangeOf(whole, name) ?? []].flat() : markedRanges(whole, new Set(tokens(name)));
  const isFoundByWord = evidence.whole && title.ranges.length === 0;
  return {
    kind,
    provision: provision.id,
    sentence: place.sentence,
    path: [...pathOf(provision, text), provision.title],
    title,
    text: excerpt({ text: whole, ranges: own.length > 0 ? own : named }, locale),
    ...(isFoundByWord ? explain(evidence, name, []) : {}),
    href: hrefOf(provision, place.sentence, locale),
    more: PAGE[kind]!(locale, text.keys[evidence.entry]!),
  };
}

/** The bodies that the query names, apart: those that come first, and those that come after what the text itself says. */
function bodies({ evidence, query }: Outcome, page: Page): { first: Result[]; later: Result[] } {
  const kindOf = ({ entry }: Evidence) => page.bundle.entries[entry]!.kind;
  const best = (kinds: EntryKind[]) =>
    evidence.find((item) => item.whole && kinds.includes(kindOf(item)))?.score ?? 0;
  const [titled, written] = [best(['title']), best(['title', 'text', 'row'])];
  const comesFirst = (item: Evidence) =>
    (query.asksWho && isNamed(item)) ||
    (item.whole && item.score >= (kindOf(item) === 'agency' ? titled : written));
  const found = evidence.filter(
    (item) => ['agency', 'byname'].includes(kindOf(item)) && (item.whole || (query.asksWho && isNamed(item))),
  );
  const once = found.filter(
    (item, i) => found.findIndex((other) => page.text.keys[other.entry] === page.text.keys[item.entry]) === i,
  );
  const show = (items: Evidence[]) => items.map((item) => recordResult(item, 'agency', page));
  return { first: show(once.filter(comesFirst)), later: show(once.filter((item) => !comesFirst(item))) };
}

/** Everything to show, in order: bodies asked for by name, the best provisions, records, other provisions, terms. */
export async function present(outcome: Outcome, bundle: Bundle, locale: Locale): Promise<Result[]> {
  const targets = new Set(
    bundle.entries.flatMap(({ kind, provision }) => (kind === 'target' ? [provision] : [])),
  );
  const page: Page = { locale, bundle, text: await bundle.text(locale), targets };
  const best = outcome.provisions[0]?.score ?? 0;
  const kindOf = ({ entry }: Evidence) => bundle.entries[entry]!.kind;
  const inTerms = wholeTerms(outcome.evidence, bundle.entries);
  // Asked for first: they come while the rest is made ready.
  const loading = Promise.all(filesOf(inTerms).map(bundle.terms));
  const { first, later } = bodies(outcome, page);
  const rows = new Set(first.map(({ provision }) => provision));
  const provisions = outcome.provisions
    .filter(({ score }) => score >= best * LEAST)
    .slice(0, MOST)
    .map((ranked) => provisionResult(ranked, page))
    .filter(({ kind, provision }) => !(kind === 'agency' && rows.has(provision)));
  const records = outcome.evidence
    .filter((item) => item.score >= Math.min(best, 1) * LEAST_OTHER || isFull(item))
    .flatMap((item): Result[] => {
      const kind = kindOf(item);
      return kind === 'measure' || kind === 'cooperation' ? [recordResult(item, kind, page)] : [];
    });
  const terms = termResults(inTerms, (await loading).flat(), locale, page.text);
  return [
    ...first,
    ...provisions.slice(0, PROVISIONS_FIRST),
    ...later,
    ...records,
    ...provisions.slice(PROVISIONS_FIRST),
    ...terms,
  ];
}
