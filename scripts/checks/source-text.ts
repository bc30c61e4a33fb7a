import { createHash } from 'node:crypto';
import { plainText } from '../../src/lib/sentences.ts';
import type { Check, Fault } from './lib/fault.ts';
import type { Project } from './lib/project.ts';
import { firstDifference, readUnits, SOURCE_FILE, sourceLines, UNITS_FILE } from './lib/source.ts';

const CHINESE_IS_FIXED = 'The Chinese text is never edited: put back what the source has.';

function checksum(project: Project): Fault[] {
  const source = project.files.get(SOURCE_FILE);
  const document = project.record('document');
  if (source === undefined)
    return [
      {
        file: SOURCE_FILE,
        line: 1,
        problem: 'The source document is missing.',
        mend: 'Put the untouched file back.',
      },
    ];
  const actual = createHash('sha256').update(source).digest('hex');
  if (!document || document.value.sha256 === actual) return [];
  return [
    {
      file: SOURCE_FILE,
      line: 1,
      problem: `The source document was changed: its SHA-256 is ${actual}, and document.yml has ${document.value.sha256}.`,
      mend: 'Put the untouched file back.',
    },
  ];
}

/** Every line of the source before the annex's table is one unit of the list, in the list's order. */
function coverage(project: Project, lines: string[]): Fault[] {
  const units = readUnits(project);
  const last = units.at(-1)?.sourceLine ?? 0;
  const listed = new Set(units.map((unit) => unit.sourceLine));
  const unclaimed = lines.slice(0, last).flatMap((text, i) =>
    text === '' || listed.has(i + 1)
      ? []
      : [
          {
            file: SOURCE_FILE,
            line: i + 1,
            problem: 'No unit of provisions.tsv holds this line.',
            mend: 'List it, so that no part of the document is left out.',
          },
        ],
  );
  const disordered = units.flatMap((unit, i) =>
    i > 0 && unit.sourceLine <= units[i - 1]!.sourceLine
      ? [
          {
            file: UNITS_FILE,
            line: unit.line,
            problem: `Unit ${unit.id} stands out of the document’s order.`,
            mend: 'Sort the list by line of the source.',
          },
        ]
      : [],
  );
  return [...unclaimed, ...disordered];
}

/** The Chinese text of every provision is that of the source, character for character. */
export const sourceText: Check = {
  name: 'source text',
  run(project) {
    const lines = sourceLines(project);
    const units = new Map(readUnits(project).map((unit) => [unit.id, unit]));
    const differing = project.provisions.flatMap(({ id, folder, halves }): Fault[] => {
      const unit = units.get(id);
      if (!unit) return [];
      const sentences = halves.zh.lines.map(plainText);
      const difference = firstDifference(sentences.join(''), lines[unit.sourceLine - 1] ?? '');
      if (!difference) return [];
      // The sentence that the difference falls into: the one whose end lies beyond it.
      const ends = sentences.map((_, i) => sentences.slice(0, i + 1).join('').length);
      const index = ends.findIndex((end) => end > difference.at);
      const line = halves.zh.firstLine + (index < 0 ? sentences.length - 1 : index);
      return [
        {
          file: `${folder}/zh.mdx`,
          line,
          problem: `The text has ${difference.actual} where the source (line ${unit.sourceLine}) has ${difference.expected}.`,
          mend: CHINESE_IS_FIXED,
        },
      ];
    });
    return [...checksum(project), ...coverage(project, lines), ...differing];
  },
};
