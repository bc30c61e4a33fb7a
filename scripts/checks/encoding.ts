import type { Check, Fault } from './lib/fault.ts';
import { SOURCE_FILE } from './lib/source.ts';

/** No line of the content comes near; a longer one is a broken paste. In characters. */
const LONGEST_LINE = 20_000;

interface Rule {
  found: RegExp;
  problem: string;
  mend: string;
  /** Files where it may stand. */
  except?: RegExp;
}
const RULES: Rule[] = [
  {
    found: /^\uFEFF/,
    problem: 'The file begins with a byte order mark.',
    mend: 'Save it as UTF-8 without BOM.',
  },
  { found: /\r/, problem: 'The line ends with CR LF.', mend: 'Save the file with Unix line ends (LF).' },
  { found: /\t/, problem: 'The line holds a tab.', mend: 'Replace it by spaces.', except: /\.tsv$/ },
  { found: /[ \u3000]+$/, problem: 'The line ends with a space.', mend: 'Remove it.' },
  {
    found: /\uFFFD/,
    problem: 'The line holds U+FFFD, the sign of a wrong encoding.',
    mend: 'Save the file as UTF-8 and write the text again.',
  },
  {
    found:
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what the rule looks for
      /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00A0\u200B-\u200F\u2028-\u202E\u2060-\u2064]|(?!^)\uFEFF/,
    problem: 'The line holds an invisible character.',
    mend: 'Write that place again by hand.',
  },
];

/** Content is plain UTF-8 with Unix line ends, without stray white space or invisible characters. */
export const encoding: Check = {
  name: 'encoding',
  run(project) {
    const faults: Fault[] = [];
    for (const file of project.paths(/^content\//)) {
      // The source is kept byte for byte; its checksum is checked.
      if (file === SOURCE_FILE) continue;
      const rules = RULES.filter(({ except }) => !except?.test(file));
      for (const [i, line] of project.files.get(file)!.split('\n').entries()) {
        const at = { file, line: i + 1 };
        if (line.length > LONGEST_LINE)
          faults.push({
            ...at,
            problem: `The line is ${line.length} characters long.`,
            mend: 'Break it up: this looks like a broken paste.',
          });
        else
          for (const { found, problem, mend } of rules)
            if (found.test(line)) faults.push({ ...at, problem, mend });
      }
    }
    // A provision file is read line by line too and may have said the same.
    return faults.filter(
      ({ file, line }) =>
        !project.provisionFaults.some((fault) => fault.file === file && fault.line === line),
    );
  },
};
