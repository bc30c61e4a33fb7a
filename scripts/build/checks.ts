import { runBuiltChecks } from '../checks/built/index.ts';
import { readSite } from '../checks/built/site.ts';
import { runChecks } from '../checks/index.ts';
import { type Fault, formatFault } from '../checks/lib/fault.ts';
import { readProject } from '../checks/lib/read-project.ts';
import { DIST } from '../lib/project.ts';

/** Most faults that are printed: a mistake in a layout is on every page. */
const SHOWN = 60;

function refuse(faults: Fault[], where: string): void {
  if (faults.length === 0) return;
  const more = faults.length > SHOWN ? `\n… and ${faults.length - SHOWN} more` : '';
  throw new Error(
    `${faults.slice(0, SHOWN).map(formatFault).join('\n')}${more}\n\n${faults.length} ${faults.length === 1 ? 'fault' : 'faults'} in ${where}.`,
  );
}

/** Throws, naming every fault, when the sources have any. */
export const checkSources = (): void => refuse(runChecks(readProject()), 'the sources');

/** Throws, naming the faults, when the finished site in `dir` has any. */
export const checkSite = async (dir: string): Promise<void> =>
  refuse(await runBuiltChecks(readSite(dir, DIST), readProject()), 'the built site');
