/** An amount in 亿元 (100 million yuan) in the words of each language: 30 → `30亿元`, `RMB 3 billion`. */
export const yiToWords = (yi: number): { zh: string; en: string } => ({
  zh: `${yi}亿元`,
  en: `RMB ${yi / 10} billion`,
});
