import { describe, expect, test } from 'vitest';
import { imports } from '../../scripts/checks/imports.ts';
import { strings } from '../../scripts/checks/strings.ts';
import { expectFault, faultsOf, lineIn, replace } from './project.ts';

const EN = 'src/i18n/strings/en.json';
const ZH = 'src/i18n/strings/zh.json';

describe('strings', () => {
  const faults = (changes: Parameters<typeof faultsOf>[1]) => faultsOf(strings, changes);

  test('a string that one language lacks', () => {
    expectFault(
      faults({ [EN]: (text) => text.replace(/^.*"site\.skip".*\n/m, '') }),
      `${EN}:1`,
      'The string “site.skip” is missing.',
      'no language falls back',
    );
  });

  test('a string that nothing uses, and one that no file has', () => {
    const both = (line: string) => ({
      [EN]: replace('{\n', `{\n  ${line}\n`),
      [ZH]: replace('{\n', `{\n  ${line.replace(/: ".*"/, ': "无"')}\n`),
    });
    expectFault(
      faults(both('"nonsense.unused": "x",')),
      `${EN}:2`,
      'Nothing uses the string “nonsense.unused”.',
      'Remove it',
    );
    expect(faults(both('"glossary.category.law": "x",')), 'named by what it begins with').toEqual([]);
    const layout = 'src/layouts/BaseLayout.astro';
    expectFault(
      faults({ [layout]: replace("t('site.skip')", "t('site.jump')") }),
      `${layout}:${lineIn({}, layout, "t('site.skip')")}`,
      'There is no string “site.jump”.',
    );
  });

  test('placeholders that differ', () => {
    const changes = { [EN]: replace('By {{year}}', 'By {{date}}') };
    expectFault(
      faults(changes),
      `${EN}:${lineIn(changes, EN, 'By {{date}}')}`,
      'The string “targets.by” has the placeholders “{{date}}”, in zh “{{year}}”.',
    );
  });

  test('HTML in a string, an empty string', () => {
    const html = { [EN]: replace('"Skip to content"', '"Skip to <b>content</b>"') };
    expectFault(faults(html), `${EN}:${lineIn(html, EN, 'site.skip')}`, 'The string “site.skip” holds HTML.');
    const nothing = { [EN]: replace('"Skip to content"', '""') };
    expectFault(
      faults(nothing),
      `${EN}:${lineIn(nothing, EN, 'site.skip')}`,
      'The string “site.skip” is empty.',
    );
  });

  test('plural forms that a language needs', () => {
    const changes = { [EN]: replace('"map.count": "{{count}}"', '"map.count_other": "{{count}}"') };
    expectFault(
      faults(changes),
      `${EN}:${lineIn(changes, EN, 'map.count_other')}`,
      'The string “map.count” lacks the plural forms one.',
    );
  });
});

describe('imports', () => {
  const at = (file: string, line: string) => faultsOf(imports, { [file]: line });

  test.each([
    [
      'lib',
      'src/lib/x.ts',
      "import { getAgencies } from '../queries/agencies.ts';",
      'lib may not import queries (src/queries/agencies.ts).',
    ],
    [
      'i18n',
      'src/i18n/x.ts',
      "import { measureSchema } from '../schemas/measure.ts';",
      'i18n may not import schemas',
    ],
    [
      'a component',
      'src/components/policy/X.astro',
      "---\nimport { getAgencies } from '../../queries/agencies.ts';\n---",
      'policy may not import queries (src/queries/agencies.ts) except as a type.',
    ],
    [
      'a plain component',
      'src/components/ui/X.astro',
      "---\nimport Y from '../policy/Citation.astro';\n---",
      'ui may not import policy',
    ],
    [
      'the code',
      'src/exports/x.ts',
      "export * from '../../scripts/lib/project.ts';",
      'exports may not import scripts',
    ],
    [
      'the code, of a test',
      'src/lib/x.ts',
      "import '../../tests/content/project.ts';",
      'lib may not import tests',
    ],
    [
      'the code, later',
      'src/elements/x.ts',
      "const y = await import('../queries/agencies.ts');",
      'elements may not import queries',
    ],
    [
      'a script',
      'scripts/x.ts',
      "import { getAgencies } from '../src/queries/agencies.ts';",
      'scripts may not import queries',
    ],
    [
      'a script, over lines',
      'scripts/x.ts',
      "import {\n  getAgencies,\n} from '../src/queries/agencies.ts';",
      'scripts may not import queries',
    ],
  ])('%s against the direction', (_, file, text, problem) => {
    expectFault(at(file, text), `${file}:${text.startsWith('---') ? 2 : 1}`, problem, 'Imports go one way');
  });

  test.each([
    ['src/components/policy/X.astro', "---\nimport type { Annex } from '../../queries/agencies.ts';\n---"],
    ['src/components/policy/X.astro', "---\nimport { type Annex } from '../../queries/agencies.ts';\n---"],
    ['src/components/prose/X.astro', "---\nimport { getFacts } from '../../queries/document.ts';\n---"],
    ['src/pages/x.astro', "---\nimport { getFacts } from '../queries/document.ts';\n---"],
    ['scripts/x.ts', "import { site } from '../src/site.ts';"],
  ])('%s: %s is sound', (file, text) => {
    expect(at(file, text)).toEqual([]);
  });

  test('only queries read collections; imports name their file’s ending; code lies where it belongs', () => {
    expectFault(
      at('src/pages/x.astro', "---\nimport { getCollection } from 'astro:content';\n---"),
      'src/pages/x.astro:2',
      'Only src/queries reads collections.',
    );
    expectFault(
      at('src/lib/x.ts', "import { anchorOf } from './ids';"),
      'src/lib/x.ts:1',
      'The import “./ids” has no file ending.',
    );
    expectFault(at('src/helpers/x.ts', ''), 'src/helpers/x.ts:1', 'lies in no known part');
  });
});
