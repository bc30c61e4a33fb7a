import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port.ts';

const BINARY = '/usr/bin/caddy';

/** Why Caddy cannot be tried on this machine, or null when it can. */
export const caddyMissing = (): string | null =>
  existsSync(BINARY) ? null : 'Caddy is not installed: `apt-get install caddy`.';

/** Starts Caddy with `scripts/deploy/Caddyfile`, its folder set to `dir` and a free port. Throws with what it said. */
export async function startCaddy(dir: string): Promise<{ port: number; stop(): Promise<void> }> {
  const port = await freePort();
  const state = mkdtempSync(join(tmpdir(), 'policy-reader-caddy-'));
  const site = readFileSync('scripts/deploy/Caddyfile', 'utf8')
    .replaceAll('/srv/policy-reader', dir)
    .replace(/^\{/m, '{\n\tadmin off')
    .replace(/^:80 \{/m, `http://127.0.0.1:${port} {`);
  writeFileSync(join(state, 'Caddyfile'), site);
  const env = { ...process.env, XDG_DATA_HOME: state, XDG_CONFIG_HOME: state };
  const server = spawn(BINARY, ['run', '--config', join(state, 'Caddyfile'), '--adapter', 'caddyfile'], {
    env,
  });
  let said = '';
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (part) => (said += part));
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  for (let tries = 0; !/serving initial configuration/.test(said); tries++) {
    if (server.exitCode !== null || tries > 200) throw new Error(`Caddy did not start:\n${said}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    port,
    async stop() {
      server.kill('SIGTERM');
      await ended;
      rmSync(state, { recursive: true, force: true });
    },
  };
}
