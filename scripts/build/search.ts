import { join } from 'node:path';
import { contentDir } from '../../src/loaders/content-dir.ts';
import { writeBundle } from '../../src/search/build/bundle.ts';
import { bundlePath } from '../../src/search/build/bundle-path.ts';

/** Writes what search loads into the built site, in the folder that its pages name. */
export function writeSearch(dir: string): Promise<void> {
  return writeBundle(contentDir, join(dir, bundlePath()));
}
