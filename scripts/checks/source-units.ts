import { splitSentences } from '../../src/lib/sentences.ts';
import type { Check, Fault } from './lib/fault.ts';
import { readUnits, sourceLines, UNITS_FILE } from './lib/source.ts';

/** What the contract promises: units, sentences, sentences that end with 。, and initiatives. */
const PROMISED = { units: 82, sentences: 193, stops: 186, initiatives: 45 };

/** The folders are the units of `source/provisions.tsv`: the same ids, slugs, kinds and numbers of sentences. */
export const sourceUnits: Check = {
  name: 'source units',
  run(project) {
    const units = readUnits(project);
    const known = new Map(units.map((unit) => [unit.id, unit]));
    const lines = sourceLines(project);
    const faults: Fault[] = [];
    for (const { id, sentences, sourceLine, opening, line } of units) {
      const text = lines[sourceLine - 1] ?? '';
      const at = (problem: string, mend: string) => faults.push({ file: UNITS_FILE, line, problem, mend });
      if (!project.provisionIds.has(id))
        at(`Unit ${id} has no folder in content/provisions.`, 'Add it: the whole document is shown.');
      if (!text.replaceAll(' ', '').startsWith(opening))
        at(`Line ${sourceLine} of the source does not open with “${opening}”.`, 'Correct the line number.');
      if (splitSentences(text).length !== sentences)
        at(
          `Unit ${id} has ${splitSentences(text).length} sentences in the source, ${sentences} in the list.`,
          'Correct the list.',
        );
    }
    for (const { id, slug, folder, halves, page } of project.provisions) {
      const unit = known.get(id);
      const at = (file: string, problem: string, mend: string) =>
        faults.push({ file, line: 1, problem, mend });
      if (!unit)
        at(
          folder,
          `The document has no unit ${id}.`,
          'Remove the folder or correct its id: ids are those of source/provisions.tsv.',
        );
      else {
        if (unit.slug && unit.slug !== slug)
          at(
            folder,
            `The slug of ${id} is ${unit.slug}, not ${slug}.`,
            'Rename the folder: people keep links to the slug.',
          );
        if (unit.slug && !page)
          at(
            `${folder}/page.yml`,
            `The initiative ${id} has no page.yml.`,
            'Write it: each of the 45 initiatives has a page.',
          );
        if (!unit.slug && page)
          at(
            `${folder}/page.yml`,
            `Unit ${id} is no initiative (${unit.kind}).`,
            'Remove the file, or give the unit a slug in source/provisions.tsv.',
          );
        if (unit.sentences !== halves.zh.lines.length)
          at(
            `${folder}/zh.mdx`,
            `Unit ${id} has ${unit.sentences} sentences; the file has ${halves.zh.lines.length} lines.`,
            'One sentence a line; a sentence ends with 。',
          );
      }
    }
    const found = {
      units: units.length,
      sentences: units.reduce((sum, unit) => sum + unit.sentences, 0),
      stops: units.reduce((sum, unit) => sum + (lines[unit.sourceLine - 1]?.split('。').length ?? 1) - 1, 0),
      initiatives: units.filter((unit) => unit.slug).length,
    };
    for (const key of Object.keys(PROMISED) as (keyof typeof PROMISED)[]) {
      if (found[key] !== PROMISED[key])
        faults.push({
          file: UNITS_FILE,
          line: 1,
          problem: `The document has ${PROMISED[key]} ${key}; the list gives ${found[key]}.`,
          mend: 'Put the list back as it was.',
        });
    }
    return faults;
  },
};
