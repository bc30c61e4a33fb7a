// Brings the project's own toolchain: its locked packages (a newer Node.js among them) and, with --browser,
// Chromium with Chinese fonts. Plain JavaScript that Node 20 runs without any package; does nothing when nothing changed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const stamp = 'node_modules/.setup-stamp';
const wanted = createHash('sha256')
  .update(readFileSync('package-lock.json'))
  .update(process.platform + process.arch)
  .digest('hex');

/** Runs a command with its output shown; returns whether it succeeded. */
function run(command, args) {
  return spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;
}

function stop(message) {
  console.error(`\nSet-up stopped: ${message}`);
  process.exit(1);
}

function installPackages() {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.log('Installing the locked packages (once, about half a minute) …');
  // The machine's Node may be older than what the packages ask for; the one they run on comes with them.
  if (
    !run('npm', ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'])
  ) {
    stop('`npm ci` failed. Is the npm registry reachable, and is package-lock.json unchanged?');
  }
  writeFileSync(stamp, wanted);
}

/** The Node.js that npm scripts will use, the packaged one where there is one, must run TypeScript by itself. */
function checkNode() {
  const packaged = 'node_modules/.bin/node';
  const { stdout } = spawnSync(
    existsSync(packaged) ? packaged : 'node',
    ['--print', '[process.version, process.features.typescript].join(" ")'],
    { encoding: 'utf8' },
  );
  const [version, typescript] = (stdout ?? '').trim().split(' ');
  if (typescript === 'strip' || typescript === 'transform') return;
  stop(
    `Node.js that runs TypeScript by itself is needed (22.18, 23.6 or newer), found ${version || 'none'}. This platform has no packaged one: install it from nodejs.org.`,
  );
}

function installBrowser() {
  const missing = [];
  if (!process.env.CHROMIUM && !existsSync('/usr/bin/chromium')) missing.push('chromium');
  if (!spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' }).stdout?.trim())
    missing.push('fonts-noto-cjk', 'fontconfig');
  if (process.argv.includes('--server') || process.env.CI) {
    if (!existsSync('/usr/sbin/nginx')) missing.push('nginx', 'libnginx-mod-http-brotli-static');
    if (!existsSync('/usr/bin/wrk')) missing.push('wrk');
  }
  if (missing.length === 0) return;
  const hint = `Install ${missing.join(', ')}, or set CHROMIUM to the path of a Chromium.`;
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) stop(hint);
  console.log(`Installing ${missing.join(', ')} through apt …`);
  const sudo = process.getuid() === 0 ? [] : ['sudo'];
  const apt = (...args) => run([...sudo, 'apt-get'][0], [...sudo, 'apt-get', ...args].slice(1));
  apt('update', '-qq');
  if (!apt('install', '-y', '-qq', '--no-install-recommends', ...missing)) stop(hint);
}

installPackages();
checkNode();
if (process.argv.includes('--browser')) installBrowser();
