import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nginxMissing, startNginx } from '../../scripts/lib/nginx.ts';
import { currentRelease, listReleases } from '../../scripts/release/folder.ts';
import { publish, rollBack } from '../../scripts/release/publish.ts';
import { pagesOfSmallSite, smallSite } from './small-site.ts';

let dir: string;
let to: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'policy-reader-release-'));
  to = join(dir, 'srv');
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const site = (release: string, style?: string) => smallSite(join(dir, 'built'), release, style);
const served = () => /release (\w+)/.exec(readFileSync(join(to, 'current/zh/index.html'), 'utf8'))![1];

describe('a release', () => {
  it('keeps the last three, and each finds the hashed files of the others', async () => {
    for (const name of ['one', 'two', 'three', 'four']) await publish(await site(name), to);
    expect(served()).toBe('four');
    expect(listReleases(to)).toHaveLength(3);
    expect(readdirSync(join(to, 'current/assets')).filter((file) => file.endsWith('.js'))).toHaveLength(3);
  });

  it('goes back one release, keeps what newer pages need, and says when there is nothing to go back to', async () => {
    await publish(await site('one'), to);
    await publish(await site('two'), to);
    await rollBack(to);
    expect(served()).toBe('one');
    expect(readdirSync(join(to, 'current/assets')).filter((file) => file.endsWith('.js'))).toHaveLength(2);
    await expect(rollBack(to)).rejects.toThrow('nothing to go back to');
    await publish(await site('three'), to);
    expect(served()).toBe('three');
  });

  it('leaves an unchanged file as it is, time and all, so that its ETag holds', async () => {
    await publish(await site('one'), to);
    const before = statSync(join(to, 'current/zh/index.html'));
    await publish(join(dir, 'built'), to);
    expect(statSync(join(to, 'current/zh/index.html')).mtimeMs).toBe(before.mtimeMs);
    await publish(await site('two'), to);
    expect(statSync(join(to, 'current/zh/index.html')).ino).not.toBe(before.ino);
  });

  it('refuses a damaged site and one without a list of its files, and changes nothing', async () => {
    await publish(await site('one'), to);
    const before = currentRelease(to);
    truncateSync(join(await site('two'), 'zh/policy/index.html'), 100);
    await expect(publish(join(dir, 'built'), to)).rejects.toThrow('zh/policy/index.html');
    rmSync(join(dir, 'built/checksums.txt'));
    await expect(publish(join(dir, 'built'), to)).rejects.toThrow('checksums.txt');
    expect(currentRelease(to)).toBe(before);
    expect(listReleases(to)).toEqual([before]);
  });

  it('does not go back to a damaged release', async () => {
    await publish(await site('one'), to);
    await publish(await site('two'), to);
    const [first] = listReleases(to);
    writeFileSync(join(to, 'releases', first!, 'zh/index.html'), 'spoilt');
    await expect(rollBack(to)).rejects.toThrow('missing or damaged');
    expect(served()).toBe('two');
  });

  it('changes nothing when the server does not take the new headers', async () => {
    await publish(await site('one'), to);
    await expect(publish(await site('two', 'other'), to, { reload: 'false' })).rejects.toThrow(
      '`false` failed',
    );
    expect(served()).toBe('one');
  });

  it('remembers what was said at a release that succeeded, and only then', async () => {
    const options = () => JSON.parse(readFileSync(join(to, 'release.json'), 'utf8'));
    await publish(await site('one'), to, { tls: true });
    await publish(await site('two'), to, { reload: 'true' });
    expect(options()).toEqual({ tls: true, reload: 'true' });
    const failing = { tls: false, reload: 'false' };
    await expect(publish(await site('three', 'other'), to, failing)).rejects.toThrow('failed');
    expect(options()).toEqual({ tls: true, reload: 'true' });
    await publish(await site('four', 'other'), to);
    expect(served()).toBe('four');
  });

  it('says what is wrong where `current` is a folder, and leaves everything as it was', () => {
    mkdirSync(join(to, 'current'), { recursive: true });
    const args = ['scripts/release.ts', '--to', to, '--rollback', '--tls'];
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /^\s*The release stopped; what is served is as it was\.\n.*is not a symbolic link/,
    );
    expect(readdirSync(to)).toEqual(['current']);
  });

  it('runs alone, and takes over from one that died', async () => {
    mkdirSync(to, { recursive: true });
    writeFileSync(join(to, '.release-lock'), String(process.pid));
    await expect(publish(await site('one'), to)).rejects.toThrow('under way');
    const gone = spawn('true');
    await new Promise((ended) => gone.on('exit', ended));
    writeFileSync(join(to, '.release-lock'), String(gone.pid));
    await publish(await site('one'), to);
    expect(served()).toBe('one');
    expect(existsSync(join(to, '.release-lock'))).toBe(false);
  });

  it('killed in the middle, leaves what is served alone', async () => {
    await publish(await site('one'), to);
    await site('two');
    const started = Date.now();
    const run = (ms: number) =>
      new Promise<void>((ended) => {
        const code = `import { publish } from '${join(process.cwd(), 'scripts/release/publish.ts')}'; await publish(${JSON.stringify(join(dir, 'built'))}, ${JSON.stringify(to)});`;
        const child = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: 'ignore' });
        const timer = setTimeout(() => child.kill('SIGKILL'), ms);
        child.on('exit', () => {
          clearTimeout(timer);
          ended();
        });
      });
    for (const ms of [60, 100, 120, 140, 160, 200]) {
      await run(ms);
      expect(['one', 'two']).toContain(served());
      expect(readFileSync(join(to, 'current/en/policy/index.html'), 'utf8')).toContain(`end of ${served()}`);
    }
    await publish(join(dir, 'built'), to);
    expect(served()).toBe('two');
    expect(Date.now() - started).toBeLessThan(30_000);
  });

  it('does not overwrite a folder that stands where the link should be', async () => {
    cpSync(await site('one'), join(to, 'current'), { recursive: true });
    await expect(publish(join(dir, 'built'), to)).rejects.toThrow('not a symbolic link');
  });
});

