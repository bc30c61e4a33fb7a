import { posix } from 'node:path';
import type { Check, Fault } from './lib/fault.ts';

/** The parts of the code; the first that fits a path is its part. */
const PARTS: [name: string, path: RegExp][] = [
  ['site', /^src\/site\.ts$/],
  ['config', /^src\/content\.config\.ts$/],
  ['prose', /^src\/components\/prose\//],
  ['policy', /^src\/components\/policy\//],
  ['site components', /^src\/components\/site\//],
  ['ui', /^src\/components\/ui\//],
  ...[
    'pages',
    'layouts',
    'queries',
    'exports',
    'search',
    'offline',
    'elements',
    'loaders',
    'schemas',
    'lib',
    'i18n',
    'styles',
  ].map((name): [string, RegExp] => [name, new RegExp(`^src/${name}/`)]),
  ['scripts', /^scripts\//],
  ['tests', /^tests\//],
];
const BASE = ['lib', 'i18n', 'site'];
const COMPONENTS = ['prose', 'policy', 'site components', 'ui'];

/** What each part may import besides itself; `types` only as types. */
const ALLOWED: Record<string, { values: string[]; types?: string[] }> = {
  pages: {
    values: [
      ...BASE,
      ...COMPONENTS,
      'layouts',
      'queries',
      'exports',
      'elements',
      'search',
      'styles',
      'schemas',
    ],
  },
  layouts: { values: [...BASE, ...COMPONENTS, 'elements', 'styles'], types: ['queries', 'schemas'] },
  prose: { values: [...BASE, 'policy', 'ui', 'queries', 'exports', 'elements', 'styles', 'schemas'] },
  policy: { values: [...BASE, 'ui', 'elements', 'styles'], types: ['queries', 'schemas'] },
  'site components': { values: [...BASE, 'ui', 'elements', 'styles'], types: ['queries', 'schemas'] },
  ui: { values: [...BASE, 'styles'] },
  queries: { values: [...BASE, 'schemas', 'loaders'] },
  exports: { values: [...BASE, 'schemas'], types: ['queries'] },
  search: { values: [...BASE, 'schemas', 'loaders'], types: ['queries'] },
  offline: { values: ['lib', 'i18n'] },
  elements: { values: [...BASE, 'search', 'offline'] },
  config: { values: [...BASE, 'loaders', 'schemas'] },
  loaders: { values: ['lib', 'i18n', 'schemas'] },
  schemas: { values: ['lib', 'i18n'] },
  lib: { values: ['i18n'], types: ['schemas'] },
  i18n: { values: ['lib'] },
  site: { values: [] },
  styles: { values: [] },
  scripts: { values: [...BASE, 'schemas', 'loaders', 'exports', 'search'] },
};

const IMPORT =
  /^\s*(?:import|export)\s+(?:(?<type>type)\s)?[^'"`;]*?from\s*['"](?<from>[^'"]+)['"]|^\s*import\s*['"](?<bare>[^'"]+)['"]|\bimport\(\s*['"](?<lazy>[^'"]+)['"]/gm;

const partOf = (path: string): string | undefined => PARTS.find(([, pattern]) => pattern.test(path))?.[0];

/** Imports go one way, as the architecture has it; only queries read collections; components never query. */
export const imports: Check = {
  name: 'imports',
  run(project) {
    return project.paths(/^(?:src|scripts)\/.*\.(?:ts|mjs|astro)$/).flatMap((file) => {
      const part = partOf(file);
      const rule = part && ALLOWED[part];
      if (!rule)
        return [
          {
            file,
            line: 1,
            problem: 'The file lies in no known part of the code.',
            mend: 'Put it where the architecture has a place for it.',
          },
        ];
      const text = project.files.get(file)!;
      return [...text.matchAll(IMPORT)].flatMap(({ index, 0: statement, groups = {} }): Fault[] => {
        const target = groups.from ?? groups.bare ?? groups.lazy ?? '';
        const line = text.slice(0, index + statement.search(/\S/)).split('\n').length;
        const at = (problem: string, mend: string): Fault[] => [{ file, line, problem, mend }];
        if (target === 'astro:content' && part !== 'queries' && part !== 'config')
          return at('Only src/queries reads collections.', 'Ask for what you need through a query.');
        if (!target.startsWith('.')) return [];
        const path = posix.join(posix.dirname(file), target);
        if (!project.files.has(path))
          return posix.extname(path)
            ? []
            : at(`The import “${target}” has no file ending.`, 'Write it with .ts or .astro.');
        const other = partOf(path);
        const onlyType = Boolean(groups.type) || /^\s*import\s*\{(?:\s*type\s[^,}]+,?)+\s*\}/.test(statement);
        if (
          !other ||
          other === part ||
          rule.values.includes(other) ||
          (onlyType && rule.types?.includes(other))
        )
          return [];
        return at(
          `${part} may not import ${other} (${path})${rule.types?.includes(other) ? ' except as a type' : ''}.`,
          'Imports go one way: pages, then layouts, queries and components, then lib and i18n. Pass the data as a prop.',
        );
      });
    });
  },
};
