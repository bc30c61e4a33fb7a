import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';

export interface Load {
  /** Requests a second. */
  rate: number;
  requests: number;
  /** Connections refused, broken or timed out, and answers that were not 2xx or 3xx. */
  errors: number;
}

const CONNECTIONS = 64;

/** Errors of all kinds in wrk's report; it leaves out the lines that would say zero. */
function errorsIn(report: string): number {
  const sockets =
    /Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/.exec(report)?.slice(1) ?? [];
  const answers = /Non-2xx or 3xx responses: (\d+)/.exec(report)?.[1] ?? '0';
  return [...sockets, answers].reduce((sum, count) => sum + Number(count), 0);
}

/** Puts an address under load for some seconds, with compressed answers as browsers ask for them. Throws without wrk. */
export function wrk(url: string, secondsLong: number): Promise<Load> {
  if (!existsSync('/usr/bin/wrk'))
    throw new Error('wrk is not installed: `apt-get install wrk`, or run with CI=true.');
  const args = [
    '-t1',
    `-c${CONNECTIONS}`,
    `-d${secondsLong}s`,
    '--timeout',
    '5s',
    '-H',
    'Accept-Encoding: gzip, br',
    url,
  ];
  const child = spawn('/usr/bin/wrk', args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let report = '';
  child.stdout.on('data', (part) => (report += part));
  child.stderr.on('data', (part) => (report += part));
  return new Promise((resolve, reject) => {
    child.on('close', (status) => {
      const rate = /Requests\/sec:\s+([\d.]+)/.exec(report)?.[1];
      const requests = /(\d+) requests in/.exec(report)?.[1];
      if (status !== 0 || !rate || !requests) return reject(new Error(`wrk failed:\n${report}`));
      resolve({ rate: Number(rate), requests: Number(requests), errors: errorsIn(report) });
    });
  });
}
