import { bag, codeOf, GAP, readRecords, type Spelling, sequence } from '../../src/search/codes.ts';
import type { Known } from '../../src/search/index-reader.ts';
import type { EntryKind, EntryPlace } from '../../src/search/records.ts';
import { tokens } from '../../src/search/text.ts';

/** An entry of an index that is small enough to be written down in a test. */
export interface Sample {
  kind: EntryKind;
  provision: number;
  phrases: string[];
}

const spelling: Spelling = { repeats: { common: 1, rare: 1 }, frequency: () => 1, logits: new Map() };
const isRunning = (kind: EntryKind): boolean => !['words', 'question', 'agency', 'byname'].includes(kind);

/**
 * What Pagefind would hold and find of the samples; entry `i` is sample `i`. `learned` lists for a unit the provisions
 * that it speaks for, and how much.
 */
export function smallIndex(samples: Sample[], learned: Record<string, [number, number][]> = {}) {
  const contents = samples.map(({ kind, phrases }) => {
    const units = phrases.map(tokens);
    const running = sequence(
      units.flatMap((list) => [...list, GAP]),
      spelling,
    );
    const isBag = !isRunning(kind);
    return (isBag ? '' : running) + (isBag || kind === 'title' ? bag(units, spelling) : '');
  });
  const lookup = (unit: string): Known => {
    const found: Known = { entries: new Map(), logits: new Map(learned[unit]) };
    contents.forEach((content, entry) => {
      const words = content.split(' ');
      const positions = words.flatMap((word, i) => (word === codeOf(unit) ? [i] : []));
      const [record] = readRecords([{ positions, ends: [words.length] }], spelling.repeats);
      if (positions.length > 0) found.entries.set(entry, record!.entries.get(0)!);
    });
    return found;
  };
  const entries = samples.map(({ kind, provision }, i): EntryPlace => ({ kind, provision, sentence: i }));
  return { lookup, entries };
}
