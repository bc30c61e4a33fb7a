import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { contentDir } from '../../../src/loaders/content-dir.ts';
import { Project } from './project.ts';

/**
 * Reads what the checks look at: all content, and the code for its imports and strings. Files of a content folder that
 * lies elsewhere are still called `content/…`. Throws when a folder is not there.
 */
export function readProject(): Project {
  const code = globSync(['src/**', 'scripts/**', 'tests/**'], { exclude: ['**/node_modules'] }).filter(
    (path) => /\.(ts|mjs|astro|json|css)$/.test(path),
  );
  const files = new Map<string, string>();
  const read = (path: string, name: string) => {
    if (statSync(path).isFile()) files.set(name, readFileSync(path, 'utf8'));
  };
  for (const path of globSync('**', { cwd: contentDir }).sort())
    read(join(contentDir, path), join('content', path));
  for (const path of code.sort()) read(path, path);
  return new Project(files);
}
