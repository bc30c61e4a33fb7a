import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { HeaderOptions } from '../../scripts/deploy/headers.ts';
import { readInline } from '../../scripts/deploy/policies.ts';
import { writeServerConfig } from '../../scripts/deploy/server-config.ts';
import { startCaddy } from '../../scripts/lib/caddy.ts';
import { startNginx } from '../../scripts/lib/nginx.ts';
import { DIST } from '../../scripts/lib/project.ts';
import { createSiteServer } from '../../scripts/lib/site-server.ts';

export interface Running {
  port: number;
  stop(): Promise<unknown>;
}

/** A folder as a release lays it out, with `current` leading to `site`. */
export function deployed(site: string, options: HeaderOptions = {}): { dir: string; remove(): void } {
  const dir = mkdtempSync(join(tmpdir(), 'policy-reader-'));
  symlinkSync(resolve(site), join(dir, 'current'));
  writeServerConfig(readInline(site), dir, options);
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true }) };
}

/** The built site behind real nginx. */
export async function nginxWithSite(): Promise<Running> {
  const { dir, remove } = deployed(DIST);
  const nginx = await startNginx(dir);
  return { port: nginx.port, stop: () => nginx.stop().finally(remove) };
}

/** The built site behind real Caddy. */
export async function caddyWithSite(): Promise<Running> {
  const { dir, remove } = deployed(DIST);
  const caddy = await startCaddy(dir);
  return { port: caddy.port, stop: () => caddy.stop().finally(remove) };
}

/** The built site behind the server of `npm start`. */
export async function localServer(): Promise<Running> {
  const server = createSiteServer(DIST);
  await new Promise<void>((started) => server.listen(0, '127.0.0.1', started));
  return {
    port: (server.address() as AddressInfo).port,
    stop: () => new Promise((stopped) => server.close(stopped)),
  };
}

export interface Answer {
  status: number;
  headers: Record<string, string | undefined>;
  body: string;
  /** Bytes of the body as they came. */
  length: number;
}

/** One request with the path exactly as given: no client tidies it, no redirect is followed. */
export const ask = (
  port: number,
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<Answer> =>
  new Promise((answered, failed) => {
    const sent = request({ host: '127.0.0.1', port, path, headers, method, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () =>
        answered({
          status: response.statusCode!,
          headers: response.headers as Answer['headers'],
          body: Buffer.concat(parts).toString(),
          length: Buffer.concat(parts).length,
        }),
      );
    });
    sent.on('error', failed).end();
  });
