import { copyFileSync, existsSync, linkSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CHECKSUMS, readChecksums } from '../build/checksums.ts';
import { kindOf } from '../deploy/headers.ts';

/** A second name for the same file where the file system has that, else a copy. */
function linkOrCopy(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

/**
 * Puts a built site at `to`. What is the same as in `previous` is linked from there: it keeps its time of change and with
 * it the ETag that browsers and CDNs hold, so that a release costs them only what it changed.
 */
export function copySite(built: string, to: string, previous: string | null): void {
  const known = previous ? readChecksums(previous) : new Map<string, string>();
  mkdirSync(to, { recursive: true });
  for (const [file, sum] of readChecksums(built)) {
    const same = known.get(file) === sum && existsSync(join(previous!, file));
    if (same) linkOrCopy(join(previous!, file), join(to, file));
    else {
      mkdirSync(dirname(join(to, file)), { recursive: true });
      copyFileSync(join(built, file), join(to, file));
    }
  }
  copyFileSync(join(built, CHECKSUMS), join(to, CHECKSUMS));
}

const hashed = (file: string): boolean =>
  ['asset', 'search'].includes(kindOf(`/${file.replace(/\.(br|gz)$/, '')}`));

/** Links the files with a hash in their name that `from` itself was built with into `to`: pages still open ask for them. */
export function shareHashedFiles(from: string, to: string): void {
  for (const file of readChecksums(from).keys()) {
    if (hashed(file) && !existsSync(join(to, file)) && existsSync(join(from, file)))
      linkOrCopy(join(from, file), join(to, file));
  }
}
