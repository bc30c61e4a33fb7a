import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port.ts';

const BINARY = '/usr/sbin/nginx';
const BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

/** Why nginx cannot be tried on this machine, or null when it can. */
export const nginxMissing = (): string | null =>
  existsSync(BINARY) && existsSync(BROTLI)
    ? null
    : 'nginx with its brotli_static module is not installed: `apt-get install nginx libnginx-mod-http-brotli-static`, or run with CI=true.';

/** User and system time of a process; see proc(5), fields 14 and 15. */
function secondsOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

export interface Nginx {
  port: number;
  /** `http://127.0.0.1:<port>` */
  origin: string;
  /** Where TLS is on: its port, for `localhost`, and the files of its certificate. */
  secure: { port: number; certificate: string } | null;
  /** Process id of the master. */
  pid: number;
  /** Process ids of the workers of this nginx. */
  workers(): number[];
  /** Processor time that the workers have used, in seconds; Linux counts it in hundredths. */
  workerSeconds(): number;
  errors(): string;
  stop(): Promise<void>;
}

/** A certificate for `localhost` that nobody trusts by itself; two files in `folder`. Throws without openssl. */
function makeCertificate(folder: string): { certificate: string; key: string } {
  const [certificate, key] = [join(folder, 'certificate.pem'), join(folder, 'key.pem')];
  const args = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=localhost'];
  const named = ['-addext', 'subjectAltName=DNS:localhost', '-out', certificate, '-keyout', key];
  const { status, stderr } = spawnSync('openssl', [...args, ...named], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`openssl made no certificate: ${stderr}`);
  return { certificate, key };
}

/** The configuration as an administrator would edit it: folder and ports set, and the lines for TLS put to use. */
function edited(
  dir: string,
  port: number,
  extra: string,
  tls: { port: number; certificate: string; key: string } | null,
): string {
  const plain = readFileSync('scripts/deploy/nginx.conf', 'utf8').replaceAll('/srv/policy-reader', dir);
  if (!tls) {
    return plain
      .replace(/^ *listen \[::\]:80;\n/m, '')
      .replace('listen 80;', `listen 127.0.0.1:${port};\n${extra}`);
  }
  return plain
    .replace(/^ +listen (\[::\]:)?80;\n/gm, '')
    .replaceAll('#tls ', '')
    .replace(/^ *listen \[::\]:\d+.*\n/gm, '')
    .replace('listen 443', `listen 127.0.0.1:${tls.port}`)
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace('https://$host', `https://localhost:${tls.port}`)
    .replace('/etc/ssl/policy-reader/fullchain.pem', tls.certificate)
    .replace('/etc/ssl/policy-reader/privkey.pem', tls.key);
}

/**
 * Starts Debian's nginx with `scripts/deploy/nginx.conf`, its three editable places set to `dir` (which holds
 * `current` and `nginx-maps.conf`) and a free port. `extra` stands in the server block; with `tls` its lines for TLS are
 * in use. Throws with nginx's own message when it does not start.
 */
export async function startNginx(dir: string, { workers = 2, extra = '', tls = false } = {}): Promise<Nginx> {
  const port = await freePort();
  const state = mkdtempSync(join(tmpdir(), 'policy-reader-nginx-'));
  mkdirSync(join(state, 'tmp'));
  const secure = tls ? { port: await freePort(), ...makeCertificate(state) } : null;
  const site = edited(dir, port, extra, secure);
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${state}/tmp;`)
    .join(' ');
  writeFileSync(join(state, 'site.conf'), site);
  writeFileSync(
    join(state, 'nginx.conf'),
    `${process.getuid?.() === 0 ? 'user root;' : ''}
load_module ${BROTLI};
worker_processes ${workers};
pid ${state}/pid;
error_log ${state}/error.log warn;
daemon off;
events { worker_connections 1024; }
http { access_log off; ${paths} include ${state}/site.conf; }\n`,
  );
  const args = ['-p', state, '-c', join(state, 'nginx.conf'), '-e', join(state, 'error.log')];
  const test = spawnSync(BINARY, ['-t', '-q', ...args], { encoding: 'utf8' });
  if (test.status !== 0) throw new Error(`nginx refuses the configuration:\n${test.stderr}`);
  const process_ = spawn(BINARY, args, { stdio: 'ignore' });
  await answering(port, process_);
  const workerPids = () => {
    const { stdout } = spawnSync('pgrep', ['-P', String(process_.pid)], { encoding: 'utf8' });
    return stdout.trim().split('\n').filter(Boolean).map(Number);
  };
  const ended = new Promise<void>((resolve) => process_.once('exit', () => resolve()));
  return {
    port,
    pid: process_.pid!,
    origin: `http://127.0.0.1:${port}`,
    secure,
    workers: workerPids,
    workerSeconds: () => workerPids().reduce((sum, id) => sum + secondsOf(id), 0),
    errors: () => readFileSync(join(state, 'error.log'), 'utf8'),
    async stop() {
      process_.kill('SIGTERM');
      await ended;
      rmSync(state, { recursive: true, force: true });
    },
  };
}

async function answering(port: number, server: ChildProcess): Promise<void> {
  const url = `http://127.0.0.1:${port}/`;
  for (let tries = 0; tries < 100; tries++) {
    if (server.exitCode !== null) break;
    try {
      await fetch(url, { redirect: 'manual' });
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  throw new Error(`nginx did not answer on ${url}.`);
}
