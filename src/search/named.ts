/** Provisions that a query names by their number, as citations of the portal do. */

/** A provision, or one of its sentences, by number. */
export interface Named {
  id: string;
  sentence?: number;
  /** The query says nothing else. */
  isAll: boolean;
}

const ID = String.raw`\d+(?:[.-]\d+)+|end[.-]\d+|(?:annex|附件)[ .-]?(?:第|no\.?)? ?\d+`;
const BEFORE = '(?:第|段|条|项|paragraph|para|section|provision|item|#?p)';
const SENTENCE = String.raw`[-, ]*(?:s|sentence|第) ?(\d+) ?句?`;
/** `2.3.1.3`, `第2.3.1.3段`, `3.4.1, sentence 3`, `#p3-4-1-s3`, `附件7`. */
const ALONE = new RegExp(`^${BEFORE}? ?(${ID}) ?[段条项行]?(?:${SENTENCE})?$`);
/** Within other words, only what is hardly anything else. */
const WITHIN = /(?<![\d.-])\d(?:\.\d){2,3}(?![\d.-])/;

const asId = (written: string): string => written.replace(/^(annex|附件)\D*/, 'annex.').replaceAll('-', '.');

/** What normalized text names, whether or not the document has it; undefined for text without such a number. */
export function namedIn(normalized: string): Named | undefined {
  const [, alone, sentence] = ALONE.exec(normalized.replaceAll(/[,，]/g, ',')) ?? [];
  if (alone) return { id: asId(alone), isAll: true, ...(sentence ? { sentence: Number(sentence) } : {}) };
  const [within] = WITHIN.exec(normalized) ?? [];
  return within ? { id: within, isAll: false } : undefined;
}
