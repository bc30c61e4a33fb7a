// Serves the built site: npm start builds first where something changed.
import { buildSite, isBuilt } from './build/build-site.ts';
import { DIST } from './lib/project.ts';
import { createSiteServer } from './lib/site-server.ts';

if (process.argv.includes('--build') && !isBuilt(DIST)) {
  try {
    await buildSite(DIST);
  } catch (error) {
    console.error(`\nThe build stopped and changed nothing.\n${(error as Error).message}`);
    process.exit(1);
  }
}

const port = Number(process.env.PORT ?? 4321);
const server = createSiteServer(DIST);
server.on('error', (error: NodeJS.ErrnoException) => {
  console.error(
    error.code === 'EADDRINUSE'
      ? `Port ${port} is taken: set another with PORT=4322 npm start.`
      : error.message,
  );
  process.exit(1);
});
server.listen(port, () =>
  console.log(
    `\nThe site is at http://localhost:${port}/  (Chinese: /zh/, English: /en/). Stop it with Ctrl-C.`,
  ),
);
