import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SHIPPED } from '../lib/licenses.ts';

/** Writes `licenses.txt`: the licenses of the packages whose code the site sends to readers, as those licenses ask. */
export async function writeShippedLicenses(dir: string): Promise<void> {
  const parts = SHIPPED.map((name) => {
    const { version } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')) as { version: string };
    return `${name} ${version}\n\n${readFileSync(`node_modules/${name}/LICENSE`, 'utf8').trim()}\n`;
  });
  writeFileSync(join(dir, 'licenses.txt'), parts.join(`\n${'-'.repeat(72)}\n\n`));
}
