// Builds, verifies and serves a release:  npm run release -- --to DIR [--reload COMMAND] [--tls]
// Serves the one before it again:         npm run release -- --to DIR --rollback
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildSite } from './build/build-site.ts';
import { currentRelease } from './release/folder.ts';
import { keepBillOfMaterials, type PublishOptions, publish, rollBack } from './release/publish.ts';

const { values } = parseArgs({
  options: {
    to: { type: 'string' },
    rollback: { type: 'boolean', default: false },
    reload: { type: 'string' },
    tls: { type: 'boolean' },
  },
});

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}

/** What was said at an earlier release holds until something else is said. */
function remembered(to: string): PublishOptions {
  const file = join(to, 'release.json');
  const before: PublishOptions = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const options = {
    ...before,
    ...(values.reload !== undefined && { reload: values.reload }),
    ...(values.tls !== undefined && { tls: values.tls }),
  };
  mkdirSync(to, { recursive: true });
  writeFileSync(file, `${JSON.stringify(options, null, 2)}\n`);
  return options;
}

/** All packages that take part in the build, in CycloneDX form. */
function billOfMaterials(): string {
  const { status, stdout, stderr } = spawnSync(
    'npm',
    ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'],
    { encoding: 'utf8', maxBuffer: 2 ** 28 },
  );
  if (status !== 0) throw new Error(`npm sbom failed:\n${stderr}`);
  return stdout;
}

async function release(to: string): Promise<string> {
  const built = `.cache/release-${process.pid}`;
  try {
    await buildSite(built);
    const sbom = billOfMaterials();
    const version = await publish(built, to, remembered(to));
    keepBillOfMaterials(to, version, sbom);
    return version;
  } finally {
    rmSync(built, { recursive: true, force: true });
  }
}

const { to } = values;
if (!to) stop('Say where: npm run release -- --to /srv/policy-reader');
try {
  const version = values.rollback ? await rollBack(to, remembered(to)) : await release(to);
  console.log(`Served now: ${join(to, 'releases', version)}`);
} catch (error) {
  const now = currentRelease(to);
  stop(
    `\nThe release stopped; ${now ? `${now} is served` : 'nothing is served yet'}.\n${(error as Error).message}`,
  );
}
