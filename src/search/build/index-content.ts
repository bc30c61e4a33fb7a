/** The words that stand for the entries in the index. */
import { bag, END, GAP, sequence } from '../codes.ts';
import { unitsOf } from '../query.ts';
import type { EntryKind } from '../records.ts';
import { normalizeQuery, tokens } from '../text.ts';
import type { Entry } from './entries.ts';

/** Text in which runs of words are looked for; of the others only units and whole phrases count. */
const RUNNING: EntryKind[] = ['title', 'text', 'row', 'target'];
/** A unit is common if it stands in more entries than this. */
const COMMON = 30;
/** With more entries every unit is repeated as little as common ones: Pagefind keeps all repetitions in memory. */
const MANY_ENTRIES = 5000;

interface Parts {
  sequence: string[];
  phrases: string[][];
}

function partsOf({ kind, phrases }: Entry): Parts {
  // A question as the reader's own will be read: without the words of asking.
  const read = (phrase: string) =>
    kind === 'question' ? unitsOf(normalizeQuery(phrase)).map(({ text }) => text) : tokens(phrase);
  const units = phrases.map(read).filter((list) => list.length > 0);
  if (RUNNING.includes(kind))
    return { sequence: units.flatMap((list) => [...list, GAP]), phrases: kind === 'title' ? units : [] };
  // Single characters of everyday words too: the last resort for words that nobody foresaw.
  const characters = kind === 'words' ? [...new Set(phrases.join('').match(/\p{Script=Han}/gu) ?? [])] : [];
  return { sequence: characters, phrases: units };
}

/** What each entry puts into the record of its provision, in their order. */
export function contents(entries: Entry[]): string[] {
  const parts = entries.map(partsOf);
  const frequency = new Map<string, number>();
  for (const part of parts) {
    for (const unit of new Set([...part.sequence, ...part.phrases.flat()]))
      frequency.set(unit, (frequency.get(unit) ?? 0) + 1);
  }
  const areMany = entries.length > MANY_ENTRIES;
  const common = (unit: string) => areMany || frequency.get(unit)! > COMMON;
  return parts.map((part) => sequence(part.sequence, common) + bag(part.phrases, common) + END);
}
