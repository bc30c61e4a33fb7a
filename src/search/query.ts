/** What a reader asks for: the units to look up, in the several ways in which the question may be meant. */
import { bigrams, isStopWord, normalizeQuery, type Run, runs, stem } from './text.ts';
import { asksWho, subjectOf } from './who.ts';

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
}

/** Words of asking, and words that say how rather than what, in Chinese; longer ones before those they begin with. */
const ASKING =
  /请问|(这份|这个|该|本)文件(里面|里|中)?|文件(里面|里|中)|有没有|有什么|有哪些|是什么|什么是|什么时候|什么样|为什么|怎么样|怎么办|怎么|怎样|如何|在哪里|哪里|在哪|哪儿|哪个|哪些|什么|多少|能不能|会不会|可不可以|是不是|是否|可以|能否|能够|由谁|谁来|谁|我们|我想|我要|我的|我|你们|这个|那个|这些|那些|一下|现在|目前|以后|需要|应该|想要|关于|有关|以及|或者|还是|还有|吗|呢|吧|啊/;

/** English words that often stand in a question without being what is asked about. */
const WEAK = new Set(
  'able also come document documents find give go going good help make many mention mentioned mentions more most much need new out say says take thing things use used using want way ways work'.split(
    ' ',
  ),
);
const OF_WEAK = 0.4;
/** Years, amounts and numbers of documents are meant as they stand. */
const OF_NUMBERS = 1.8;

/** Divides Chinese runs at the words of asking; a run that is nothing else stays whole. */
function withoutAsking(list: Run[]): Run[] {
  return list.flatMap((run) => {
    if (!run.han) return [run];
    const parts = run.text
      .split(new RegExp(ASKING.source.replaceAll('(', '(?:'), 'g'))
      .filter((part) => part !== undefined && part !== '');
    return parts.length === 0 ? [run] : parts.map((text) => ({ text, han: true }));
  });
}

/** The units of normalized text, English stop words and Chinese words of asking left out. */
export function unitsOf(normalized: string): Unit[] {
  const all = runs(normalized);
  const telling = all.filter((run) => run.han || !isStopWord(run.text));
  let stretch = 0;
  let before: Run | undefined;
  return withoutAsking(telling.length > 0 ? telling : all).flatMap((run) => {
    // Neighboring English words are one stretch, each piece of Chinese its own.
    if (run.han || before?.han !== false) stretch++;
    before = run;
    const weight = /\d/.test(run.text) ? OF_NUMBERS : WEAK.has(run.text) ? OF_WEAK : 1;
    return (run.han ? bigrams(run.text) : [stem(run.text)]).map((text) => ({ text, stretch, weight }));
  });
}

/** Two names of one thing, each way: whoever writes one may mean text that has the other. */
const SAME: [RegExp, string][] = [
  [/人工智慧/g, '人工智能'],
  [/智慧/g, '智能'],
  [/智能/g, '智慧'],
  [/(^|[^a-z])ai(?![a-z])/g, '$1人工智能'],
  [/人工智能|artificial intelligence/g, ' ai '],
];
const OTHER_NAME = 0.97;

/** Reads a query as typed. */
export function readQuery(typed: string): Query {
  const text = normalizeQuery(typed);
  const forWho = asksWho(text);
  const subject = forWho ? subjectOf(text) : text;
  const read = (words: string, weight: number): Reading => ({ text: words, units: unitsOf(words), weight });
  const readings = [read(subject, 1)];
  for (const [name, other] of SAME) {
    // 人工智能 as a whole is not "intelligent something".
    const changed =
      name.source === '智能'
        ? subject.replace(/(人工)?智能/g, (all, ai) => (ai ? all : other))
        : subject.replace(name, other);
    if (changed !== subject) readings.push(read(changed, OTHER_NAME));
  }
  if (subject !== text) readings.push(read(text, OTHER_NAME));
  return { text, readings: readings.filter(({ units }) => units.length > 0), asksWho: forWho };
}
