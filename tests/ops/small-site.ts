import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeChecksums } from '../../scripts/build/checksums.ts';
import { precompress } from '../../scripts/build/precompress.ts';

const PAGES = [
  '',
  'zh/',
  'en/',
  'zh/policy/',
  'en/policy/',
  ...Array.from({ length: 10 }, (_, i) => `zh/initiatives/task-${i}/`),
];
/** Long enough to be compressed and to take more than one packet. */
const FILLER = '广西人工智能 '.repeat(800);

/**
 * A site of a few pages in which all says which release it belongs to: the page, its script (by name and by content) and,
 * with `style`, its inline style. Made in `dir`.
 */
export async function smallSite(dir: string, release: string, style = 'plain'): Promise<string> {
  rmSync(dir, { recursive: true, force: true });
  const put = (file: string, text: string) => {
    mkdirSync(dirname(join(dir, file)), { recursive: true });
    writeFileSync(join(dir, file), text);
  };
  const hash = createHash('sha256').update(release).digest('hex').slice(0, 8);
  const page = `<!doctype html><html lang="zh-Hans"><title>release ${release}</title><style>/* ${style} */</style><p>${FILLER}</p><script type="module" src="/assets/main.${hash}.js"></script><p>end of ${release}</p></html>`;
  for (const address of PAGES) put(`${address}index.html`, page);
  for (const file of ['404.html', 'zh/404.html', 'en/404.html', 'gateway.en.html']) put(file, page);
  put(`assets/main.${hash}.js`, `document.title = 'script of ${release}';`);
  await precompress(dir);
  await writeChecksums(dir);
  return dir;
}

export const pagesOfSmallSite = PAGES.map((address) => `/${address}`);
