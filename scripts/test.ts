// Every check and test, then one closing line: N passed, N failed.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { freePort } from './lib/free-port.ts';

interface Result {
  passed: number;
  failed: number;
}
const RESULTS = '.cache/test-results';

/** Runs a project binary on this Node.js with its output shown; returns its exit status. */
function run(script: string, args: string[]): number {
  const started = performance.now();
  console.log(`\n── ${[script.split('/').pop(), ...args].join(' ')}`);
  const { status } = spawnSync(process.execPath, [script, ...args], { stdio: 'inherit' });
  console.log(`   ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return status ?? 1;
}

/** A step that passes or fails as one. */
const step = (script: string, args: string[] = []): Result =>
  run(script, args) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };

/** Reads a JSON report; a runner that died before writing one counts as one failure. */
// biome-ignore lint/suspicious/noExplicitAny: a report's shape is its runner's
function report(file: string, status: number, read: (json: any) => Result): Result {
  try {
    const result = read(JSON.parse(readFileSync(file, 'utf8')));
    return status !== 0 && result.failed === 0 ? { ...result, failed: 1 } : result;
  } catch {
    return { passed: 0, failed: 1 };
  }
}

function units(): Result {
  const file = `${RESULTS}/vitest.json`;
  const status = run('node_modules/vitest/vitest.mjs', [
    'run',
    '--config',
    'tests/vitest.config.ts',
    '--root',
    '.',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  return report(file, status, (json) => ({ passed: json.numPassedTests, failed: json.numFailedTests }));
}

function browser(): Result {
  const file = `${RESULTS}/playwright.json`;
  const status = run('node_modules/@playwright/test/cli.js', [
    'test',
    '--config',
    'tests/playwright.config.ts',
  ]);
  return report(file, status, ({ stats }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
  }));
}

// A free port, so that a forgotten server cannot stand in for the one under test.
process.env.TEST_PORT ??= `${await freePort()}`;
rmSync(RESULTS, { recursive: true, force: true });
const suites: Record<string, () => Result> = {
  check: () => step('scripts/check.ts'),
  build: () => step('scripts/build.ts'),
  units,
  browser,
};
const chosen = process.argv.slice(2);
let passed = 0;
let failed = 0;
for (const [name, suite] of Object.entries(suites)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  const result = suite();
  passed += result.passed;
  failed += result.failed;
  // Without a site there is nothing to open in a browser.
  if (name === 'build' && result.failed > 0) break;
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
