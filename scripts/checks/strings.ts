import { type Locale, localeIds, locales } from '../../src/i18n/locales.ts';
import type { Check, Fault } from './lib/fault.ts';
import type { Project } from './lib/project.ts';

interface StringsFile {
  locale: Locale;
  file: string;
  strings: Map<string, { text: string; line: number }>;
}

const PLURAL = /_(?:zero|one|two|few|many|other)$/;
const baseOf = (key: string): string => key.replace(PLURAL, '');
const placeholders = (text: string): string => [...new Set(text.match(/\{\{?\w+\}?\}/g))].sort().join(' ');

function readStrings(project: Project): StringsFile[] {
  return localeIds.map((locale) => {
    const file = `src/i18n/strings/${locale}.json`;
    const lines = (project.files.get(file) ?? '').split('\n');
    const strings = new Map<string, { text: string; line: number }>();
    for (const [i, line] of lines.entries()) {
      const [, key, text] = /^\s*"([^"]+)":\s*("(?:[^"\\]|\\.)*"),?$/.exec(line) ?? [];
      if (key && text) strings.set(key, { text: JSON.parse(text), line: i + 1 });
    }
    return { locale, file, strings };
  });
}

/** Where the code names keys: in full (`'nav.policy'`), or by what they begin with (`` `nav.${route}` ``). */
function usesIn(project: Project): { keys: Set<string>; patterns: RegExp[] } {
  const keys = new Set<string>();
  const patterns: RegExp[] = [];
  for (const path of project.paths(/^src\/.*\.(?:astro|ts)$/)) {
    const text = project.files.get(path)!;
    for (const [, key] of text.matchAll(/['"`]([a-z][\w-]*(?:\.[\w-]+)+)['"`]/gi)) keys.add(key!);
    for (const [, template] of text.matchAll(/`([a-z][\w-]*\.[^`\s]*\$\{[^`]*)`/gi)) {
      const parts = template!.split(/\$\{[^}]*\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
      patterns.push(new RegExp(`^${parts.join('.+')}$`));
    }
  }
  return { keys, patterns };
}

/** Keys that code asks for and no file has: `t('no.such')`. */
const unknownKeys = (project: Project, known: Set<string>): Fault[] =>
  project.paths(/^src\/.*\.(?:astro|ts)$/).flatMap((file) =>
    project.files
      .get(file)!
      .split('\n')
      .flatMap((text, i) =>
        [...text.matchAll(/\bt\(\s*'([^']+)'/g)]
          .filter(([, key]) => !known.has(key!))
          .map(([, key]) => ({
            file,
            line: i + 1,
            problem: `There is no string “${key}”.`,
            mend: 'Add it to every file in src/i18n/strings, beside its area.',
          })),
      ),
  );

/** Every string of the interface is in every language, with the same placeholders, and is used; none holds HTML. */
export const strings: Check = {
  name: 'strings',
  run(project) {
    const all = readStrings(project);
    const uses = usesIn(project);
    const known = new Set(all.flatMap((file) => [...file.strings.keys()].map(baseOf)));
    const faults: Fault[] = [];
    for (const { locale, file, strings } of all) {
      const categories = new Intl.PluralRules(locales[locale].intl).resolvedOptions().pluralCategories;
      const others = all.filter((other) => other.locale !== locale);
      const own = new Set([...strings.keys()].map(baseOf));
      for (const key of known) {
        if (!own.has(key))
          faults.push({
            file,
            line: 1,
            problem: `The string “${key}” is missing.`,
            mend: 'Write it: no language falls back on another.',
          });
      }
      for (const [key, { text, line }] of strings) {
        const at = (problem: string, mend: string) => faults.push({ file, line, problem, mend });
        const base = baseOf(key);
        for (const other of others) {
          const twin = other.strings.get(key) ?? other.strings.get(`${base}_other`);
          if (twin && placeholders(twin.text) !== placeholders(text))
            at(
              `The string “${key}” has the placeholders “${placeholders(text)}”, in ${other.locale} “${placeholders(twin.text)}”.`,
              'Use the same in every language.',
            );
        }
        if (key !== base) {
          const missing = categories.filter((category) => !strings.has(`${base}_${category}`));
          if (missing.length > 0)
            at(
              `The string “${base}” lacks the plural forms ${missing.join(', ')}.`,
              'Add a key for each form of this language.',
            );
        }
        if (!uses.keys.has(base) && !uses.patterns.some((pattern) => pattern.test(base)))
          at(`Nothing uses the string “${base}”.`, 'Remove it from every language.');
        if (/<\/?[a-z]|&[a-z]+;/i.test(text))
          at(`The string “${key}” holds HTML.`, 'Put the element into the component.');
        if (text.trim() === '' && text !== ' ') at(`The string “${key}” is empty.`, 'Write it.');
      }
    }
    return [...faults, ...unknownKeys(project, known)];
  },
};
