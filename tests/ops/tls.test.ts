import { readFileSync } from 'node:fs';
import { connect } from 'node:http2';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Nginx, nginxMissing, startNginx } from '../../scripts/lib/nginx.ts';
import { DIST } from '../../scripts/lib/project.ts';
import { ask, deployed } from './servers.ts';

const without = process.env.CI ? null : nginxMissing();

describe.skipIf(without)('nginx with its lines for TLS in use', () => {
  let nginx: Nginx;
  let remove: () => void;
  beforeAll(async () => {
    const site = deployed(DIST, { tls: true });
    remove = site.remove;
    nginx = await startNginx(site.dir, { tls: true });
  });
  afterAll(() => nginx.stop().finally(remove));

  it('speaks HTTP/2 and tells browsers to stay with TLS', async () => {
    const session = connect(`https://localhost:${nginx.secure!.port}`, {
      ca: readFileSync(nginx.secure!.certificate),
    });
    const headers = await new Promise<Record<string, unknown>>((answered, failed) => {
      session.on('error', failed);
      session
        .request({ ':path': '/zh/', 'accept-encoding': 'br' })
        .on('response', answered)
        .on('error', failed)
        .end();
    });
    session.destroy();
    expect(headers[':status']).toBe(200);
    expect(headers['content-encoding']).toBe('br');
    expect(headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
  });

  it('sends plain HTTP there', async () => {
    const answer = await ask(nginx.port, '/zh/policy/?q=1');
    expect(answer.status).toBe(301);
    expect(answer.headers.location).toBe(`https://localhost:${nginx.secure!.port}/zh/policy/?q=1`);
  });
});
