// Writes what nginx.conf and the Caddyfile include, for a site that is not put in place by a release:
//   node scripts/deploy/server-config.ts --site dist --to /srv/policy-reader [--tls]
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { writeWhole } from '../lib/write-whole.ts';
import { caddyHeaders } from './caddy-headers.ts';
import type { HeaderOptions } from './headers.ts';
import { nginxMaps } from './nginx-maps.ts';
import { type InlineByPage, policyTable, readInline } from './policies.ts';

export const NGINX_MAPS = 'nginx-maps.conf';
export const CADDY_HEADERS = 'caddy-headers';

/** Writes both servers' tables for these pages into `to`, each file in one step. Returns whether they have changed. */
export function writeServerConfig(pages: InlineByPage, to: string, options: HeaderOptions): boolean {
  const policies = policyTable(pages);
  mkdirSync(to, { recursive: true });
  const files: [string, string][] = [
    [NGINX_MAPS, nginxMaps(policies, [...pages.keys()], options)],
    [CADDY_HEADERS, caddyHeaders(policies, [...pages.keys()], options)],
  ];
  const changed = files.filter(
    ([name, text]) => !existsSync(join(to, name)) || readFileSync(join(to, name), 'utf8') !== text,
  );
  for (const [name, text] of changed) writeWhole(join(to, name), text);
  return changed.length > 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({
    options: {
      site: { type: 'string', default: 'dist' },
      to: { type: 'string' },
      tls: { type: 'boolean', default: false },
    },
  });
  if (!values.to) {
    console.error('Say where: node scripts/deploy/server-config.ts --to /srv/policy-reader');
    process.exit(1);
  }
  writeServerConfig(readInline(values.site), values.to, { tls: values.tls });
  console.log(`Wrote ${NGINX_MAPS} and ${CADDY_HEADERS} into ${values.to}.`);
}
