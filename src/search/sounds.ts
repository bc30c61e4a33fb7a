/** Finds Chinese words by their sound: pinyin in full, its first letters, or other characters that sound the same. */

/** The readings of each character, without tones. */
export type Readings = Map<string, string[]>;

/** Turns `sounds.json`, the characters of each syllable, around. */
export function readSounds(table: Record<string, string>): Readings {
  const readings: Readings = new Map();
  for (const [syllable, characters] of Object.entries(table)) {
    for (const character of characters) {
      const known = readings.get(character);
      if (known) known.push(syllable);
      else readings.set(character, [syllable]);
    }
  }
  return readings;
}

/** Sounds that many southern speakers do not tell apart when they type. */
export const fold = (syllable: string): string =>
  syllable
    .replace(/^([zcs])h/, '$1')
    .replace(/^n(?=[aeiouv])/, 'l')
    .replace(/([aei]n)g$/, '$1');

/** How to read one character of the corpus against the query: the lengths of query that it can take up, from `at`. */
export type Step = (character: string, at: number) => number[];

/** Every part of `run`, or `run` itself if `all`, that takes up the query exactly; `length` is the query's. */
function parts(run: string, length: number, step: Step, all: boolean): string[] {
  const found: string[] = [];
  const characters = [...run];
  const walk = (start: number, i: number, at: number): void => {
    if (at === length) {
      if (!all || i === characters.length) found.push(characters.slice(start, i).join(''));
      return;
    }
    if (i < characters.length) for (const taken of step(characters[i]!, at)) walk(start, i + 1, at + taken);
  };
  for (let start = 0; start < (all ? 1 : characters.length); start++) walk(start, start, 0);
  return found;
}

/** The ways in which a syllable is typed by those who do not tell `zh` from `z`, `n` from `l`, `ng` from `n`. */
const typedForms = (syllable: string): string[] => {
  const starts = [syllable, syllable.replace(/^([zcs])h/, '$1'), syllable.replace(/^n(?=[aeiouv])/, 'l')];
  return [...new Set(starts.flatMap((form) => [form, form.replace(/([aei]n)g$/, '$1'), form.replace('v', 'u')]))];
};

/** `jiqiren` against the readings of each character; `loose` also takes `jiqilen`. */
export const fullPinyin =
  (letters: string, readings: Readings, loose = false): Step =>
  (character, at) =>
    (readings.get(character) ?? [])
      .flatMap((reading) => (loose ? typedForms(reading) : [reading]))
      .filter((form) => letters.startsWith(form, at))
      .map(({ length }) => length);

/** `znny` against the first letters. */
export const initials =
  (letters: string, readings: Readings): Step =>
  (character, at) =>
    (readings.get(character) ?? []).some((reading) => reading[0] === letters[at]) ? [1] : [];

/** 机气人 against characters with a reading in common; `same` decides when two readings are. */
export function homophones(text: string, readings: Readings, same: (syllable: string) => string): Step {
  const sounds = Array.from(text, (character) => new Set((readings.get(character) ?? []).map(same)));
  return (character, at) => ((readings.get(character) ?? []).some((reading) => sounds[at]!.has(same(reading))) ? [1] : []);
}

/**
 * What in `runs` takes up a query of `length` by `step`, most frequent first: any part of a run, of two characters or
 * more, or only whole runs if `all`.
 */
export function findBySound(runs: Iterable<string>, length: number, step: Step, all = false): string[] {
  const counts = new Map<string, number>();
  for (const run of runs) {
    for (const part of parts(run, length, step, all)) if (part.length > 1) counts.set(part, (counts.get(part) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([part]) => part);
}
