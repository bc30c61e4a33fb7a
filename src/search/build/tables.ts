/** Tables for queries that are not spelled as the text is: traditional characters, pinyin, slips of the pen. */
import OpenCC from 'opencc-js';
import { pinyin, polyphonic } from 'pinyin-pro';
import { BUCKETS, bucketOf } from '../sounds.ts';
import { bigrams, runs, tokens } from '../text.ts';
import type { Entry } from './entries.ts';
import { regionalWords } from './regional-words.ts';

const HAN = /\p{Script=Han}/gu;
const isHan = (word: string): boolean => /^\p{Script=Han}+$/u.test(word);

/** `simplify.json`: characters `from[i]` → `to[i]`, then words. */
export interface SimplifyTable {
  from: string;
  to: string;
  words: [string, string][];
}

/** Traditional characters and regional words, as far as they lead to something that can be found. */
export function simplifyTable(entries: Entry[]): SimplifyTable {
  const phrases = entries.flatMap((entry) => entry.phrases);
  const known = new Set(phrases.join('').match(HAN));
  const pairs = new Set(phrases.flatMap(tokens));
  const simplify = OpenCC.Converter({ from: 't', to: 'cn' });
  const taiwan = OpenCC.Converter({ from: 'twp', to: 'cn' });
  let from = '';
  let to = '';
  for (let point = 0x4e00; point <= 0x9fff; point++) {
    const character = String.fromCodePoint(point);
    const simple = simplify(character);
    if (simple !== character && known.has(simple)) {
      from += character;
      to += simple;
    }
  }
  const findable = (word: string) => bigrams(word).every((pair) => pairs.has(pair));
  const words = new Map(regionalWords);
  for (const pair of taiwanWords()) {
    const key = simplify(pair);
    const value = taiwan(pair);
    if (key !== value && isHan(key) && isHan(value) && key.length > 1 && value.length > 1)
      words.set(key, words.get(key) ?? value);
  }
  return { from, to, words: [...words].filter(([key, word]) => key !== word && findable(word)) };
}

/** Words of Taiwan in OpenCC's dictionary, in traditional characters. */
function taiwanWords(): string[] {
  const dictionaries = OpenCC.Locale.from.twp!.flat(2) as (string | [string, string][])[];
  const text = dictionaries.find((dictionary) => typeof dictionary === 'string');
  return typeof text === 'string' ? text.split('|').map((pair) => pair.split(' ')[0]!) : [];
}

/** The 3,755 most used characters: the first level of GB 2312. */
function commonCharacters(): string[] {
  const decoder = new TextDecoder('gbk');
  const characters: string[] = [];
  for (let row = 0xb0; row <= 0xd7; row++) {
    for (let cell = 0xa1; cell <= 0xfe; cell++) characters.push(decoder.decode(new Uint8Array([row, cell])));
  }
  return characters.filter(isHan);
}

const plain = { toneType: 'none', type: 'array', v: true } as const;

/** Every reading of a character, rare ones too, without tones, ü as v. */
export const readingsOf = (character: string): string[] =>
  [...new Set((polyphonic(character, plain) as string[][])[0] ?? [])].filter((reading) =>
    /^[a-z]+$/.test(reading),
  );

/** The readings that the characters of our texts have in them; rare readings would only lead astray. */
function readingsInUse(entries: Entry[]): Map<string, Set<string>> {
  const readings = new Map<string, Set<string>>();
  const note = (word: string) => {
    const sounds = pinyin(word, plain);
    Array.from(word).forEach((character, i) => {
      const sound = sounds[i] ?? '';
      if (/^[a-z]+$/.test(sound)) readings.set(character, (readings.get(character) ?? new Set()).add(sound));
    });
  };
  for (const phrase of entries.flatMap((entry) => entry.phrases))
    for (const run of phrase.match(/\p{Script=Han}+/gu) ?? []) note(run);
  return readings;
}

/** `sounds.json`: the characters of each syllable: those of our texts and the common ones. */
export function soundTable(entries: Entry[]): Record<string, string> {
  const readings = readingsInUse(entries);
  for (const character of commonCharacters())
    if (!readings.has(character)) readings.set(character, new Set(readingsOf(character)));
  const table: Record<string, string> = {};
  for (const [character, sounds] of readings)
    for (const sound of sounds) table[sound] = (table[sound] ?? '') + character;
  return Object.fromEntries(Object.entries(table).sort(([a], [b]) => (a < b ? -1 : 1)));
}

const LONGEST_WORD = 10;

/** `words/<bucket>.json`: Chinese words and names by the first letters of their sounds. The text itself is not in them. */
export function wordBuckets(entries: Entry[]): string[][] {
  const named = entries.filter(({ kind }) => kind !== 'text' && kind !== 'row' && kind !== 'target');
  const words = new Set(
    named
      .flatMap((entry) => entry.phrases)
      .filter((word) => isHan(word) && word.length > 1 && word.length <= LONGEST_WORD),
  );
  const buckets: string[][] = Array.from({ length: BUCKETS }, () => []);
  for (const word of [...words].sort())
    buckets[
      bucketOf(
        pinyin(word, plain)
          .slice(0, 2)
          .map((sound) => sound[0])
          .join(''),
      )
    ]!.push(word);
  return buckets;
}

/** `spelling/<letter>.json`: English words by their first letter, those of the document first. */
export function spellingShards(entries: Entry[]): Record<string, string[]> {
  const official = entries.filter(({ kind }) => kind === 'text' || kind === 'title');
  const words = new Set<string>();
  for (const phrase of [...official, ...entries].flatMap((entry) => entry.phrases)) {
    for (const { text } of runs(phrase.toLowerCase())) if (/^[a-z]{3,}$/.test(text)) words.add(text);
  }
  return Object.fromEntries(
    Array.from('abcdefghijklmnopqrstuvwxyz', (letter) => [
      letter,
      [...words].filter((word) => word.startsWith(letter)),
    ]),
  );
}
