import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';
import { precompress } from '../../build/precompress.ts';
import { DIST } from '../../lib/project.ts';
import { createSiteServer } from '../../lib/site-server.ts';

export interface Served {
  origin: string;
  stop(): void;
}

/**
 * Serves a folder on a free port: this site as `npm start` does, others compressed to the same degree and with the headers
 * of a plain file server.
 */
export async function serve(dir: string): Promise<Served> {
  if (dir !== DIST) await precompress(dir);
  const plain = sirv(dir, { etag: true, brotli: true, gzip: true });
  const server =
    dir === DIST ? createSiteServer(dir) : createServer((request, response) => plain(request, response));
  await new Promise<void>((listening) => server.listen(0, 'localhost', listening));
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}
