import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkSite } from '../../scripts/build/checks.ts';
import { soundFiles } from './built/mini-site.ts';

let dir: string;
let out: string;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'portal-build-'));
  out = join(dir, 'dist');
  mkdirSync(out);
  writeFileSync(join(out, 'index.html'), 'what was there before');
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

function expectUntouched(): void {
  expect(readdirSync(out)).toEqual(['index.html']);
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('what was there before');
}

test('faults in the content stop the build, each with file and line, and leave what was there before', () => {
  const content = join(dir, 'content');
  cpSync('content', content, { recursive: true });
  const at = (path: string) => join(content, path);
  const farming = 'provisions/2-2-2-3-intelligent-agriculture';
  // What Astro itself passes over.
  rmSync(at('pages/privacy/zh.mdx'));
  rmSync(at('provisions/2-1-4-talent/en.mdx'));
  cpSync(at('provisions/2-2-2-5-intelligent-finance'), at('provisions/9-9-talent'), { recursive: true });
  cpSync(at('provisions/2-2-2-5-intelligent-finance'), at('provisions/9-8-..'), { recursive: true });
  cpSync(at('provisions/2-2-2-5-intelligent-finance'), at('provisions/9-7-smart-grid'), { recursive: true });
  writeFileSync(at(`${farming}/en.mdx`), Buffer.from('---\ntitle: x\n---\nA na\xefve line.\n', 'latin1'));
  appendFileSync(at('pages/about/en.mdx'), '\n<script>alert(1)</script>\n');
  appendFileSync(at('pages/about/zh.mdx'), '\n<Contact\n');
  appendFileSync(at('pages/data/en.mdx'), `\n${'word '.repeat(2_000_000)}\n`);
  appendFileSync(at('facets.yml'), '  - {\n');

  const { status, stderr } = spawnSync(process.execPath, ['scripts/build.ts', '--out', out], {
    env: { ...process.env, CONTENT_DIR: content },
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  expect(stderr).toContain('The build stopped and changed nothing.');
  for (const fault of [
    'content/pages/privacy/zh.mdx:1: The "zh" half is missing.',
    'content/provisions/2-1-4-talent/en.mdx:1: The "en" half of 2.1.4 is missing.',
    'content/provisions/9-7-smart-grid:1: The slug “smart-grid” stands twice, first in content/provisions/2-2-2-2-smart-grid:1.',
    'content/provisions/9-8-..:1: The folder name is not <id>-<slug>.',
    'content/provisions/9-9-talent:1: The document has no unit 9.9.',
    `content/${farming}/en.mdx:4: The line holds U+FFFD`,
  ]) {
    expect(stderr).toContain(fault);
  }
  expect(stderr).toMatch(/content\/pages\/about\/en\.mdx:\d+: <script> may not stand in prose\./);
  expect(stderr).toMatch(/content\/pages\/about\/zh\.mdx:\d+: Not valid MDX:/);
  expect(stderr).toMatch(/content\/pages\/data\/en\.mdx:\d+: The line is \d+ characters long\./);
  expect(stderr).toMatch(/content\/facets\.yml:\d+: Not valid YAML:/);
  expect(stderr).toMatch(/\d+ faults in the sources\./);
  expectUntouched();
});

test('a disk that takes no more in the middle of a build leaves what was there before', () => {
  const code = `import('./scripts/build/build-site.ts').then(({ buildSite }) => buildSite(${JSON.stringify(out)}, { checked: false })).catch((error) => { console.error(error.message); process.exit(3); })`;
  // A limit on the size of files fails a write half-way, as a full disk does, without any privilege.
  const { status, stderr, pid } = spawnSync(
    'bash',
    ['-c', 'ulimit -f 24; exec "$@"', 'bash', process.execPath, '-e', code],
    {
      env: { ...process.env, CACHE_DIR: join(dir, 'cache') },
      encoding: 'utf8',
    },
  );
  expect(stderr).toMatch(/EFBIG|file too large/i);
  expect(status).toBe(3);
  expect(existsSync(`.cache/build-${pid}`)).toBe(false);
  expectUntouched();
}, 120_000);

test('a finished site with faults is refused, with a count', async () => {
  for (const [name, text] of soundFiles()) {
    mkdirSync(join(out, name, '..'), { recursive: true });
    writeFileSync(join(out, name), text.replace('href="/en/policy/#p1-1"', 'href="/en/nowhere/"'));
  }
  await expect(checkSite(out)).rejects.toThrow(
    /dist\/en\/index\.html:4: <a href="\/en\/nowhere\/"> leads nowhere: nothing is there\.[\s\S]*faults in the built site\./,
  );
});
