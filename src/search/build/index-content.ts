/** The words that stand for the provisions in the index. */
import { bag, END, GAP, padding, sequence } from '../codes.ts';
import { isAsking, unitsOf } from '../query.ts';
import { type EntryKind, isRunning } from '../records.ts';
import { normalizeQuery, tokens } from '../text.ts';
import type { Entry } from './entries.ts';
import { type Example, learn } from './learn.ts';

/** From so many entries on chunks are left as large as Pagefind makes them: it keeps all words in memory. */
const MANY_ENTRIES = 5000;

interface Parts {
  sequence: string[];
  phrases: string[][];
}

function partsOf({ kind, phrases }: Entry): Parts {
  // A question, or words that ask, as the reader's own will be read: without the words of asking.
  const read = (phrase: string) => {
    const asked = normalizeQuery(phrase);
    const isAsked = kind === 'question' || (kind === 'words' && isAsking(asked));
    return isAsked ? unitsOf(asked).map(({ text }) => text) : tokens(phrase);
  };
  const units = phrases.map(read).filter((list) => list.length > 0);
  if (isRunning(kind))
    return { sequence: units.flatMap((list) => [...list, GAP]), phrases: kind === 'title' ? units : [] };
  // Single characters of everyday words too: the last resort for words that nobody foresaw.
  const characters = kind === 'words' ? [...new Set(phrases.join('').match(/\p{Script=Han}/gu) ?? [])] : [];
  return { sequence: characters, phrases: units };
}

/** What an everyday word or a name teaches beside a whole question or the text. */
const WORTH_OF_WORDS = 0.7;
const WHOLE: ReadonlySet<EntryKind> = new Set(['title', 'text', 'question']);

/** What a duty is called says nothing where nobody asks who is responsible. */
const examplesOf = (entries: Entry[], provision: number): Example[] =>
  entries
    .filter(({ kind }) => kind !== 'duty')
    .flatMap(({ kind, phrases }) =>
      phrases.map((phrase) => ({
        provision,
        units: unitsOf(normalizeQuery(phrase)),
        worth: WHOLE.has(kind) ? 1 : WORTH_OF_WORDS,
      })),
    );

/** What Pagefind is given for a provision. */
export interface IndexRecord {
  content: string;
  /** How many words of it each entry takes up. */
  lengths: number[];
}

/** In how many entries each unit stands. */
function countEntries(parts: Parts[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { sequence: running, phrases } of parts)
    for (const unit of new Set([...running, ...phrases.flat()]))
      counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return counts;
}

/** The records of all provisions, given the entries of each, one at a time: together they take much memory. */
export function* indexRecords(groups: Entry[][]): Generator<IndexRecord> {
  const parts = groups.map((entries) => entries.map(partsOf));
  const all = parts.flat();
  const pads = all.length > MANY_ENTRIES ? [] : padding(countEntries(all));
  const learned = learn(groups.flatMap(examplesOf));
  for (const [provision, ofProvision] of parts.entries()) {
    const logits = learned[provision] ?? new Map<string, number>();
    const contents = ofProvision.map(
      ({ sequence: running, phrases }) => `${sequence(running, logits)}${END}${bag(phrases, logits)}${END}`,
    );
    // After all entries, and shared among the records: they are long.
    const own = pads.filter((_, i) => i % parts.length === provision);
    yield {
      content: [...contents, ...own].join(''),
      lengths: contents.map((words) => words.split(' ').length - 1),
    };
  }
}
