import { expect } from 'vitest';
import { type Check, type Fault, formatFault } from '../../scripts/checks/lib/fault.ts';
import { Project } from '../../scripts/checks/lib/project.ts';
import { readProject } from '../../scripts/checks/lib/read-project.ts';

/** What becomes of a file: another text, or null for a file that is gone. */
export type Change = string | null | ((text: string) => string);

/** The project as it is. */
export const sound = readProject();

/** The project with some files changed; a text that a change does not alter is a mistake of the test. */
export function projectWith(changes: Record<string, Change>): Project {
  const files = new Map(sound.files);
  for (const [file, change] of Object.entries(changes)) {
    if (change === null) files.delete(file);
    else if (typeof change === 'string') files.set(file, change);
    else {
      const before = files.get(file);
      if (before === undefined) throw new Error(`There is no ${file} to change.`);
      const after = change(before);
      if (after === before) throw new Error(`The change of ${file} changes nothing.`);
      files.set(file, after);
    }
  }
  return new Project(files);
}

/** Puts other words in the place of the first such words. */
export const replace =
  (words: string, others: string): Change =>
  (text) =>
    text.replace(words, () => others);

export const append =
  (words: string): Change =>
  (text) =>
    text + words;

const alreadyThere = new Map<Check, Set<string>>();

/** The faults that a check finds because of these changes. */
export function faultsOf(check: Check, changes: Record<string, Change>): string[] {
  const before = alreadyThere.get(check) ?? new Set(check.run(sound).map(formatFault));
  alreadyThere.set(check, before);
  return check
    .run(projectWith(changes))
    .map(formatFault)
    .filter((fault) => !before.has(fault));
}

/** The line in which words first stand, after the change. */
export function lineIn(changes: Record<string, Change>, file: string, words: string): number {
  const lines = projectWith(changes).files.get(file)!.split('\n');
  const at = lines.findIndex((line) => line.includes(words));
  if (at < 0) throw new Error(`“${words}” does not stand in ${file}.`);
  return at + 1;
}

/** Expects one of the faults to be at this place and to say all of these words: what is wrong, and how to mend it. */
export function expectFault(faults: string[] | Fault[], place: string, ...words: string[]): void {
  const texts = faults.map((fault) => (typeof fault === 'string' ? fault : formatFault(fault)));
  const found = texts.filter(
    (text) => text.startsWith(`${place}: `) && words.every((each) => text.includes(each)),
  );
  expect(
    found,
    `no fault at ${place} saying “${words.join('”, “')}” among:\n${texts.slice(0, 20).join('\n') || '(none)'}`,
  ).not.toHaveLength(0);
}
