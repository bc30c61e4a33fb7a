/** Finds the English words that a misspelt one may have been meant as. */
import { stem } from './text.ts';

/**
 * Edit distance with neighbors swapped counting one (optimal string alignment), or `limit + 1` as soon as it is more
 * than `limit`.
 */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        next[j] = Math.min(next[j]!, before[j - 2]! + 1);
    }
    if (Math.min(...next) > limit) return limit + 1;
    before = row;
    row = next;
  }
  return row[b.length]!;
}

/** Slips that a word of this length may hold. */
const slipsIn = (word: string): number => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2);

/** Length from which words that begin alike are taken for relatives: `bioinformatics`, `bioinformatic`. */
const ROOT = 5;

/** Letters from which a word may be taken as unfinished. */
const UNFINISHED = 4;

export interface Near {
  word: string;
  /** Only begins alike. */
  relative?: true;
}

/** The first three of different stems. */
const distinct = (words: string[]): Near[] => {
  const stems = words.map(stem);
  return words
    .filter((_, i) => stems.indexOf(stems[i]!) === i)
    .slice(0, 3)
    .map((word) => ({ word }));
};

/**
 * The words that `word` begins, those nearest to it by spelling, or those that share its beginning, at most three.
 * Inflected forms count by their stems too, since only those are compared in search. Among equals the first wins.
 */
export function nearest(word: string, vocabulary: string[]): Near[] {
  const limit = slipsIn(word);
  const root = stem(word);
  const longer = word.length < UNFINISHED ? [] : vocabulary.filter((known) => known.startsWith(word));
  if (longer.length > 0) return distinct(longer);
  const off = (known: string) =>
    Math.min(distance(word, known, limit), distance(root, stem(known), limit) + 0.25) +
    (known[0] === word[0] ? 0 : 0.5);
  const near =
    limit === 0
      ? []
      : vocabulary.map((known) => ({ word: known, off: off(known) })).filter((item) => item.off < limit + 1);
  if (near.length > 0) {
    const least = Math.min(...near.map((item) => item.off));
    return distinct(near.filter((item) => item.off === least).map((item) => item.word));
  }
  const shared = (known: string) => {
    let length = 0;
    while (length < known.length && known[length] === word[length]) length++;
    return length;
  };
  return vocabulary
    .map((known) => ({ known, length: shared(known) }))
    .filter(
      ({ known, length }) =>
        length >= ROOT && (length === known.length || length === word.length || length >= word.length - 3),
    )
    .sort((a, b) => b.length - a.length)
    .slice(0, 2)
    .map(({ known }) => ({ word: known, relative: true }));
}

/** The ways to take a word for two, the first of which is known: `cyberrisk` → `cyber`, `risk`. */
export function splits(word: string, vocabulary: string[]): [head: string, tail: string][] {
  const words = new Set(vocabulary);
  const found: [string, string][] = [];
  for (let at = word.length - 3; at >= 3; at--)
    if (words.has(word.slice(0, at))) found.push([word.slice(0, at), word.slice(at)]);
  return found;
}
