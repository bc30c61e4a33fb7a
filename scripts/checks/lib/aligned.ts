import type { Project } from './project.ts';

/** Chinese of the document and its translation: a sentence, a title or a cell of the annex. */
export interface Aligned {
  zh: string;
  en: string;
  /** Where the English stands. */
  file: string;
  line: number;
  /** Set for a sentence. */
  provision?: string;
  sentence?: number;
}

/** Every text of the document that faces its translation. */
export function alignedTexts(project: Project): Aligned[] {
  const sentences = project.sentences.map(({ provision, n, text, file, line }) => ({
    ...text,
    file: file.en,
    line: line.en,
    provision,
    sentence: n,
  }));
  const titles = project.provisions.map(({ folder, halves }) => ({
    zh: halves.zh.title,
    en: halves.en.title,
    file: `${folder}/en.mdx`,
    line: 2,
  }));
  const cells = project
    .records('responsibilities')
    .flatMap(({ file, value, lineOf }) =>
      value.rows.flatMap((row, i) =>
        (['group', 'task', 'lead', 'participating'] as const).flatMap((key) =>
          row[key] ? [{ ...row[key], file, line: lineOf(['rows', i, key, 'en']) }] : [],
        ),
      ),
    );
  return [...sentences, ...titles, ...cells];
}
