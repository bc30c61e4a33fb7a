/**
 * How text becomes words to compare: the same at index time and at query time. Pure; runs in Node and in browsers.
 */
import { stemmer } from 'stemmer';

/** Longest query considered, in characters; the rest is cut off. */
export const QUERY_LIMIT = 200;

/** Words too common in English to tell one passage from another. */
const STOP_WORDS = new Set(
  `a about all am an and any are as at be been being but by can could did do does for from get had has have
  how i if in into is its me my of on or our please shall should so some tell than that the their them there
  these they this those to was we were what which who whom whose will with would you your`.split(/\s+/),
);

/** Text in the form in which it is compared; see {@link normalizeQuery}. */
function normalize(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '')
    .normalize('NFKC')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ')
    .replace(/\p{C}/gu, '')
    .toLowerCase()
    .normalize('NFD')
    .replace(/([a-z])\p{M}+/gu, '$1')
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * A query in the form in which it is compared: NFKC (so full-width forms, ligatures and bracket styles agree), lower
 * case, Latin letters without accents, single spaces, at most {@link QUERY_LIMIT} characters. Lone surrogates, control
 * and direction characters are taken out. Traditional characters stay as they are.
 */
export function normalizeQuery(text: string): string {
  // Cut before any costly step too: no query needs more, and NFKC can lengthen a character eighteenfold.
  return [...normalize(text.slice(0, QUERY_LIMIT * 4))].slice(0, QUERY_LIMIT).join('').trim();
}

/** British spellings to American ones, by ending; both sides go through it, so a wrong hit harms neither. */
const SPELLINGS: [RegExp, string][] = [
  [/isation/, 'ization'],
  [/is(e[drs]?|ing)$/, 'iz$1'],
  [/ys(e[drs]?|ing)$/, 'yz$1'],
  [/(..)our(s|ed|ing)?$/, '$1or$2'],
  [/tre(s?)$/, 'ter$1'],
  [/mme(s?)$/, 'm$1'],
  [/ogue(s?)$/, 'og$1'],
  [/enc(es?)$/, 'ens$1'],
  [/ll(ing|ed|er)$/, 'l$1'],
];

const stems = new Map<string, string>();

/** One English word, or a number, as it is compared: American spelling, Porter stem. */
export function stem(word: string): string {
  if (/\d/.test(word)) return word;
  let known = stems.get(word);
  if (known === undefined) {
    known = stemmer(SPELLINGS.reduce((text, [from, to]) => text.replace(from, to), word));
    stems.set(word, known);
  }
  return known;
}

/** A stretch of one script: Chinese characters, or one word or number in Latin letters. */
export interface Run {
  text: string;
  han: boolean;
}

/** Normalized text with what belongs together in one word: `people's` → `people`, `r&d` → `rd`, `e-commerce`. */
export const joined = (normalized: string): string =>
  normalized
    .replace(/['’]s\b/g, '')
    .replace(/\b([a-z])&([a-z])\b/g, '$1$2')
    .replace(/\b(e|i|co|re)-(?=[a-z])/g, '$1');

/** The runs of normalized text in order; all that is no Chinese character, Latin letter or digit divides. */
export const runs = (normalized: string): Run[] =>
  Array.from(joined(normalized).matchAll(/\p{Script=Han}+|[a-z0-9]+/gu), ([run]) => ({
    text: run,
    han: /\p{Script=Han}/u.test(run),
  }));

/** Two neighbouring characters at a time; a single character stands for itself. */
export function bigrams(run: string): string[] {
  const characters = [...run];
  if (characters.length === 1) return characters;
  return characters.slice(1).map((character, i) => characters[i]! + character);
}

/** Frequent characters that stand in simplified writing only. */
const SIMPLIFIED =
  /[们这时国说为会个没对过还发样经动现当进实关点开无电机业务费钱车网农厂医药产岁办贷区县乡学书证话语让给谁难题应该习惯员师录图资补项质优级专须帮头问间门见听读买卖饭馆钟从两种树鱼鸡猪粮销运输铁线极标环场营养残旧报导设备计划单据组织联络传视频红绿灯飞码银险债创转换连锁检测体验剂脑脸]/;

/** Whether text is surely not in traditional characters. */
export const isSimplified = (text: string): boolean => SIMPLIFIED.test(text);

/** Frequent characters that stand in traditional writing only. */
const TRADITIONAL =
  /[們這時國說為會個沒對過還發樣經動當進實關點開無電機業務費錢車網農廠醫藥產歲辦貸區縣鄉學書證話語讓給誰難題應該習慣員師錄圖資補項質優級專須幫頭問間門見聽讀買賣飯館鐘從兩種樹魚雞豬糧銷運輸鐵線極標環場營養殘舊報導設備計劃單據組織聯絡傳視頻紅綠燈飛碼銀險債創轉換連鎖檢測體驗劑腦臉災雲廣東統籌攬覺識別訊軟總預監衛護稅財貿倉儲貨遊戲閱覽園臺灣與續絕斷齊齡舉獎勵]/;

/** Whether text is surely in traditional characters. */
export const isTraditional = (text: string): boolean => TRADITIONAL.test(text);

export const isStopWord = (word: string): boolean => STOP_WORDS.has(word);

/**
 * The units by which any text or query is compared, in order: pairs of neighbouring Chinese characters, and stems of
 * English words (`小微企业loans` → `小微 微企 企业 loan`). Stop words are left out unless there is nothing else.
 */
export function tokens(text: string): string[] {
  const all = runs(normalize(text));
  const kept = all.filter((run) => run.han || !isStopWord(run.text));
  return (kept.length > 0 ? kept : all).flatMap((run) => (run.han ? bigrams(run.text) : [stem(run.text)]));
}
