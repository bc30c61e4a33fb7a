/** Queries made by machine from the document's own words: parts of the text, and the ways in which they are mistyped. */
import OpenCC from 'opencc-js';
import { pinyin } from 'pinyin-pro';
import type { Source } from '../../src/search/build/entries.ts';
import { sentencesOf } from '../../src/search/build/entries.ts';
import { readingsOf } from '../../src/search/build/tables.ts';
import type { TestQuery } from '../lib/search-sets.ts';

/** A repeatable random number from 0 to 1 (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What may be asked for must not stand all over the document. */
const MOST_PLACES = 3;
const LONGEST_TERM = 8;

/** `count` queries of each kind, the same for the same seed. */
export function madeQueries(source: Source, count: number, seed = 20180405): TestQuery[] {
  const random = randomFrom(seed);
  const pick = <T>(list: T[]): T => list[Math.floor(random() * list.length)]!;
  const leaves = source.provisions.filter(({ id }) => !source.parents.has(id));
  const texts = leaves.map((p) => ({
    id: p.id,
    zh: sentencesOf(p, 'zh'),
    en: sentencesOf(p, 'en').map((text) => text.toLowerCase()),
  }));
  const placesOf = (words: string, locale: 'zh' | 'en') =>
    texts.filter((text) => text[locale].some((s) => s.includes(words))).map(({ id }) => id);
  const telling = (places: string[]) => places.length > 0 && places.length <= MOST_PLACES;
  const terms = source.terms.filter(
    ({ zh }) =>
      /^\p{Script=Han}+$/u.test(zh) &&
      zh.length >= 2 &&
      zh.length <= LONGEST_TERM &&
      telling(placesOf(zh, 'zh')),
  );
  const words = [
    ...new Set(texts.flatMap(({ en }) => en.flatMap((s) => s.match(/\b[a-z]{6,}\b/g) ?? []))),
  ].filter((word) => telling(placesOf(word, 'en')));
  const common = new Map<string, string[]>();
  const soundAlike = (character: string): string[] => {
    const reading = readingsOf(character)[0] ?? '';
    if (common.size === 0)
      for (const c of new Set(texts.flatMap(({ zh }) => [...zh.join('')])))
        for (const r of readingsOf(c)) common.set(r, [...(common.get(r) ?? []), c]);
    return (common.get(reading) ?? []).filter((other) => other !== character);
  };
  const taiwan = OpenCC.Converter({ from: 'cn', to: 'twp' });
  const hongKong = OpenCC.Converter({ from: 'cn', to: 'hk' });

  const makers: Record<string, () => { q: string; site: 'zh' | 'en'; relevant: string[] } | null> = {
    'made substring': () => {
      const run = pick(pick(pick(texts).zh).match(/\p{Script=Han}{2,}/gu) ?? ['']);
      const length = 2 + Math.floor(random() * 5);
      const start = Math.floor(random() * (run.length - length + 1));
      const q = start < 0 ? '' : run.slice(start, start + length);
      return q.length < 2 ? null : { q, site: 'zh', relevant: placesOf(q, 'zh') };
    },
    'made pinyin': () => {
      const { zh } = pick(terms);
      return {
        q: pinyin(zh, { toneType: 'none', type: 'array', v: true }).join(''),
        site: 'zh',
        relevant: placesOf(zh, 'zh'),
      };
    },
    'made initials': () => {
      const { zh } = pick(terms);
      const q = pinyin(zh, { pattern: 'first', toneType: 'none', type: 'array' }).join('');
      return zh.length < 3 ? null : { q, site: 'zh', relevant: placesOf(zh, 'zh') };
    },
    'made homophone': () => {
      const { zh } = pick(terms);
      const at = Math.floor(random() * zh.length);
      const others = soundAlike(zh[at]!);
      const q = others.length === 0 ? '' : zh.slice(0, at) + pick(others) + zh.slice(at + 1);
      return q.length < 3 ? null : { q, site: 'zh', relevant: placesOf(zh, 'zh') };
    },
    'made traditional': () => {
      const { zh } = pick(terms);
      const q = pick([taiwan, hongKong])(zh);
      return q === zh ? null : { q, site: 'zh', relevant: placesOf(zh, 'zh') };
    },
    'made misspelling': () => {
      const word = pick(words);
      const at = 1 + Math.floor(random() * (word.length - 2));
      const swapped = word.slice(0, at) + word[at + 1]! + word[at]! + word.slice(at + 2);
      const dropped = word.slice(0, at) + word.slice(at + 1);
      const doubled = word.slice(0, at) + word[at]! + word.slice(at);
      const wrong = word.slice(0, at) + pick([...'aeiou']) + word.slice(at + 1);
      const q = pick([swapped, dropped, doubled, wrong]);
      return q === word ? null : { q, site: 'en', relevant: placesOf(word, 'en') };
    },
  };
  return Object.entries(makers).flatMap(([kind, make]) => {
    const made = new Map<string, TestQuery>();
    for (let tries = 0; made.size < count && tries < count * 50; tries++) {
      const query = make();
      if (query && telling(query.relevant))
        made.set(query.q, { id: `${kind} ${made.size + 1}`, class: kind, ...query });
    }
    return [...made.values()];
  });
}
