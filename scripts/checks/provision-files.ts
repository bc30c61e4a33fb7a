import type { Check } from './lib/fault.ts';

/** Every provision folder can be read: names, both halves, one sentence a line, front matter, encoding. */
export const provisionFiles: Check = {
  name: 'provision files',
  run: (project) =>
    project.provisionFaults.map(({ file, line, problem, mend }) => ({ file, line, problem, mend })),
};
