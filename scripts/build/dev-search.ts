import { existsSync, renameSync, rmSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import sirv from 'sirv';

const CACHE = '.cache/dev-search';

/** Writes the bundle of the sources as they are now into the cache, in the folder that pages name; others are removed. */
async function write(base: string): Promise<void> {
  const [{ contentDir }, { writeBundle }] = await Promise.all([
    import('../../src/loaders/content-dir.ts'),
    import('../../src/search/build/bundle.ts'),
  ]);
  rmSync(CACHE, { recursive: true, force: true });
  await writeBundle(contentDir, `${CACHE}/pagefind/new`);
  renameSync(`${CACHE}/pagefind/new`, CACHE + base);
}

/** Search on the authoring server: its bundle is written when a page first asks for it, and anew after changes. */
export const devSearch = (): AstroIntegration => ({
  name: 'dev-search',
  hooks: {
    'astro:server:setup': ({ server, logger }) => {
      const serve = sirv(CACHE, { dev: true });
      const written = new Map<string, Promise<void>>();
      server.middlewares.use(async (request, response, next) => {
        const [base] = /^\/pagefind\/\w+(?=\/)/.exec(request.url ?? '') ?? [];
        if (!base) return next();
        if (!written.has(base)) written.set(base, existsSync(CACHE + base) ? Promise.resolve() : write(base));
        try {
          await written.get(base);
        } catch (error) {
          written.delete(base);
          logger.error(`Search has no index: ${(error as Error).message}`);
        }
        serve(request, response, next);
      });
    },
  },
});