const without = process.env.CI ? null : nginxMissing();
describe.skipIf(without)('20 releases and one roll-back under load', () => {
  /** Reads pages over and over as browsers do (kept-alive connections, compressed), each with the script it names. */
  async function reader(
    port: number,
    stopped: () => boolean,
    faults: string[],
    reopened: string[],
  ): Promise<number> {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const again = (path: string) => {
      reopened.push(path);
      return get(path);
    };
    const get = (path: string): Promise<{ status: number; body: string; policy: string }> =>
      new Promise((done, failed) => {
        const sent = request(
          { host: '127.0.0.1', port, path, agent, headers: { 'Accept-Encoding': 'br' } },
          (answer) => {
            const parts: Buffer[] = [];
            answer.on('data', (part) => parts.push(part));
            answer.on('error', failed);
            answer.on('end', () => {
              const bytes = Buffer.concat(parts);
              if (Number(answer.headers['content-length']) !== bytes.length)
                return failed(new Error(`${path} cut short`));
              const body = (
                answer.headers['content-encoding'] === 'br' ? brotliDecompressSync(bytes) : bytes
              ).toString();
              done({
                status: answer.statusCode!,
                body,
                policy: String(answer.headers['content-security-policy']),
              });
            });
          },
        );
        // As browsers do: a kept connection that the server closed in that very moment is opened anew.
        sent
          .on('error', (error) => (sent.reusedSocket ? again(path).then(done, failed) : failed(error)))
          .end();
      });
    let count = 0;
    for (; !stopped(); count += 2) {
      const path = pagesOfSmallSite[(count / 2) % pagesOfSmallSite.length]!;
      try {
        const page = await get(path);
        const release = /<title>release (\w+)/.exec(page.body)?.[1];
        const style = /<style>(.*?)<\/style>/.exec(page.body)?.[1] ?? '';
        if (page.status !== 200 || !page.body.includes(`end of ${release}`))
          faults.push(`${path}: ${page.status}, ${release}`);
        const hash = createHash('sha256').update(style).digest('base64');
        if (!page.policy.includes(hash))
          faults.push(`${path}: the policy does not allow the style of ${release}`);
        // A reader takes a moment; meanwhile the next release may be there.
        await new Promise((moment) => setTimeout(moment, 20 * Math.random()));
        const script = await get(/src="([^"]+)"/.exec(page.body)![1]!);
        if (script.status !== 200 || !script.body.includes(`script of ${release}'`))
          faults.push(`${path}: script ${script.status} of ${release}`);
      } catch (error) {
        faults.push(`${path}: ${(error as Error).message}`);
      }
    }
    agent.destroy();
    return count;
  }

  it('fails no request and mixes no two releases', { timeout: 120_000 }, async () => {
    await publish(await site('r0'), to);
    const nginx = await startNginx(to);
    const reload = `kill -HUP ${nginx.pid}`;
    const faults: string[] = [];
    const reopened: string[] = [];
    let stopped = false;
    const readers = Array.from({ length: 8 }, () => reader(nginx.port, () => stopped, faults, reopened));
    try {
      for (let n = 1; n <= 20; n++) {
        // From the seventeenth on, the inline style changes, and with it the policy that the server must read anew.
        await publish(await site(`r${n}`, n < 17 ? 'plain' : `style ${n}`), to, { reload });
        if (n < 17) expect(reopened).toEqual([]);
        // Faster than anyone releases, but not so fast that nginx, which looks again after a second, skips three releases.
        await new Promise((moment) => setTimeout(moment, 600));
      }
      expect(served()).toBe('r20');
      await rollBack(to, { reload });
      expect(served()).toBe('r19');
      await new Promise((moment) => setTimeout(moment, 1500));
    } finally {
      stopped = true;
    }
    const requests = (await Promise.all(readers)).reduce((a, b) => a + b);
    await nginx.stop();
    console.log(
      `20 releases and one roll-back: ${requests} requests, ${faults.length} failed, ${reopened.length} kept connections opened anew`,
    );
    expect(faults.slice(0, 5)).toEqual([]);
    expect(requests).toBeGreaterThan(1000);
  });
});
