import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';

/**
 * The folder that releases are put in:
 *   releases/<version>/   one built site each, never changed once it is there but for linked files of its neighbours
 *   current               a symbolic link to the one that is served
 */
export const releasesIn = (to: string): string => join(to, 'releases');

const LINK = 'current';
const LOCK = '.release-lock';

/** The versions that are there, oldest first; what an interrupted release left behind is none. */
export function listReleases(to: string): string[] {
  mkdirSync(releasesIn(to), { recursive: true });
  return readdirSync(releasesIn(to))
    .filter((name) => !name.startsWith('.') && statSync(join(releasesIn(to), name)).isDirectory())
    .sort();
}

/** The version that is served, or null before the first release. Throws when `current` is not a link. */
export function currentRelease(to: string): string | null {
  const link = lstatSync(join(to, LINK), { throwIfNoEntry: false });
  if (!link) return null;
  if (!link.isSymbolicLink())
    throw new Error(
      `${join(to, LINK)} is not a symbolic link, so it cannot be switched: move it away and release again.`,
    );
  return basename(readlinkSync(join(to, LINK)));
}

/** Serves another version from one request to the next: a link made aside is renamed over the old one in one step. */
export function switchTo(to: string, version: string): void {
  const aside = join(to, `.${LINK}-${process.pid}`);
  rmSync(aside, { force: true });
  symlinkSync(join('releases', version), aside);
  renameSync(aside, join(to, LINK));
}

const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** Runs `work` while no other release can run in the same folder. Throws when one is under way; a dead one's lock is taken over. */
export async function alone<T>(to: string, work: () => Promise<T>): Promise<T> {
  mkdirSync(to, { recursive: true });
  const lock = join(to, LOCK);
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const pid = Number(readFileSync(lock, 'utf8'));
    if (pid > 0 && alive(pid)) throw new Error(`Another release into ${to} is under way (process ${pid}).`);
    writeFileSync(lock, String(process.pid));
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}
