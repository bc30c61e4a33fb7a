import { stemmer } from 'stemmer';

/**
 * Acronyms that the translation introduces once as “long form (ACRONYM)” and then uses alone: long form, acronym and
 * their introduction are the same words.
 */
const ACRONYMS: [long: string, short: string][] = [
  ['artificial intelligence', 'ai'],
  ['association of southeast asian nations', 'asean'],
  ['augmented reality', 'ar'],
  ['communist party of china', 'cpc'],
  ['internet of things', 'iot'],
  ['research and development', 'r&d'],
  ['small and medium sized enterprises', 'smes'],
  ['virtual reality', 'vr'],
];
const ARTICLES = new Set(['a', 'an', 'the']);

/**
 * English reduced to what its words mean for a comparison: lower case, no marks or articles, hyphen and slash as a
 * space, acronyms for their long forms, each word by its stem. Words in order, with a space at both ends.
 */
export function stems(text: string): string {
  let plain = text
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/'s\b|'/g, '')
    .replace(/[“”"*]/g, '')
    .replace(/[-–/]/g, ' ');
  for (const [long, short] of ACRONYMS)
    plain = plain.replaceAll(`${long} (${short})`, short).replaceAll(long, short);
  const words = plain.split(/[^\p{L}\p{N}&+]+/u).filter((word) => word !== '' && !ARTICLES.has(word));
  return ` ${words.map((word) => stemmer(word)).join(' ')} `;
}

/** Whether the words of `phrase` stand in `text` one after the other; both as {@link stems} gives them. */
export const holds = (text: string, phrase: string): boolean => phrase.trim() !== '' && text.includes(phrase);
