import { supportWords as words } from '../../src/lib/support-words.ts';
import type { Check, Fault } from './lib/fault.ts';

const WORDS = new RegExp(words.join('|'));

/** Every sentence with a word of support is cited by a measure or listed, with the reason, as none; never both. */
export const supportWords: Check = {
  name: 'support words',
  run(project) {
    const cited = new Set(
      project
        .records('measures')
        .flatMap(({ value }) => value.quotes.map(({ sentence }) => `${value.provision} ${sentence}`)),
    );
    const list = project.record('notMeasures');
    const listed = new Set(list?.value.map(({ provision, sentence }) => `${provision} ${sentence}`));
    const missing = project.sentences.flatMap(({ provision, n, text, file, line }): Fault[] => {
      const [word] = WORDS.exec(text.zh) ?? [];
      const key = `${provision} ${n}`;
      if (!word || cited.has(key) || listed.has(key)) return [];
      return [
        {
          file: file.zh,
          line: line.zh,
          problem: `${provision} s${n} has ${word}, and no measure cites it.`,
          mend: 'Add a measure, or list the sentence with the reason in not-measures.yml.',
        },
      ];
    });
    const wrong = (list?.value ?? []).flatMap(({ provision, sentence }, i): Fault[] => {
      const at = { file: list!.file, line: list!.lineOf([i]) };
      if (cited.has(`${provision} ${sentence}`))
        return [
          {
            ...at,
            problem: `${provision} s${sentence} is cited by a measure and listed as none.`,
            mend: 'Remove one of the two.',
          },
        ];
      const source = project.sentence(provision, sentence);
      return source && !WORDS.test(source.text.zh)
        ? [
            {
              ...at,
              problem: `${provision} s${sentence} has no word of support.`,
              mend: 'Remove the entry or correct its sentence.',
            },
          ]
        : [];
    });
    return [...missing, ...wrong];
  },
};
