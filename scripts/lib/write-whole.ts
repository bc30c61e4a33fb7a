import { renameSync, writeFileSync } from 'node:fs';

/** Writes a file in one step: whoever reads it, and whatever is killed meanwhile, finds the old text or the new one. */
export function writeWhole(path: string, text: string): void {
  const aside = `${path}.new`;
  writeFileSync(aside, text);
  renameSync(aside, path);
}
