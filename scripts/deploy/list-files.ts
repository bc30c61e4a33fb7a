// Every file of the built site with the address and headers it is to be stored under, for object stores and CDNs:
//   node scripts/deploy/list-files.ts [--site dist] [--encoding br|gzip|none] [--format tsv|json] [--aws s3://bucket]
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { readChecksums } from '../build/checksums.ts';
import { contentTypeOf } from './content-types.ts';
import { headersOf, type Kind, kindOf } from './headers.ts';
import { policyOf, policyTable, readInline } from './policies.ts';

export interface StoredFile {
  /** Key in the store, without a leading slash; pages keep their `index.html`. */
  key: string;
  /** File to upload. */
  file: string;
  headers: Record<string, string>;
}
export type Encoding = 'br' | 'gzip' | 'none';

const SUFFIX = { br: '.br', gzip: '.gz', none: '' };
/** Uploaded in this order nothing is ever named before it is there: parts, then pages, and last what replaces the worker. */
const ORDER: Kind[] = ['asset', 'search', 'image', 'other', 'data', 'page', 'feed', 'worker'];

/**
 * The files in the order to upload them. With an encoding other than `none` the compressed form is stored under the plain
 * name with `Content-Encoding`, because stores don't choose by what a browser accepts; every current browser takes `br`.
 */
export function listFiles(site: string, encoding: Encoding = 'none'): StoredFile[] {
  const policies = policyTable(readInline(site));
  const files = [...readChecksums(site).keys()].filter(
    (file) => !/\.(br|gz)$/.test(file) && !/^_(headers|redirects)$/.test(file),
  );
  return files
    .map((key): StoredFile & { kind: Kind } => {
      const kind = kindOf(`/${key}`);
      const compressed = join(site, key + SUFFIX[encoding]);
      const encoded = encoding !== 'none' && existsSync(compressed);
      const headers = {
        'Content-Type': contentTypeOf(`/${key}`),
        ...(encoded && { 'Content-Encoding': encoding }),
        ...headersOf(kind, policyOf(policies, `/${key}`)),
      };
      return { kind, key, file: encoded ? compressed : join(site, key), headers };
    })
    .sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind))
    .map(({ key, file, headers }) => ({ key, file, headers }));
}

/** What a store itself can keep; the other headers are for the CDN before it. */
const aws = ({ key, file, headers }: StoredFile, bucket: string): string =>
  [
    `aws s3 cp '${file}' '${bucket}/${key}'`,
    `--content-type '${headers['Content-Type']}'`,
    `--cache-control '${headers['Cache-Control']}'`,
    ...(headers['Content-Encoding'] ? [`--content-encoding ${headers['Content-Encoding']}`] : []),
  ].join(' ');

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({
    options: {
      site: { type: 'string', default: 'dist' },
      encoding: { type: 'string', default: 'none' },
      format: { type: 'string', default: 'tsv' },
      aws: { type: 'string' },
    },
  });
  if (!(values.encoding in SUFFIX)) {
    console.error(`--encoding is br, gzip or none, not ${values.encoding}.`);
    process.exit(1);
  }
  const files = listFiles(values.site, values.encoding as Encoding);
  if (values.aws) console.log(files.map((file) => aws(file, values.aws!)).join('\n'));
  else if (values.format === 'json') console.log(JSON.stringify(files, null, 2));
  else
    console.log(
      files
        .map(({ key, file, headers }) =>
          [key, file, ...Object.entries(headers).map((pair) => pair.join(': '))].join('\t'),
        )
        .join('\n'),
    );
}
