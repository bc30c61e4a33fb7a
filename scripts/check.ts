// Every check of the sources: npm run check. With --content only the rules in scripts/checks, which take a second.
import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { runChecks } from './checks/index.ts';
import { formatFault } from './checks/lib/fault.ts';
import { readProject } from './checks/lib/read-project.ts';

const { values } = parseArgs({ options: { content: { type: 'boolean', default: false } } });

/** Runs a tool on this Node.js (a script) or by itself; resolves to what it said when it failed, else to null. */
function tool(command: string, args: string[]): Promise<string | null> {
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' };
  const child = /\.m?js$/.test(command)
    ? spawn(process.execPath, [command, ...args], { env })
    : spawn(command, args, { env });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => resolve(status === 0 ? null : output));
  });
}

// The tools run beside the rules, on the other core.
const tools = values.content
  ? []
  : [
      {
        name: 'Types (astro check)',
        run: tool('node_modules/astro/bin/astro.mjs', ['check', '--minimumFailingSeverity', 'warning']),
      },
      {
        name: 'Format and lint (biome check)',
        run: tool('node_modules/.bin/biome', ['check', '--error-on-warnings', '--max-diagnostics=50']),
      },
    ];

const faults = runChecks(readProject());
for (const fault of faults) console.error(formatFault(fault));

let failed = 0;
for (const { name, run } of tools) {
  const output = await run;
  if (output === null) continue;
  failed++;
  console.error(`\n── ${name}\n${output.trim()}`);
}
const tally = `${faults.length} ${faults.length === 1 ? 'fault' : 'faults'} in the sources`;
if (faults.length + failed > 0) {
  console.error(`\n${tally}${failed > 0 ? `, ${failed} of ${tools.length} tools report faults` : ''}.`);
  process.exit(1);
}
console.log(`${tally}${values.content ? '' : '; types, format and lint are sound'}.`);
