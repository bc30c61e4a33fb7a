import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildSite, isBuilt } from '../build/build-site.ts';
import { readInline } from '../deploy/policies.ts';
import { writeServerConfig } from '../deploy/server-config.ts';
import { nginxMissing, startNginx } from '../lib/nginx.ts';
import { DIST } from '../lib/project.ts';
import { table } from './lib/statistics.ts';

const FOLDER = '.cache/bench/observatory';
const PACKAGE = '@mdn/mdn-http-observatory';
const VERSION = '1.4.8';
const PATHS = ['/', '/zh/', '/en/initiatives/intelligent-agriculture/', '/zh/search/', '/en/404.html'];

interface Scan {
  grade: string;
  score: number;
  tests: Record<string, { result: string; pass: boolean; score: number }>;
}

/** Installs the scanner apart from this project, without running its scripts, which fetch lists from elsewhere. */
function install(): string {
  const folder = join(FOLDER, 'node_modules', PACKAGE);
  if (!existsSync(folder)) {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(join(FOLDER, 'package.json'), JSON.stringify({ name: 'observatory-run', private: true }));
    const args = [
      'install',
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
      `${PACKAGE}@${VERSION}`,
    ];
    const { status } = spawnSync('npm', args, { cwd: FOLDER, stdio: 'inherit' });
    if (status !== 0) throw new Error(`${PACKAGE} could not be installed: is the npm registry reachable?`);
  }
  // One of those lists: the hosts that browsers know to be TLS only. `localhost` is not among them.
  writeFileSync(join(folder, 'conf/hsts-preload.json'), '{}');
  return resolve(folder);
}

/** Scores the headers that nginx sends over TLS with Mozilla's own rules. Throws when a page does not get A+. */
export async function run(): Promise<unknown> {
  const missing = nginxMissing();
  if (missing) throw new Error(missing);
  const scanner = install();
  if (!isBuilt(DIST)) await buildSite(DIST);
  const dir = mkdtempSync(join(tmpdir(), 'policy-reader-observatory-'));
  symlinkSync(resolve(DIST), join(dir, 'current'));
  writeServerConfig(readInline(DIST), dir, { tls: true });
  const nginx = await startNginx(dir, { tls: true });
  try {
    const { port, certificate } = nginx.secure!;
    const scans = PATHS.map((path): [string, Scan] => {
      const args = [
        'scripts/bench/lib/observatory-scan.mjs',
        scanner,
        String(nginx.port),
        String(port),
        path,
      ];
      const env = { ...process.env, NODE_EXTRA_CA_CERTS: certificate };
      const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', env });
      if (status !== 0) throw new Error(`The scan of ${path} failed:\n${stderr}`);
      return [path, JSON.parse(stdout) as Scan];
    });
    console.log(
      table(
        ['page', 'grade', 'score'],
        scans.map(([path, { grade, score }]) => [path, grade, score]),
      ),
    );
    const [, { tests }] = scans[1]!;
    console.log(
      `\n${table(
        ['test of /zh/', 'score', 'result'],
        Object.entries(tests).map(([name, { score, result }]) => [name, score, result]),
      )}`,
    );
    const worse = scans.filter(([, { grade }]) => grade !== 'A+');
    if (worse.length > 0)
      throw new Error(`Not A+: ${worse.map(([path, { grade }]) => `${path} ${grade}`).join(', ')}`);
    return Object.fromEntries(scans);
  } finally {
    await nginx.stop();
    rmSync(dir, { recursive: true, force: true });
  }
}
