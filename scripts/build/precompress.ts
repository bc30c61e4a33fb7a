import { globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** What shrinks. The parts of Pagefind's index are compressed already, and so are images. */
const SHRINKS = '**/*.{html,css,js,mjs,json,csv,txt,xml,svg,webmanifest,md,tmx,tbx,xlf,akn,pagefind,pf_meta}';
/** Below this many bytes the headers weigh more than what is saved. */
const LEAST = 500;
/** Beyond this many files brotli's last level is left out: level 10 takes a third of its time and 2 % more bytes. */
const MANY = 2000;
/** As many at once as Node.js has threads for it. */
const AT_ONCE = 4;

const brotli = promisify(brotliCompress);
const deflate = promisify(gzip);

async function compress(file: string, quality: number): Promise<void> {
  const text = readFileSync(file);
  const [br, gz] = await Promise.all([
    brotli(text, {
      params: {
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_QUALITY]: quality,
        [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
      },
    }),
    deflate(text, { level: constants.Z_BEST_COMPRESSION }),
  ]);
  if (br.length < text.length) writeFileSync(`${file}.br`, br);
  if (gz.length < text.length) writeFileSync(`${file}.gz`, gz);
}

/** Puts a `.br` and a `.gz` beside every file of the site that shrinks, for servers that send them as they are. */
export async function precompress(dir: string): Promise<void> {
  const files = globSync(SHRINKS, { cwd: dir }).map((file) => join(dir, file));
  const queue = files.filter((file) => statSync(file).size >= LEAST);
  const quality = queue.length > MANY ? 10 : constants.BROTLI_MAX_QUALITY;
  const work = async () => {
    for (let file = queue.pop(); file; file = queue.pop()) await compress(file, quality);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}
