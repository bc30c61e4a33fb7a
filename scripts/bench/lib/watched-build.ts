import { spawn } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

export interface WatchedBuild {
  seconds: number;
  /** Most memory in use at one time by the build and all it started, in bytes. */
  peak: number;
  /** Milliseconds of each step after the pages. */
  steps: Record<string, number>;
}

const PAGE = 4096;
const LOOK_MS = 250;

/** Resident memory of a process and everything below it, from proc(5). */
function memoryOf(root: number): number {
  const parents = new Map<number, { parent: number; bytes: number }>();
  for (const dir of globSync('/proc/[0-9]*')) {
    try {
      const fields = readFileSync(`${dir}/stat`, 'utf8').split(') ')[1]!.split(' ');
      parents.set(Number(dir.slice(6)), { parent: Number(fields[1]), bytes: Number(fields[21]) * PAGE });
    } catch {
      // It ended while we looked.
    }
  }
  const below = (pid: number): boolean =>
    pid === root || (parents.has(pid) && below(parents.get(pid)!.parent));
  return [...parents].filter(([pid]) => below(pid)).reduce((sum, [, { bytes }]) => sum + bytes, 0);
}

/** Builds the site from a content folder into `out`, unchecked, in a process of its own. Throws with its output when it fails. */
export async function watchedBuild(content: string, out: string, cache: string): Promise<WatchedBuild> {
  const code = `import { buildSite } from '${resolve('scripts/build/build-site.ts')}'; await buildSite('${out}', { checked: false });`;
  const started = performance.now();
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    env: { ...process.env, CONTENT_DIR: content, CACHE_DIR: `./${cache}` },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (output += part));
  let peak = 0;
  const watch = setInterval(() => (peak = Math.max(peak, memoryOf(child.pid!))), LOOK_MS);
  const status = await new Promise((ended) => child.on('close', ended));
  clearInterval(watch);
  if (status !== 0) throw new Error(`The build of ${content} failed:\n${output.slice(-3000)}`);
  const steps = Object.fromEntries(
    [...output.matchAll(/^(.+): (\d+) ms$/gm)].map(([, name, ms]) => [name!, Number(ms)]),
  );
  return { seconds: (performance.now() - started) / 1000, peak, steps };
}
