import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SHIPPED } from '../lib/licenses.ts';

/** Where packages keep their license and those of what they include; Pagefind has a folder for it. */
const LICENSE_FILES = ['LICENSE', 'LICENSE/LICENSE', 'license', 'THIRD_PARTY_LICENSES.md'];

function licenseText(name: string): string {
  const files = globSync(LICENSE_FILES, { cwd: `node_modules/${name}`, withFileTypes: true }).filter((file) =>
    file.isFile(),
  );
  if (files.length === 0) throw new Error(`${name} has no license file among ${LICENSE_FILES.join(', ')}.`);
  return files.map((file) => readFileSync(join(file.parentPath, file.name), 'utf8').trim()).join('\n\n');
}

/** Writes `licenses.txt`: the licenses of the packages of which the site sends parts to readers, as those licenses ask. */
export async function writeShippedLicenses(dir: string): Promise<void> {
  const parts = SHIPPED.map((name) => {
    const { version } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')) as {
      version: string;
    };
    return `${name} ${version}\n\n${licenseText(name)}\n`;
  });
  writeFileSync(join(dir, 'licenses.txt'), parts.join(`\n${'-'.repeat(72)}\n\n`));
}
