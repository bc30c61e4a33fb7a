import { cpSync, existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** Sections of each numbered part; a copy takes the numbers after them. */
const SECTIONS: Record<string, number> = { 1: 3, 2: 6, 3: 4 };
const ID = /\b([123])\.(\d+)((?:\.\d+)*)\b/g;

/** `2.2.2.3` in the third copy: `2.20.2.3`. What lies outside the numbered parts has no copies. */
const shiftIds = (text: string, copy: number): string =>
  text.replace(
    ID,
    (_, part: string, section: string, rest: string) =>
      `${part}.${Number(section) + SECTIONS[part]! * copy}${rest}`,
  );

/** A place name of its own for each copy, in both languages: without new words an index would hardly grow. */
function placeOf(copy: number): { zh: string; en: string } {
  const han = (n: number) => String.fromCodePoint(0x4e00 + ((n * 7919) % 6000));
  const letter = (n: number, from: string) => from[n % from.length]!;
  const syllable = (n: number) =>
    letter(n, 'bdfghklmnprstvz') + letter(Math.floor(n / 15), 'aeiou') + letter(Math.floor(n / 75), 'nrlst');
  const [first, second] = [syllable(copy * 31 + 7), syllable(copy * 17 + 3)];
  return { zh: han(copy) + han(copy + 100_003), en: first[0]!.toUpperCase() + first.slice(1) + second };
}

/** The text of one copy: its own place stands where the original says "our region", and in its titles. */
function vary(text: string, locale: 'zh' | 'en', copy: number): string {
  const place = placeOf(copy);
  return locale === 'zh'
    ? text.replaceAll('我区', place.zh).replace(/^(title: )(.*)$/m, `$1$2 ${place.zh}`)
    : text
        .replace(/our (?:autonomous )?region/gi, place.en)
        .replace(/^(title: )(.*)$/m, `$1$2 in ${place.en}`);
}

function copyProvision(folder: string, base: string, copy: number): void {
  const [, part, section, rest, slug] = /^([123])-(\d+)((?:-\d+)*)-([a-z].*)$/.exec(basename(folder)) ?? [];
  if (!part) return;
  const to = join(
    base,
    'provisions',
    `${part}-${Number(section) + SECTIONS[part]! * copy}${rest}-${slug}-${copy}`,
  );
  mkdirSync(to);
  for (const locale of ['zh', 'en'] as const) {
    writeFileSync(
      join(to, `${locale}.mdx`),
      vary(readFileSync(join(folder, `${locale}.mdx`), 'utf8'), locale, copy),
    );
  }
  for (const file of ['page.yml', 'notes.yml']) {
    if (existsSync(join(folder, file)))
      writeFileSync(join(to, file), shiftIds(readFileSync(join(folder, file), 'utf8'), copy));
  }
}

/**
 * Makes a content folder with `times` as many provisions and initiatives as the real one, each copy in sections of its own;
 * measures, agencies and pages stay as they are. What comes out is for measuring only: it says nothing.
 */
export function makeContent(times: number, base: string): string {
  rmSync(base, { recursive: true, force: true });
  cpSync('content', base, { recursive: true });
  const folders = globSync('content/provisions/*/').sort();
  for (let copy = 1; copy < times; copy++) for (const folder of folders) copyProvision(folder, base, copy);
  return base;
}
