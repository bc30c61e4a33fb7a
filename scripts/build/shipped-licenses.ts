import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SHIPPED } from '../lib/licenses.ts';

/** Pagefind keeps its license in a folder of that name. */
const licenseFile = (name: string): string => {
  const path = `node_modules/${name}/LICENSE`;
  return statSync(path).isDirectory() ? join(path, 'LICENSE') : path;
};

/** Writes `licenses.txt`: the licenses of the packages whose code the site sends to readers, as those licenses ask. */
export async function writeShippedLicenses(dir: string): Promise<void> {
  const parts = SHIPPED.map((name) => {
    const { version } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')) as {
      version: string;
    };
    return `${name} ${version}\n\n${readFileSync(licenseFile(name), 'utf8').trim()}\n`;
  });
  writeFileSync(join(dir, 'licenses.txt'), parts.join(`\n${'-'.repeat(72)}\n\n`));
}
