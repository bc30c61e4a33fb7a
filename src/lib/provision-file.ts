import { parse as parseYaml } from 'yaml';

/** A fault in a content file, with what is wrong, where, and how to mend it. */
export class ContentError extends Error {
  readonly file: string;
  readonly line: number;
  readonly problem: string;
  readonly mend: string;

  constructor(file: string, line: number, problem: string, mend: string) {
    super(`${file}:${line}: ${problem} ${mend}`);
    this.name = 'ContentError';
    this.file = file;
    this.line = line;
    this.problem = problem;
    this.mend = mend;
  }
}

export interface ProvisionFile {
  title: string;
  short?: string;
  /** One sentence a line, markup included. */
  lines: string[];
  /** Line number in the file of `lines[0]`. */
  firstLine: number;
}

const KEYS = ['title', 'short'];
/** No sentence of the document comes near; a longer line is a broken paste. In characters. */
const LONGEST_LINE = 4000;

/**
 * Reads one half of a provision: front matter with `title` and perhaps `short`, then one sentence a line.
 * Throws {@link ContentError} naming file and line. `file` is only used in messages.
 */
export function parseProvisionFile(file: string, text: string): ProvisionFile {
  const fail = (line: number, problem: string, mend: string): never => {
    throw new ContentError(file, line, problem, mend);
  };
  if (text.startsWith('\uFEFF'))
    fail(1, 'The file begins with a byte order mark.', 'Save it as UTF-8 without BOM.');
  const all = text.split('\n');
  for (const [i, line] of all.entries()) {
    if (line.includes('\r'))
      fail(i + 1, 'The line ends with CR LF.', 'Save the file with Unix line ends (LF).');
    if (line.includes('\t')) fail(i + 1, 'The line holds a tab.', 'Replace it by a space or remove it.');
    if (line.includes('\uFFFD'))
      fail(
        i + 1,
        'The line holds U+FFFD, the sign of a wrong encoding.',
        'Save the file as UTF-8 and paste the text again.',
      );
    if (line.length > LONGEST_LINE)
      fail(i + 1, `The line is ${line.length} characters long.`, 'Put one sentence on one line.');
  }
  if (all[0] !== '---')
    fail(
      1,
      'The file does not open with front matter.',
      'Begin it with a line ---, then title: …, then ---.',
    );
  const end = all.indexOf('---', 1);
  if (end < 0) fail(1, 'The front matter is not closed.', 'Put a line --- after the title.');
  let matter: Record<string, unknown> = {};
  try {
    matter = (parseYaml(all.slice(1, end).join('\n')) as Record<string, unknown>) ?? {};
  } catch (error) {
    const at = (error as { linePos?: { line: number }[] }).linePos?.[0]?.line ?? 1;
    fail(
      1 + at,
      `The front matter is not valid YAML (${(error as Error).message.split('\n')[0]}).`,
      'Quote the value if it holds a colon or quotation marks.',
    );
  }
  for (const key of Object.keys(matter)) {
    if (!KEYS.includes(key)) {
      const line = all.findIndex((l) => l.startsWith(`${key}:`)) + 1;
      fail(line, `Unknown front-matter key "${key}".`, `Allowed are ${KEYS.join(' and ')}.`);
    }
  }
  if (typeof matter.title !== 'string' || matter.title.trim() === '')
    fail(2, 'The title is missing.', 'Add a line title: … to the front matter.');
  const lines: string[] = [];
  let firstLine = 0;
  for (let i = end + 1; i < all.length; i++) {
    const line = all[i]!;
    if (line.trim() === '') {
      if (lines.length > 0 && all.slice(i).some((rest) => rest.trim() !== ''))
        fail(
          i + 1,
          'An empty line stands inside the text.',
          'Remove it: one sentence a line, no empty lines between.',
        );
      continue;
    }
    if (/[<{`]|\]\(/.test(line))
      fail(
        i + 1,
        'The line holds markup (<, {, ` or a link).',
        'Official text may hold only **head** and *title*.',
      );
    if (line !== line.trim()) fail(i + 1, 'The line begins or ends with a space.', 'Remove it.');
    if (firstLine === 0) firstLine = i + 1;
    lines.push(line);
  }
  if (lines.length === 0) fail(end + 2, 'The file holds no sentence.', 'Add the text, one sentence a line.');
  return {
    title: matter.title as string,
    ...(typeof matter.short === 'string' ? { short: matter.short } : {}),
    lines,
    firstLine,
  };
}
