import { approvedVariants } from '../../src/lib/renderings.ts';
import { type Aligned, alignedTexts } from './lib/aligned.ts';
import { holds, stems } from './lib/english.ts';
import type { Check, Fault } from './lib/fault.ts';
import type { Project } from './lib/project.ts';

interface Term {
  zh: string;
  en: string;
  /** The approved renderings, reduced. */
  approved: string[];
}

/** An acronym that a rendering gives in brackets may be left out in the text. */
const withoutAcronym = (rendering: string): string[] => [rendering, rendering.replace(/ \([A-Z&]+s?\)/g, '')];

const readTerms = (project: Project): Term[] =>
  project.terms.map(({ zh, en, en_variants }) => ({
    zh,
    en,
    approved: approvedVariants(`${en};${en_variants}`).flatMap(withoutAcronym).map(stems),
  }));

/** The bodies by every name they go by: the annex names them more briefly than the term base. */
const readBodies = (project: Project): Term[] =>
  (project.record('agencies')?.value ?? []).flatMap(({ name, aliases }) =>
    [name.zh, ...aliases.zh].map((zh) => ({
      zh,
      en: name.en,
      approved: [name.en, ...aliases.en].map(stems),
    })),
  );

/** Every place where `part` stands in `text`. */
function places(text: string, part: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) found.push(at);
  return found;
}

/** The terms of a sentence that stand somewhere outside every longer term: a longer one covers those inside it. */
function termsOf(text: string, terms: Term[]): Term[] {
  const present = terms.flatMap((term) =>
    places(text, term.zh).map((at) => ({ term, at, end: at + term.zh.length })),
  );
  const own = present.filter(
    ({ term, at, end }) =>
      !present.some((other) => other.term.zh.length > term.zh.length && other.at <= at && other.end >= end),
  );
  return [...new Set(own.map(({ term }) => term))];
}

/** Each term of the Chinese has one of its approved renderings in the English twin, or an exception with a reason. */
export const glossary: Check = {
  name: 'glossary',
  run(project) {
    const terms = [...readTerms(project), ...readBodies(project)];
    const exceptions = project.record('exceptions');
    const unused = new Map(
      exceptions?.value.map(({ provision, sentence, term }, i) => [`${provision} ${sentence} ${term}`, i]),
    );
    const faultsOf = ({ file, line, provision, sentence, ...text }: Aligned): Fault[] => {
      const english = stems(text.en);
      return termsOf(text.zh, terms).flatMap(({ zh, en, approved }) => {
        if (
          approved.some((phrase) => holds(english, phrase)) ||
          unused.delete(`${provision} ${sentence} ${zh}`)
        )
          return [];
        return [
          {
            file,
            line,
            problem: `The Chinese has ${zh}, and the English none of its renderings (“${en}”).`,
            mend: 'Use the term base’s words, or give the reason in glossary-exceptions.yml.',
          },
        ];
      });
    };
    const faults = alignedTexts(project).flatMap(faultsOf);
    for (const [key, i] of unused) {
      const { provision, sentence } = exceptions!.value[i]!;
      // A file with a fault of its own is not read: whether its exceptions are used is not known.
      if (!project.sentence(provision, sentence)) continue;
      faults.push({
        file: exceptions!.file,
        line: exceptions!.lineOf([i]),
        problem: `The exception “${key}” excuses nothing.`,
        mend: 'Remove it.',
      });
    }
    return faults;
  },
};
