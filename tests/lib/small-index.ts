import { bag, codeOf, GAP, readPositions, sequence } from '../../src/search/codes.ts';
import type { Known } from '../../src/search/index-reader.ts';
import type { EntryKind, EntryPlace } from '../../src/search/records.ts';
import { tokens } from '../../src/search/text.ts';

/** An entry of an index that is small enough to be written down in a test. */
export interface Sample {
  kind: EntryKind;
  provision: number;
  phrases: string[];
}

const spelling = { repeat: 8, logits: new Map<string, number>() };
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
      const positions = content.split(' ').flatMap((word, i) => (word === codeOf(unit) ? [i] : []));
      if (positions.length > 0) found.entries.set(entry, readPositions(positions, spelling.repeat));
    });
    return found;
  };
  const entries = samples.map(({ kind, provision }, i): EntryPlace => ({ kind, provision, sentence: i }));
  return { lookup, entries };
}
