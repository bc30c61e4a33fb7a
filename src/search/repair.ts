/** Other ways to read a query some of whose words stand nowhere: another script, pinyin, misspelt English. */

import {
  canBePinyin,
  findBySound,
  fullPinyin,
  initials,
  pairsOf,
  type Readings,
  type Starts,
  type Step,
} from './sounds.ts';
import { nearest, splits } from './spelling.ts';
import { joined, normalizeQuery, runs, stem } from './text.ts';

/** The tables, each loaded when first asked for. */
export interface Tables {
  simplify(): Promise<{ from: string; to: string; words: [string, string][] }>;
  readings(): Promise<Readings>;
  /** Runs of Chinese characters of the document. */
  document(): Promise<Starts>;
  /** Chinese words and names whose first two syllables begin with these letters, among others. */
  words(pair: string): Promise<Starts>;
  spelling(letter: string): Promise<string[]>;
}

/** What may have been meant, the likeliest first. */
export interface Repair {
  text: string;
  weight: number;
}

const BY_SCRIPT = 0.99;
const BY_REGION = 0.98;
/** With a word of another region left in it. */
const HALF_SIMPLIFIED = 0.9;
const BY_SPELLING = 0.95;
const BY_RELATIVE = 0.7;
/** A word of ours that stands in the document; a part of its text; a word of ours that does not stand there. */
export const BY_SOUND = { word: 0.95, part: 0.9, other: 0.92 };
export const LOOSELY = 0.9;
/** By first letters much is alike that means nothing. */
const BY_INITIALS = { word: 0.92, part: 0.75, other: 0.85 };
const MOST = 3;
const SHORTEST_INITIALS = 2;
const LONGEST_INITIALS = 8;

/** Traditional characters and words of Taiwan and Hong Kong, in the words and characters of the mainland. */
export async function simplified(text: string, tables: Pick<Tables, 'simplify'>): Promise<Repair[]> {
  const { from, to, words } = await tables.simplify();
  const table = new Map(Array.from(from, (character, i) => [character, to[i]!]));
  const simple = Array.from(text, (character) => table.get(character) ?? character).join('');
  // The longest word first: 资通讯 is not 资 and 通讯.
  const local = [...words]
    .sort((a, b) => b[0].length - a[0].length)
    .reduce((all, [word, ours]) => all.replaceAll(word, ours), simple);
  const isLocal = local === simple;
  return [
    ...(isLocal ? [] : [{ text: local, weight: BY_REGION }]),
    ...(simple === text ? [] : [{ text: simple, weight: isLocal ? BY_SCRIPT : HALF_SIMPLIFIED }]),
  ];
}

/** What sounds like the query among the words of ours, and in the text. */
export function bySound(
  words: Starts[],
  document: Starts,
  length: number,
  step: Step,
  weights: typeof BY_SOUND,
): Repair[] {
  const whole = new Set(words.flatMap((list) => findBySound(list, length, step, true)));
  const inText = findBySound(document, length, step);
  const found = [
    ...inText.map((text) => ({ text, weight: whole.has(text) ? weights.word : weights.part })),
    ...[...whole].filter((word) => !inText.includes(word)).map((text) => ({ text, weight: weights.other })),
  ];
  return found.sort((a, b) => b.weight - a.weight).slice(0, MOST);
}

/** Chinese words for letters that are no English word: pinyin in full, else its first letters. */
async function fromPinyin(letters: string, tables: Tables): Promise<Repair[]> {
  const [readings, document] = await Promise.all([tables.readings(), tables.document()]);
  const find = async (step: Step, weights: typeof BY_SOUND, pairs: string[]) =>
    bySound(await Promise.all(pairs.map(tables.words)), document, letters.length, step, weights);
  const full = await find(fullPinyin(letters, readings), BY_SOUND, pairsOf(letters, readings));
  if (full.length > 0) return full;
  const loose = await find(fullPinyin(letters, readings, true), BY_SOUND, []);
  if (loose.length > 0) return loose.map(({ text, weight }) => ({ text, weight: weight * LOOSELY }));
  const canBeInitials = letters.length >= SHORTEST_INITIALS && letters.length <= LONGEST_INITIALS;
  return canBeInitials ? find(initials(letters, readings), BY_INITIALS, [letters.slice(0, 2)]) : [];
}

/** English words for one that stands nowhere. */
async function fromSpelling(word: string, tables: Tables): Promise<Repair[]> {
  // Two letters may be swapped at the very beginning.
  const letters = [...new Set(word.slice(0, 2))];
  const [own = [], other = []] = await Promise.all(letters.map(tables.spelling));
  const near = nearest(word, [...own, ...other]);
  if (near.length > 0 && !near[0]!.relative)
    return near.map(({ word: text }) => ({ text, weight: BY_SPELLING }));
  for (const [head, tail] of splits(word, own)) {
    if ((await tables.spelling(tail[0]!)).includes(tail))
      return [{ text: `${head} ${tail}`, weight: BY_SPELLING }];
  }
  return near.map(({ word: text }) => ({ text, weight: BY_RELATIVE }));
}

/** Letters of a query that stand nowhere, as Chinese or as better spelt English. */
export async function respelt(
  typed: string,
  isKnown: (unit: string) => boolean,
  tables: Tables,
): Promise<Repair[]> {
  const text = joined(typed);
  const latin = runs(text).filter((run) => !run.han);
  const strange = latin.filter((run) => /^[a-z]+$/.test(run.text) && !isKnown(stem(run.text)));
  if (strange.length === 0) return [];
  // Pinyin is typed in one word or in many.
  const letters = /[a-z][a-z' ]*[a-z]/.exec(text)?.[0] ?? '';
  const pressed = letters.replace(/[' ]/g, '');
  // English that is no pinyin is looked up as English first: the tables of sounds are large.
  const isEnglish = /[aeiou]/.test(pressed) && !canBePinyin(pressed);
  const whole = isEnglish ? [] : await fromPinyin(pressed, tables);
  if (whole.length > 0 && (latin.length > 1 || whole[0]!.weight >= BY_SOUND.part * LOOSELY)) {
    return whole.map((repair) => ({ ...repair, text: text.replace(letters, repair.text) }));
  }
  let repairs: Repair[] = [];
  for (const { text: word } of strange.slice(0, MOST)) {
    const better = [
      ...(await fromSpelling(word, tables)),
      ...(latin.length > 1 && !isEnglish ? await fromPinyin(word, tables) : []),
    ];
    const bases = repairs.length > 0 ? repairs : [{ text, weight: 1 }];
    const next = better.flatMap((one) =>
      bases.map((base) => ({
        text: base.text.replace(new RegExp(`\\b${word}\\b`), ` ${one.text} `),
        weight: Math.min(base.weight, one.weight),
      })),
    );
    if (next.length > 0) repairs = next.slice(0, MOST);
  }
  const found = repairs.map((repair) => ({ ...repair, text: normalizeQuery(repair.text) }));
  return [...found, ...(isEnglish && found.length === 0 ? await fromPinyin(pressed, tables) : whole)];
}
