import { cpSync, globSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeOfflineWorker } from '../../scripts/build/offline-worker.ts';
import { DIST } from '../../scripts/lib/project.ts';
import { createSiteServer } from '../../scripts/lib/site-server.ts';

/** The built site on an origin of its own, on which a test may lay its hands. */
export interface OfflineSite {
  origin: string;
  dir: string;
  /** Every path asked for, in order. */
  asked: string[];
  /** What goes wrong: no answer at all, a late one, this status, or a page that has been taken away. */
  fault: { down?: boolean; delayMs?: number; status?: number; gone?: string };
  /** Replaces one file. */
  put(file: string, text: string): void;
  /** Puts a text in place of another in all pages, gives the main script a new name, and makes the worker for that. */
  release(from: string, to: string): Promise<void>;
  stop(): Promise<void>;
}

export async function startOfflineSite(): Promise<OfflineSite> {
  const dir = mkdtempSync(join(tmpdir(), 'policy-reader-offline-'));
  cpSync(DIST, dir, { recursive: true, filter: (file) => !/\.(br|gz)$/.test(file) });
  let site = createSiteServer(dir);
  const asked: string[] = [];
  const fault: OfflineSite['fault'] = {};
  const server = createServer((request, response) => {
    asked.push(request.url!);
    if (fault.gone && request.url!.startsWith(fault.gone)) request.url = '/zh/withdrawn/';
    if (fault.down) request.socket.destroy();
    else if (fault.status)
      response.writeHead(fault.status, { 'Content-Type': 'text/html' }).end('<title>failing</title>');
    else
      setTimeout(
        () => !request.socket.destroyed && site.emit('request', request, response),
        fault.delayMs ?? 0,
      );
  });
  await new Promise<void>((listening) => server.listen(0, 'localhost', listening));
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    dir,
    asked,
    fault,
    put(file, text) {
      writeFileSync(join(dir, file), text);
      site = createSiteServer(dir);
    },
    async release(from, to) {
      const script = globSync('assets/BaseLayout*.js', { cwd: dir })[0]!;
      const renamed = script.replace(/\.[\w-]+\.js$/, '.NEWRELEASE.js');
      renameSync(join(dir, script), join(dir, renamed));
      for (const page of globSync('**/*.html', { cwd: dir })) {
        const html = readFileSync(join(dir, page), 'utf8');
        writeFileSync(join(dir, page), html.replaceAll(from, to).replaceAll(script, renamed));
      }
      await writeOfflineWorker(dir);
      site = createSiteServer(dir);
    },
    async stop() {
      fault.down = true;
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
