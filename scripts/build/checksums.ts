import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The list of every file with its SHA-256, in the form of `sha256sum`: `sha256sum -c checksums.txt` reads it. */
export const CHECKSUMS = 'checksums.txt';

const sha256 = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');

/** Writes {@link CHECKSUMS} for all files of the site but itself and those whose name begins with a dot. */
export async function writeChecksums(dir: string): Promise<void> {
  const files = globSync(['**/*', '.well-known/*'], { cwd: dir, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.') && entry.name !== CHECKSUMS)
    .map((entry) => join(entry.parentPath, entry.name).slice(join(dir, '/').length))
    .sort();
  writeFileSync(join(dir, CHECKSUMS), files.map((file) => `${sha256(join(dir, file))}  ${file}\n`).join(''));
}

/** The files a site lists as its own, with their checksums. Throws when the list is missing or not one. */
export function readChecksums(dir: string): Map<string, string> {
  const list = join(dir, CHECKSUMS);
  if (!existsSync(list)) throw new Error(`${dir} has no ${CHECKSUMS}: it was not made by this build.`);
  const rows = readFileSync(list, 'utf8').trim().split('\n');
  return new Map(
    rows.map((row) => {
      const [, sum, file] = /^([0-9a-f]{64}) {2}(.+)$/.exec(row) ?? [];
      if (!sum || !file) throw new Error(`${list} is damaged at: ${row.slice(0, 80)}`);
      return [file, sum];
    }),
  );
}

/** Reads every listed file again. Throws with the names of those that are missing or differ. */
export function verifyChecksums(dir: string): number {
  const list = readChecksums(dir);
  const wrong = [...list].filter(
    ([file, sum]) => !existsSync(join(dir, file)) || sha256(join(dir, file)) !== sum,
  );
  if (wrong.length > 0) {
    throw new Error(
      `${wrong.length} of ${list.size} files in ${dir} are missing or damaged: ${wrong
        .slice(0, 5)
        .map(([file]) => file)
        .join(', ')}`,
    );
  }
  return list.size;
}
