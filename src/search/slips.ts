/** Finds the Chinese words that other characters of the same sound were typed for. */
import { BY_SOUND, bySound, LOOSELY, type Repair, type Tables } from './repair.ts';
import { fold, homophones, type Readings } from './sounds.ts';
import { runs } from './text.ts';

const LONGEST_SLIP = 8;
/** In a long query, two characters that stand nowhere are two words side by side rather than one misspelt. */
const SURE = 3;
const exact = (syllable: string): string => syllable;

/** The first letters of the first two syllables that characters may have. */
function pairsOfCharacters(part: string, readings: Readings): string[] {
  const [first, second] = Array.from(part.slice(0, 2), (character) =>
    (readings.get(character) ?? []).map((reading) => reading[0]!),
  );
  return [...new Set((first ?? []).flatMap((a) => (second ?? []).map((b) => a + b)))];
}

/** The parts of a run of Chinese characters that may be a slip, longest first. */
function slips(run: string, isStrange: (part: string) => boolean): string[] {
  const shortest = run.length <= SURE + 1 ? 2 : SURE;
  const parts: string[] = [];
  for (let length = Math.min(LONGEST_SLIP, run.length); length >= shortest; length--) {
    for (let start = 0; start + length <= run.length; start++) parts.push(run.slice(start, start + length));
  }
  return parts.filter(isStrange);
}

/** Chinese words that sound like a part of the query that stands nowhere: of the document, else of ours. */
export async function resounded(
  text: string,
  isKnown: (unit: string) => boolean,
  tables: Tables,
): Promise<Repair[]> {
  const [readings, document] = await Promise.all([tables.readings(), tables.document()]);
  const isStrange = (part: string) =>
    Array.from(part).some((_, i) => i > 0 && !isKnown(part.slice(i - 1, i + 1)));
  const put = (part: string, found: Repair[], share: number): Repair[] =>
    found
      .filter((word) => word.text !== part)
      .map((word) => ({ text: text.replace(part, word.text), weight: word.weight * share }));
  for (const { text: run, han } of runs(text)) {
    if (!han) continue;
    const parts = slips(run, isStrange);
    for (const part of parts) {
      const found = put(
        part,
        bySound([], document, part.length, homophones(part, readings, exact), BY_SOUND),
        1,
      );
      if (found.length > 0) return found;
    }
    // Words of ours, and sounds that are only much alike, where the whole run is short enough to be one word.
    for (const part of run.length <= SURE + 1 ? parts : []) {
      const words = await Promise.all(pairsOfCharacters(part, readings).map(tables.words));
      for (const [same, share] of [
        [exact, 1],
        [fold, LOOSELY],
      ] as const) {
        const found = put(
          part,
          bySound(words, document, part.length, homophones(part, readings, same), BY_SOUND),
          share,
        );
        if (found.length > 0) return found;
      }
    }
  }
  return [];
}
