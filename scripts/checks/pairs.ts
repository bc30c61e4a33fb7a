import type { Check, Fault } from './lib/fault.ts';

const ends = (line: string): boolean => /[。.]\**$/.test(line);

/** A sentence and its twin are marked alike: a head for a head, a full stop for a 。 */
export const pairs: Check = {
  name: 'pairs',
  run: (project) =>
    project.provisions.flatMap(({ folder, halves: { zh, en } }) =>
      zh.lines.flatMap((line, i): Fault[] => {
        const twin = en.lines[i]!;
        const at = (problem: string, mend: string): Fault => ({
          file: `${folder}/en.mdx`,
          line: en.firstLine + i,
          problem,
          mend,
        });
        const faults: Fault[] = [];
        if (line.includes('**') !== twin.includes('**'))
          faults.push(at('Only one of the two languages marks a head (**…**).', 'Mark it in both.'));
        if (ends(line) !== ends(twin))
          faults.push(
            at(
              `The sentence ${ends(twin) ? 'ends with a full stop and its Chinese has none' : 'has no full stop and its Chinese ends with 。'}.`,
              'End both alike.',
            ),
          );
        return faults;
      }),
    ),
};
