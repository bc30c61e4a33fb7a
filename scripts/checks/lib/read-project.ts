import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Project } from './project.ts';

/**
 * Reads what the checks look at below `root`: all content, and the code for its imports and strings. `content` may lie
 * elsewhere; its files are then still called `content/…`. Throws when a folder is not there.
 */
export function readProject(root = '.', content = process.env.CONTENT_DIR ?? join(root, 'content')): Project {
  const code = globSync(['src/**', 'scripts/**', 'tests/**'], {
    cwd: root,
    exclude: ['**/node_modules'],
  }).filter((path) => /\.(ts|mjs|astro|json|css)$/.test(path));
  const files = new Map<string, string>();
  const read = (path: string, name: string) => {
    if (statSync(path).isFile()) files.set(name, readFileSync(path, 'utf8'));
  };
  for (const path of globSync('**', { cwd: content }).sort())
    read(join(content, path), join('content', path));
  for (const path of code.sort()) read(join(root, path), path);
  return new Project(files);
}
