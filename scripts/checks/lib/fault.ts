import type { Project } from './project.ts';

/** Something that must be mended before the site is built. */
export interface Fault {
  /** Path from the project's root. */
  file: string;
  /** 1 for the first line, and for a fault of the whole file. */
  line: number;
  problem: string;
  mend: string;
}

/** One rule over the sources. `run` returns every fault it finds and changes nothing. */
export interface Check {
  name: string;
  run(project: Project): Fault[];
}

/** `content/a.yml:3: What is wrong. How to mend it.` */
export const formatFault = ({ file, line, problem, mend }: Fault): string =>
  `${file}:${line}: ${problem} ${mend}`;

/** Faults by file, then line, so that an editor can work down a file. */
export const sortFaults = (faults: Fault[]): Fault[] =>
  faults.toSorted((a, b) => a.file.localeCompare(b.file, 'en', { numeric: true }) || a.line - b.line);

/** The things that stand more than once, each with the places after the first. */
export function repeated<T>(items: T[], key: (item: T) => string): { item: T; first: T }[] {
  const seen = new Map<string, T>();
  return items.flatMap((item) => {
    const first = seen.get(key(item));
    if (first !== undefined) return [{ item, first }];
    seen.set(key(item), item);
    return [];
  });
}
