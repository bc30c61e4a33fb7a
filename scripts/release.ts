// Builds, verifies and serves a release:  npm run release -- --to DIR [--reload COMMAND] [--tls]
// Serves the one before it again:         npm run release -- --to DIR --rollback
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildSite } from './build/build-site.ts';
import { currentRelease } from './release/folder.ts';
import { keepBillOfMaterials, publish, rollBack } from './release/publish.ts';

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
    const version = await publish(built, to, said);
    keepBillOfMaterials(to, version, sbom);
    return version;
  } finally {
    rmSync(built, { recursive: true, force: true });
  }
}

/** What is served after a release that stopped, in words. */
function whatIsServed(to: string): string {
  try {
    const now = currentRelease(to);
    return now ? `${now} is served` : 'nothing is served yet';
  } catch {
    return 'what is served is as it was';
  }
}

const { to, reload, tls } = values;
const said = { reload, tls };
if (!to) stop('Say where: npm run release -- --to /srv/policy-reader');
try {
  const version = values.rollback ? await rollBack(to, said) : await release(to);
  console.log(`Served now: ${join(to, 'releases', version)}`);
} catch (error) {
  stop(`\nThe release stopped; ${whatIsServed(to)}.\n${(error as Error).message}`);
}
