/** What a reader asks for: the units to look up, in the several ways in which the question may be meant. */
import { ASKED, ASKED_WORDS, ASKING, JOINING, JOINING_WORDS, WEAK } from './fillers.ts';
import { type Named, namedIn } from './named.ts';
import { canTellWords, wordsOf } from './segments.ts';
import { bigrams, isStopWord, normalizeQuery, type Run, runs, stem } from './text.ts';
import { asksWho, isGeneral, subjectOf } from './who.ts';

export interface Unit {
  /** As in the index; see `tokens`. */
  text: string;
  /** Units of one unbroken stretch of the query share a number. */
  stretch: number;
  /** How much it counts beside its rarity. */
  weight: number;
}

/** One way to read the query. */
export interface Reading {
  units: Unit[];
  /** 1 for the query as it stands, less for what we made of it. */
  weight: number;
  /** What is looked for, normalized. */
  text: string;
  /** Not the reader's own words: shown as what was searched. */
  isRepair?: true;
}

export interface Query {
  text: string;
  readings: Reading[];
  /** Asks for a responsible body. */
  asksWho: boolean;
  /** Asks for the body responsible for the whole. */
  asksAll: boolean;
  /** The provision that it names by its number. */
  named?: Named | undefined;
}

/** What kind of question normalized text is. */
export function questionOf(text: string): Pick<Query, 'asksWho' | 'asksAll'> {
  const forWho = asksWho(text);
  return { asksWho: forWho, asksAll: forWho && isGeneral(subjectOf(text)) };
}

const OF_WEAK = 0.4;
/** Years, amounts and numbers of documents are meant as they stand. */
const OF_NUMBERS = 1.8;
/** The subject of every provision, and how much the two characters count where it ends and another word begins. */
const SUBJECT = '人工智能';
const OF_SEAM = 0.4;

/** A query with more Chinese characters is a sentence. */
const SENTENCE = 9;

/** Divides Chinese runs at the words of asking; a run that is nothing else stays whole. */
function divided(list: Run[], at: RegExp): Run[] {
  return list.flatMap((run) => {
    if (!run.han) return [run];
    const parts = run.text.split(at).filter((part) => part !== '');
    return parts.length === 0 ? [run] : parts.map((text) => ({ text, han: true }));
  });
}

/** Divides Chinese runs at the words that only join. */
function joinedAt(list: Run[]): Run[] {
  if (!canTellWords) return divided(list, JOINING);
  return list.flatMap((run) => {
    if (!run.han) return [run];
    const parts = [''];
    for (const word of wordsOf(run.text)) {
      if (JOINING_WORDS.has(word)) parts.push('');
      else parts.push(parts.pop() + word);
    }
    // Single characters are left over where two joining words stand close; 发给 is nothing else and yet a word.
    const telling = parts.filter((part) => part.length > 1);
    return (telling.length > 0 ? telling : [run.text]).map((text) => ({ text, han: true }));
  });
}

function unitsOfRuns(list: Run[]): Unit[] {
  let stretch = 0;
  let before: Run | undefined;
  return list.flatMap((run) => {
    // Neighboring English words are one stretch, each piece of Chinese its own.
    if (run.han || before?.han !== false) stretch++;
    before = run;
    const weight = /\d/.test(run.text) ? OF_NUMBERS : WEAK.has(run.text) ? OF_WEAK : 1;
    if (!run.han) return [{ text: stem(run.text), stretch, weight }];
    return bigrams(run.text).map((text, i) => ({
      text,
      stretch,
      weight: run.text.slice(0, i + 1).endsWith(SUBJECT) ? OF_SEAM : ASKED_WORDS.has(text) ? OF_WEAK : 1,
    }));
  });
}

/** A character that is mostly a word by itself. */
export const isJoining = (character: string): boolean =>
  JOINING.test(character) || /[用去做来里中管个些不没这那]/.test(character);

export const isSentence = (normalized: string): boolean =>
  (normalized.match(/\p{Script=Han}/gu)?.length ?? 0) > SENTENCE;

/** Whether normalized text asks for a time or a reason, or names the document itself. */
export const isAsking = (normalized: string): boolean =>
  ASKED.some(([words]) => normalized.search(words) >= 0);

/** The units of normalized text, English stop words and Chinese words of asking left out; of a `sentence` more. */
export function unitsOf(normalized: string, sentence = isSentence(normalized)): Unit[] {
  const all = runs(ASKED.reduce((text, [words, one]) => text.replace(words, ` ${one} `), normalized));
  const telling = all.filter((run) => run.han || !isStopWord(run.text));
  const list = divided(telling.length > 0 ? telling : all, ASKING);
  if (!sentence) return unitsOfRuns(list);
  const pieces = joinedAt(list).filter((run) => !run.han || run.text.length > 1);
  return unitsOfRuns(pieces.length > 0 ? pieces : list);
}

/** Two names of one thing, each way: whoever writes one may mean text that has the other. */
const SAME: ((text: string) => string)[] = [
  (text) => text.replace(/人工智慧/g, '人工智能'),
  (text) => text.replace(/智慧/g, '智能'),
  // 人工智能 as a whole is not "intelligent something".
  (text) => text.replace(/(?<!人工)智能/g, '智慧'),
  (text) => text.replace(/(?<![a-z])ai(?![a-z])/g, '人工智能'),
  (text) => text.replace(/人工智能|artificial intelligence/g, ' ai '),
];
const OTHER_NAME = 0.97;

/** Reads a query as typed. */
export function readQuery(typed: string): Query {
  const text = normalizeQuery(typed);
  const named = namedIn(text);
  // A number within other words is found by itself; its digits would be looked for everywhere.
  const said = named && !named.isAll ? text.replace(named.id, ' ') : text;
  const question = questionOf(said);
  const subject = question.asksWho ? subjectOf(said) : said;
  const isLong = isSentence(text);
  const read = (words: string, weight: number): Reading => ({
    text: words,
    units: unitsOf(words, isLong),
    weight,
  });
  const readings = [read(subject, 1)];
  for (const rename of isLong ? [] : SAME) {
    const changed = rename(subject);
    if (changed !== subject) readings.push(read(changed, OTHER_NAME));
  }
  if (subject !== said && !isLong) readings.push(read(said, OTHER_NAME));
  return {
    text,
    readings: readings.filter(({ units }) => units.length > 0),
    ...question,
    named,
  };
}
