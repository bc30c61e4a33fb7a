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

const SYLLABLES =
  /^(?:(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ang|eng|ian|iao|ing|ong|uai|uan|ai|an|ao|ei|en|er|ia|ie|in|iu|ou|ua|ue|ui|un|uo|ve|a|e|i|o|u|v))+$/;

/** Whether letters can be read as pinyin in full: `jiqiren` can, `lithium` cannot. */
export const canBePinyin = (letters: string): boolean => SYLLABLES.test(letters);

/** Sounds that many southern speakers do not tell apart when they type. */
export const fold = (syllable: string): string =>
  syllable
    .replace(/^([zcs])h/, '$1')
    .replace(/^n(?=[aeiouv])/, 'l')
    .replace(/([aei]n)g$/, '$1');

/** How to read one character of the corpus against the query: the lengths of query that it can take up, from `at`. */
export type Step = (character: string, at: number) => number[];

/** Where each character stands: the runs of text that it is in, and the places in them. */
export type Starts = Map<string, { run: string[]; at: number }[]>;

/** Every character of the runs, or only their first ones, with where it stands. */
export function startsOf(runs: string[], firstOnly = false): Starts {
  const starts: Starts = new Map();
  for (const text of runs) {
    const run = [...text];
    for (let at = 0; at < (firstOnly ? 1 : run.length); at++) {
      const known = starts.get(run[at]!);
      if (known) known.push({ run, at });
      else starts.set(run[at]!, [{ run, at }]);
    }
  }
  return starts;
}

/** The ways in which a syllable is typed by those who do not tell `zh` from `z`, `n` from `l`, `ng` from `n`. */
const typedForms = (syllable: string): string[] => {
  const starts = [syllable, syllable.replace(/^([zcs])h/, '$1'), syllable.replace(/^n(?=[aeiouv])/, 'l')];
  return [
    ...new Set(starts.flatMap((form) => [form, form.replace(/([aei]n)g$/, '$1'), form.replace('v', 'u')])),
  ];
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
  return (character, at) =>
    (readings.get(character) ?? []).some((reading) => sounds[at]!.has(same(reading))) ? [1] : [];
}

/**
 * What takes up a query of `length` by `step`, from one of the starts on, most frequent first: two characters or more,
 * and to the end of the run if `whole`.
 */
export function findBySound(starts: Starts, length: number, step: Step, whole = false): string[] {
  const counts = new Map<string, number>();
  const walk = (run: string[], start: number, i: number, taken: number): void => {
    if (taken === length) {
      const part = run.slice(start, i).join('');
      if (i - start > 1 && (!whole || i === run.length)) counts.set(part, (counts.get(part) ?? 0) + 1);
    } else if (i < run.length) {
      for (const more of step(run[i]!, taken)) walk(run, start, i + 1, taken + more);
    }
  };
  for (const [character, places] of starts) {
    if (step(character, 0).length > 0) for (const { run, at } of places) walk(run, at, at, 0);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([part]) => part);
}

/** Words are filed by the first letters of their first two syllables, in so many files. */
export const BUCKETS = 64;

/** `zn` → the number of the file with words like 智能. */
export const bucketOf = (pair: string): number =>
  ((pair.charCodeAt(0) - 97) * 26 + pair.charCodeAt(1) - 97) % BUCKETS;

/** First letters of the first two syllables that letters typed in full may have: `xianj` → `xj` and `xa`. */
export function pairsOf(letters: string, readings: Readings): string[] {
  const syllables = new Set([...readings.values()].flat());
  const starts = [...syllables].filter(
    (syllable) => letters.startsWith(syllable) && letters.length > syllable.length,
  );
  return [...new Set(starts.map((syllable) => syllable[0]! + letters[syllable.length]!))];
}
