import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';

/** Addresses of the modules that a built script imports at its top, directly. */
export function importsOf(script: string, address: string): string[] {
  const found = script.matchAll(/(?:^|[;}])import(?:[^"'()]*?from)?\s*["'](\.[^"']+)["']/g);
  return [...found].map(([, path]) => posix.join(posix.dirname(address), path!));
}

/**
 * Names in the head of each page the modules that its scripts import, so that they come with the scripts and not after
 * them: a round trip less.
 */
export async function writeModulePreloads(dir: string): Promise<void> {
  for (const file of globSync('**/*.html', { cwd: dir })) {
    const path = join(dir, file);
    const html = readFileSync(path, 'utf8');
    const scripts = [...html.matchAll(/<script type="module" src="([^"]+\.js)"/g)].map(
      ([, address]) => address!,
    );
    const modules = scripts.flatMap((address) =>
      importsOf(readFileSync(join(dir, address), 'utf8'), address),
    );
    const links = [...new Set(modules)].map((address) => `<link rel="modulepreload" href="${address}">`);
    if (links.length > 0) writeFileSync(path, html.replace('</head>', `${links.join('')}</head>`));
  }
}
