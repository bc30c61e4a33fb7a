// The production build: npm run build [-- --out DIR]
import { parseArgs } from 'node:util';
import { buildSite } from './build/build-site.ts';
import { DIST } from './lib/project.ts';

const { values } = parseArgs({ options: { out: { type: 'string', default: DIST } } });

try {
  await buildSite(values.out);
} catch (error) {
  console.error(`\nThe build stopped and changed nothing.\n${(error as Error).message}`);
  process.exit(1);
}
