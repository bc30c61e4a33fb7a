import { cpSync, existsSync, renameSync, rmSync } from 'node:fs';

/** Moves a folder; to another file system, which takes no renaming, by copying. */
function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    cpSync(from, to, { recursive: true, preserveTimestamps: true });
    rmSync(from, { recursive: true, force: true });
  }
}

/** Puts the folder `from` in the place of `to`. What fails leaves what is there untouched. */
export function replaceFolder(from: string, to: string): void {
  const [next, old] = [`${to}.new-${process.pid}`, `${to}.old-${process.pid}`];
  try {
    move(from, next);
    const isThere = existsSync(to);
    if (isThere) renameSync(to, old);
    try {
      renameSync(next, to);
    } catch (error) {
      if (isThere) renameSync(old, to);
      throw error;
    }
  } finally {
    rmSync(next, { recursive: true, force: true });
    rmSync(old, { recursive: true, force: true });
  }
}
