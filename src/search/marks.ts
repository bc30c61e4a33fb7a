/** Where in a text the units of a query stand, to mark them. */
import { bigrams, joined, stem } from './text.ts';

export interface Range {
  start: number;
  end: number;
}

/** Every unit of a text with its place; places are those of the text as given. */
function spans(text: string): (Range & { unit: string })[] {
  // One character for one, so that places stay: full-width forms are folded singly.
  const folded = Array.from(text, (character) => {
    const plain = character.normalize('NFKC').toLowerCase();
    return plain.length === character.length ? plain : character;
  }).join('');
  return Array.from(folded.matchAll(/\p{Script=Han}+|[a-z0-9]+(?:[-&'’][a-z0-9]+)*/gu)).flatMap(
    ({ 0: run, index }) => {
      if (/^\p{Script=Han}/u.test(run)) {
        return bigrams(run).map((unit, i) => ({ unit, start: index + i, end: index + i + unit.length }));
      }
      const word = joined(run);
      const whole = /^[a-z0-9]+$/.test(word)
        ? [{ unit: stem(word), start: index, end: index + run.length }]
        : [];
      if (whole.length > 0) return whole;
      return Array.from(run.matchAll(/[a-z0-9]+/g), (part) => ({
        unit: stem(part[0]),
        start: index + part.index,
        end: index + part.index + part[0].length,
      }));
    },
  );
}

/** Shorter stretches than this share of the longest are left unmarked. */
const WORTH_MARKING = 0.5;

/** The stretches of `text` that consist of wanted units, the short ones left out beside long ones. */
export function markedRanges(text: string, wanted: Set<string>): Range[] {
  const merged: (Range & { units: number })[] = [];
  for (const { unit, start, end } of spans(text)) {
    if (!wanted.has(unit)) continue;
    const last = merged.at(-1);
    const touches = last && (start <= last.end || /^[\s-]+$/.test(text.slice(last.end, start)));
    if (touches) {
      last.end = end;
      last.units++;
    } else merged.push({ start, end, units: 1 });
  }
  const longest = Math.max(0, ...merged.map(({ units }) => units));
  return merged
    .filter(({ units }) => units >= longest * WORTH_MARKING)
    .map(({ start, end }) => ({ start, end }));
}

/** Where `words` stand in `text`, capitals aside. */
export function rangeOf(text: string, words: string): Range | undefined {
  const start = text.toLowerCase().indexOf(words.toLowerCase());
  return start < 0 ? undefined : { start, end: start + words.length };
}
