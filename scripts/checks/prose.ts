import { localeIds } from '../../src/i18n/locales.ts';
import { routes } from '../../src/i18n/urls.ts';
import { parseAnchor } from '../../src/lib/ids.ts';
import type { Check, Fault } from './lib/fault.ts';
import type { Project } from './lib/project.ts';
import { lineOfNode, type ProsePage } from './lib/prose.ts';

/** Pages whose halves speak to different readers and may be divided differently. */
const OWN_STRUCTURE = ['asean'];
/** Plain HTML that prose may hold besides the components. */
const ELEMENTS = ['span', 'br', 'wbr', 'abbr', 'cite', 'kbd'];

/** What `src/components/prose/index.ts` lets MDX name. */
function componentsOf(project: Project): string[] {
  const index = project.files.get('src/components/prose/index.ts') ?? '';
  const entries = /proseComponents = \{([^}]*)\}/.exec(index)?.[1]?.split(',') ?? [];
  return entries.map((entry) => entry.split(':')[0]!.trim()).filter((name) => /^[A-Z]/.test(name));
}

/** Why an internal address leads nowhere, or null when it leads somewhere. */
function brokenLink(project: Project, url: string): string | null {
  const [, path = '', fragment] = /^\/:locale\/([^#?]*)(?:#(.*))?$/.exec(url) ?? [];
  if (!url.startsWith('/:locale/'))
    return url.startsWith('/') && !/\.\w+$/.test(url) ? 'it has no language' : null;
  const initiatives = project.provisions.filter(({ page }) => page).map(({ slug }) => `initiatives/${slug}/`);
  const bodies = (project.record('agencies')?.value ?? []).map(({ slug }) => `agencies/${slug}/`);
  const facets = project.record('facets')?.value;
  const finder = (['instruments', 'sectors'] as const).flatMap((facet) =>
    (facets?.[facet] ?? []).map(({ id }) => `support/${facet}/${id}/`),
  );
  if (![...Object.values(routes), ...initiatives, ...bodies, ...finder].includes(path))
    return 'there is no such page';
  if (fragment === undefined || (path !== routes.policy && path !== routes.paired)) return null;
  const place = parseAnchor(fragment);
  if (!place || !(project.provisionIds.has(place.id) || /^annex\.(?:[1-9]|1[0-5])$/.test(place.id)))
    return 'there is no such provision';
  return place.sentence && !project.sentence(place.id, place.sentence) ? 'there is no such sentence' : null;
}

function nodeFaults(project: Project, { file, nodes }: ProsePage, components: string[]): Fault[] {
  return nodes.flatMap((node): Fault[] => {
    const at = (problem: string, mend: string): Fault[] => [{ file, line: lineOfNode(node), problem, mend }];
    if (node.type === 'link') {
      const why = brokenLink(project, node.url);
      return why
        ? at(
            `The link ${node.url} leads nowhere: ${why}.`,
            'Write it as /:locale/policy/ or /:locale/policy/#p3-4-1-s3.',
          )
        : [];
    }
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      const name = node.name ?? '';
      return components.includes(name) || ELEMENTS.includes(name)
        ? []
        : at(
            `<${name}> may not stand in prose.`,
            `Allowed are ${[...components, ...ELEMENTS].map((each) => `<${each}>`).join(', ')}.`,
          );
    }
    if (node.type === 'mdxjsEsm' || node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression')
      return at(
        'Code stands in prose.',
        'MDX here holds text, links and named components only: no import, export or {…}.',
      );
    if (node.type === 'heading' && node.depth === 1)
      return at('The page has a heading of the first level.', 'Begin with ##: the title is the first.');
    return [];
  });
}

function pairFaults(pages: ProsePage[]): Fault[] {
  return [...Map.groupBy(pages, ({ kind, slug }) => `content/${kind}/${slug}`)].flatMap(
    ([folder, halves]) => {
      const missing = localeIds
        .filter((locale) => !halves.some((half) => half.locale === locale))
        .map((locale) => ({
          file: `${folder}/${locale}.mdx`,
          line: 1,
          problem: `The "${locale}" half is missing.`,
          mend: 'Write it: both languages are always shown.',
        }));
      const [first, second] = halves;
      const count = (half: ProsePage) => half.nodes.filter(({ type }) => type === 'heading').length;
      const datesOf = (half: ProsePage) => String((half.matter?.data as { date?: unknown })?.date ?? '');
      const unequal: Fault[] = [];
      if (first && second && !first.error && !second.error) {
        if (!OWN_STRUCTURE.includes(first.slug) && count(first) !== count(second))
          unequal.push({
            file: second.file,
            line: 1,
            problem: `The page has ${count(second)} headings, ${first.file} has ${count(first)}.`,
            mend: 'Divide both halves alike.',
          });
      }
      for (const half of halves) {
        if (half.kind === 'updates' && datesOf(half) !== half.slug.slice(0, 10))
          unequal.push({
            file: half.file,
            line: half.matter?.lineOf(['date']) ?? 1,
            problem: `The date ${datesOf(half) || '(none)'} is not that of the folder, ${half.slug}.`,
            mend: 'Write the same date, as 2026-11-23.',
          });
      }
      return [...missing, ...unequal];
    },
  );
}

/** Prose pages and updates: sound MDX in both languages, links that lead somewhere, nothing but known components. */
export const prose: Check = {
  name: 'prose',
  run(project) {
    const components = componentsOf(project);
    const damaged = project.prose.flatMap(({ file, error }) =>
      error
        ? [
            {
              file,
              line: error.line,
              problem: `Not valid MDX: ${error.message}.`,
              mend: 'Close what you opened; write < as &lt; and { as &#123;.',
            },
          ]
        : [],
    );
    return [
      ...damaged,
      ...pairFaults(project.prose),
      ...project.prose.flatMap((page) => nodeFaults(project, page, components)),
    ];
  },
};
