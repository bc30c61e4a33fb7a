// Measurements, printed as tables and as JSON:  npm run bench [-- NAME … [--runs N]]
import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

/** What can be measured, by what it costs; without a name the first ones run. */
const BENCHES: Record<string, { what: string; always: boolean }> = {
  pages: {
    what: 'weight and speed of pages beside a bare page and a Starlight site of the same text',
    always: true,
  },
  search: { what: 'what search finds, and what it costs', always: true },
  load: { what: 'nginx under load', always: false },
  scale: { what: 'builds of 1, 10 and 100 times the content (about a quarter of an hour)', always: false },
  observatory: { what: "Mozilla's HTTP Observatory over the headers", always: false },
};

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string', default: '5' },
    only: { type: 'string' },
    json: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  },
});
const list = Object.entries(BENCHES).map(([name, { what }]) => `  ${name.padEnd(12)} ${what}`);
if (values.help) {
  console.log(
    `npm run bench [-- NAME … [--runs N] [--only PART-OF-A-NAME] [--json FILE]]\n\n${list.join('\n')}`,
  );
  process.exit();
}
const unknown = positionals.find((name) => !(name in BENCHES));
if (unknown) {
  console.error(`There is no measurement "${unknown}". There are:\n${list.join('\n')}`);
  process.exit(1);
}

export interface BenchOptions {
  /** Repetitions of which the median counts. */
  runs: number;
  /** Part of a name: only what contains it is measured. */
  only: string;
}

const names =
  positionals.length > 0 ? positionals : Object.keys(BENCHES).filter((name) => BENCHES[name]!.always);
const results: Record<string, unknown> = {};
for (const name of names) {
  console.log(`\n── ${name}: ${BENCHES[name]!.what}\n`);
  const { run } = (await import(`./bench/${name}.ts`)) as {
    run: (options: BenchOptions) => Promise<unknown>;
  };
  results[name] = await run({ runs: Number(values.runs), only: values.only ?? '' });
}
mkdirSync('.cache/bench', { recursive: true });
const json = values.json ?? '.cache/bench/results.json';
writeFileSync(json, `${JSON.stringify(results, null, 2)}\n`);
console.log(`\n${JSON.stringify(results)}\n\nAlso in ${json}.`);
