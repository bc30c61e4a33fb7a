import type { Check, Fault } from './lib/fault.ts';
import { pointers } from './lib/pointers.ts';
import type { Project } from './lib/project.ts';

/** Related initiatives are initiatives, other ones, each named once. */
function related(project: Project): Fault[] {
  const initiatives = new Set(project.provisions.filter(({ page }) => page).map(({ id }) => id));
  return project.records('initiatives').flatMap(({ file, value, lineOf }) =>
    value.related.flatMap((id, i) => {
      const own = project.provisions.find(({ folder }) => file.startsWith(`${folder}/`))?.id === id;
      const problem = own
        ? `${id} is this initiative itself.`
        : value.related.indexOf(id) < i
          ? `${id} stands twice.`
          : project.provisionIds.has(id) && !initiatives.has(id)
            ? `${id} is no initiative: it has no page.`
            : null;
      return problem
        ? [{ file, line: lineOf(['related', i]), problem, mend: 'Name other initiatives, each once.' }]
        : [];
    }),
  );
}

/** Whatever points at a provision or a sentence points at one that exists; so do the annex's bodies. */
export const references: Check = {
  name: 'references',
  run(project) {
    const faults: Fault[] = [];
    for (const { file, line, provision, sentence } of pointers(project)) {
      const half = project.provisions.find(({ id }) => id === provision)?.halves.zh;
      if (!project.provisionIds.has(provision))
        faults.push({
          file,
          line,
          problem: `There is no provision ${provision}.`,
          mend: 'Use an id of source/provisions.tsv.',
        });
      else if (sentence && half && sentence > half.lines.length)
        faults.push({
          file,
          line,
          problem: `Provision ${provision} has ${half.lines.length} sentences, not ${sentence}.`,
          mend: 'Count the lines of its zh.mdx after the front matter.',
        });
    }
    const bodies = new Set(project.record('agencies')?.value.map(({ slug }) => slug));
    for (const { file, value, lineOf } of project.records('responsibilities')) {
      for (const [i, row] of value.rows.entries()) {
        for (const key of ['leadAgencies', 'participatingAgencies'] as const) {
          for (const [j, slug] of row[key].entries()) {
            if (!bodies.has(slug))
              faults.push({
                file,
                line: lineOf(['rows', i, key, j]),
                problem: `There is no body “${slug}”.`,
                mend: 'Use a slug of agencies.yml.',
              });
          }
        }
      }
    }
    return [...faults, ...related(project)];
  },
};
