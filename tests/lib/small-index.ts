import { bag, codeOf, GAP, readRecord, sequence } from '../../src/search/codes.ts';
import type { Known } from '../../src/search/index-reader.ts';
import { type EntryKind, type EntryPlace, isRunning } from '../../src/search/records.ts';
import { tokens } from '../../src/search/text.ts';

/** An entry of an index that is small enough to be written down in a test. */
export interface Sample {
  kind: EntryKind;
  provision: number;
  phrases: string[];
}

/**
 * What Pagefind would hold and find of the samples; entry `i` is sample `i`. `learned` lists for a unit the provisions
 * that it speaks for, and how much.
 */
export function smallIndex(samples: Sample[], learned: Record<string, [number, number][]> = {}) {
  const contents = samples.map(({ kind, phrases }) => {
    const units = phrases.map(tokens);
    const none = new Map<string, number>();
    const running = sequence(
      units.flatMap((list) => [...list, GAP]),
      none,
    );
    const isBag = !isRunning(kind);
    return (isBag ? '' : running) + (isBag || kind === 'title' ? bag(units, none) : '');
  });
  const lookup = (unit: string): Known => {
    const found: Known = { entries: new Map(), logits: new Map(learned[unit]) };
    contents.forEach((content, entry) => {
      const words = content.split(' ');
      const positions = words.flatMap((word, i) => (word === codeOf(unit) ? [i] : []));
      const record = readRecord({ positions, ends: [words.length] });
      if (positions.length > 0) found.entries.set(entry, record.entries.get(0)!);
    });
    return found;
  };
  const entries = samples.map(({ kind, provision }, i): EntryPlace => ({ kind, provision, sentence: i }));
  return { lookup, entries };
}
