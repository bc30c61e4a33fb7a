import { localeIds } from '../../src/i18n/locales.ts';
import { type Check, type Fault, repeated } from './lib/fault.ts';
import type { Project } from './lib/project.ts';

interface Named {
  key: string;
  file: string;
  line: number;
}

/** A fault for each thing after the first of its name. */
const twice = (things: Named[], what: string, mend: string): Fault[] =>
  repeated(things, ({ key }) => key).map(({ item, first }) => ({
    file: item.file,
    line: item.line,
    problem: `The ${what} “${item.key}” stands twice, first in ${first.file}:${first.line}.`,
    mend,
  }));

/** The titles of all pages of one language: initiatives, prose, bodies. */
function titles(project: Project): Fault[] {
  return localeIds.flatMap((locale) => {
    const initiatives = project.provisions
      .filter(({ page }) => page)
      .map(({ folder, halves }) => ({ key: halves[locale].title, file: `${folder}/${locale}.mdx`, line: 2 }));
    const prose = project.prose
      .filter((page) => page.kind === 'pages' && page.locale === locale)
      .map(({ file, matter }) => ({
        key: String((matter?.data as { title?: unknown })?.title ?? ''),
        file,
        line: matter?.lineOf(['title']) ?? 1,
      }));
    const bodies = project
      .records('agencies')
      .flatMap(({ file, value, lineOf }) =>
        value.map(({ name }, i) => ({ key: name[locale], file, line: lineOf([i, 'name', locale]) })),
      );
    return twice(
      [...initiatives, ...prose, ...bodies],
      'title',
      'Give each page a title of its own: readers and search engines tell pages apart by it.',
    );
  });
}

/** Ids, slugs and titles are unique where an address or a reader depends on it. */
export const duplicates: Check = {
  name: 'duplicates',
  run(project) {
    const list = (kind: 'agencies' | 'readerTerms', key: 'slug' | 'id') =>
      project.records(kind).flatMap(({ file, value, lineOf }) =>
        value.map((row, i) => ({
          key: (row as unknown as Record<string, string>)[key]!,
          file,
          line: lineOf([i, key]),
        })),
      );
    const slugs = project.provisions.map(({ slug, folder }) => ({ key: slug, file: folder, line: 1 }));
    const facts = project
      .records('document')
      .flatMap(({ file, value, lineOf }) =>
        value.facts.map(({ id }, i) => ({ key: id, file, line: lineOf(['facts', i, 'id']) })),
      );
    const years = project
      .records('targets')
      .flatMap(({ file, value, lineOf }) =>
        value.years.map(({ year }, i) => ({ key: `${year}`, file, line: lineOf(['years', i]) })),
      );
    const facets = project
      .records('facets')
      .flatMap(({ file, value, lineOf }) =>
        Object.entries(value).flatMap(([facet, values]) =>
          values.map(({ id }, i) => ({ key: `${facet} ${id}`, file, line: lineOf([facet, i, 'id']) })),
        ),
      );
    const notMeasures = project.records('notMeasures').flatMap(({ file, value, lineOf }) =>
      value.map(({ provision, sentence }, i) => ({
        key: `${provision} s${sentence}`,
        file,
        line: lineOf([i]),
      })),
    );
    const terms = project.terms.map(({ zh, line }) => ({ key: zh, file: 'content/glossary.csv', line }));
    const rename = 'Rename or remove one of the two.';
    return [
      ...twice(slugs, 'slug', 'Two pages cannot have one address: rename one folder.'),
      ...twice(list('agencies', 'slug'), 'slug', rename),
      ...twice(list('readerTerms', 'id'), 'id', rename),
      ...twice(facts, 'id', rename),
      ...twice(years, 'year', rename),
      ...twice(facets, 'facet value', rename),
      ...twice(notMeasures, 'sentence', 'List each sentence once.'),
      ...twice(terms, 'term', 'Keep one row with all renderings.'),
      ...titles(project),
    ];
  },
};
