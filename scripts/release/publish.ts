import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKSUMS, verifyChecksums } from '../build/checksums.ts';
import { mergeInline, readInline } from '../deploy/policies.ts';
import { writeServerConfig } from '../deploy/server-config.ts';
import { writeWhole } from '../lib/write-whole.ts';
import { copySite, shareHashedFiles } from './files.ts';
import { alone, currentRelease, listReleases, releasesIn, switchTo } from './folder.ts';

/** Releases kept, the served one among them: pages still open find their files, and there is something to go back to. */
const KEPT = 3;

export interface PublishOptions {
  /** Makes the server read its headers again, such as `systemctl reload nginx`. */
  reload?: string | undefined;
  /** The host answers by TLS only. */
  tls?: boolean | undefined;
}

const OPTIONS = 'release.json';

/** What is said now, and beside it what was said at earlier releases that succeeded. */
function withRemembered(to: string, said: PublishOptions): PublishOptions {
  const file = join(to, OPTIONS);
  const before: PublishOptions = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  return { reload: said.reload ?? before.reload, tls: said.tls ?? before.tls };
}

const remember = (to: string, options: PublishOptions): void =>
  writeWhole(join(to, OPTIONS), `${JSON.stringify(options, null, 2)}\n`);

/** In milliseconds; nginx on a loaded machine was seen to take less than a tenth of it. */
const SETTLED_MS = 2000;

/** Throws when the command fails: then the server still has the headers it had. */
function reloadServer(command: string | undefined): void {
  if (command === undefined) {
    console.warn(
      'The headers have changed: a server that reads nginx-maps.conf or caddy-headers must be reloaded. Name its command once with --reload.',
    );
    return;
  }
  const { status } = spawnSync(command, { shell: true, stdio: 'inherit' });
  if (status !== 0) throw new Error(`\`${command}\` failed: the server has not taken up the headers.`);
}

/** `20261123T155200123Z-1a2b3c4d`: sorts by time, and ends in the digest of what it holds. */
function versionOf(site: string): string {
  const time = new Date().toISOString().replace(/[-:.]/g, '');
  return `${time}-${createHash('sha256')
    .update(readFileSync(join(site, CHECKSUMS)))
    .digest('hex')
    .slice(0, 8)}`;
}

const others = (to: string, version: string): string[] => listReleases(to).filter((name) => name !== version);

/**
 * Serves `version` from now on. Its pages find the files of the other kept releases, and theirs find its: a page opened
 * before the switch stays whole. The server's headers allow both releases while one replaces the other. Where it succeeds,
 * its options hold for later releases too.
 */
async function serve(to: string, version: string, said: PublishOptions): Promise<void> {
  const options = withRemembered(to, said);
  const { reload, tls = false } = options;
  const path = (name: string) => join(releasesIn(to), name);
  const current = currentRelease(to);
  for (const other of others(to, version).slice(-(KEPT - 1))) shareHashedFiles(path(other), path(version));
  const pages = readInline(path(version));
  const allowed =
    current && existsSync(path(current)) ? mergeInline(readInline(path(current)), pages) : pages;
  if (writeServerConfig(allowed, to, { tls }) && current) {
    reloadServer(reload);
    // Reloading goes on after the command has returned: workers with the earlier headers answer a moment longer.
    if (reload) await new Promise((settled) => setTimeout(settled, SETTLED_MS));
  }
  switchTo(to, version);
  // Workers that start now have no file open, so with these headers they only ever send the new pages.
  if (writeServerConfig(pages, to, { tls }) && current) reloadServer(reload);
  remember(to, options);
}

const billOf = (to: string, version: string): string => join(to, 'sbom', `${version}.cdx.json`);

/** Keeps the list of what a release was made of (CycloneDX) beside the releases, out of reach of readers. */
export function keepBillOfMaterials(to: string, version: string, sbom: string): void {
  mkdirSync(join(to, 'sbom'), { recursive: true });
  writeFileSync(billOf(to, version), sbom);
}

/**
 * Puts a built site into `to` as a new release and serves it. Until the switch, which is one step, nothing of what is
 * served changes, whatever fails. Returns the version. Throws when the site is damaged or another release is under way.
 */
export const publish = (built: string, to: string, said: PublishOptions = {}): Promise<string> =>
  alone(to, async () => {
    const current = currentRelease(to);
    const incoming = join(releasesIn(to), '.incoming');
    rmSync(incoming, { recursive: true, force: true });
    listReleases(to);
    verifyChecksums(built);
    try {
      copySite(built, incoming, current && join(releasesIn(to), current));
      verifyChecksums(incoming);
    } catch (error) {
      // A full disk is not left full.
      rmSync(incoming, { recursive: true, force: true });
      throw error;
    }
    let version = versionOf(incoming);
    for (let n = 2; existsSync(join(releasesIn(to), version)); n++) version = `${versionOf(incoming)}-${n}`;
    renameSync(incoming, join(releasesIn(to), version));
    await serve(to, version, said);
    for (const old of others(to, version).slice(0, -(KEPT - 1))) {
      rmSync(join(releasesIn(to), old), { recursive: true, force: true });
      rmSync(billOf(to, old), { force: true });
    }
    return version;
  });

/** Serves the release before the current one again. Returns its version. Throws when there is none or it is damaged. */
export const rollBack = (to: string, said: PublishOptions = {}): Promise<string> =>
  alone(to, async () => {
    const current = currentRelease(to);
    const previous = listReleases(to).findLast((name) => current !== null && name < current);
    if (!previous)
      throw new Error(
        `${to} holds no release older than the one that is served: there is nothing to go back to.`,
      );
    verifyChecksums(join(releasesIn(to), previous));
    await serve(to, previous, said);
    return previous;
  });
