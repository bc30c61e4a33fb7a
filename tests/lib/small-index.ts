import { bag, codeOf, type Found, GAP, readPositions, sequence } from '../../src/search/codes.ts';
import type { EntryKind, EntryPlace } from '../../src/search/records.ts';
import { tokens } from '../../src/search/text.ts';

/** An entry of an index that is small enough to be written down in a test. */
export interface Sample {
  kind: EntryKind;
  provision: number;
  phrases: string[];
}

const isRunning = (kind: EntryKind): boolean => !['words', 'question', 'agency', 'byname'].includes(kind);

/** What Pagefind would hold and find of the samples; entry `i` is sample `i`. */
export function smallIndex(samples: Sample[]) {
  const contents = samples.map(({ kind, phrases }) => {
    const units = phrases.map(tokens);
    const running = sequence(
      units.flatMap((list) => [...list, GAP]),
      () => false,
    );
    const isBag = !isRunning(kind);
    return (isBag ? '' : running) + (isBag || kind === 'title' ? bag(units, () => false) : '');
  });
  const lookup = (unit: string): Map<number, Found> => {
    const found = new Map<number, Found>();
    contents.forEach((content, entry) => {
      const positions = content.split(' ').flatMap((word, i) => (word === codeOf(unit) ? [i] : []));
      if (positions.length > 0) found.set(entry, readPositions(positions));
    });
    return found;
  };
  const entries = samples.map(({ kind, provision }, i): EntryPlace => ({ kind, provision, sentence: i }));
  return { lookup, entries };
}
