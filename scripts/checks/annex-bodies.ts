import type { Check, Fault } from './lib/fault.ts';

/** What an annex cell holds besides names: separators, the shared prefix, the closing words. */
const REST = /自治区|等按职责分工负责|[、，]/g;

/** The bodies recorded for an annex row are those that its Chinese cells name, all of them and no other. */
export const annexBodies: Check = {
  name: 'annex bodies',
  run(project) {
    const annex = project.record('responsibilities');
    const agencies = project.record('agencies')?.value ?? [];
    const namesOf = (slug: string) => {
      const agency = agencies.find((body) => body.slug === slug);
      return agency ? [agency.name.zh, ...agency.aliases.zh].toSorted((a, b) => b.length - a.length) : [];
    };
    const faults: Fault[] = [];
    let lead = '';
    for (const [i, row] of (annex?.value.rows ?? []).entries()) {
      // A merged cell stands in its first row and holds for those below.
      lead = row.lead?.zh ?? lead;
      for (const [key, cell] of [
        ['leadAgencies', lead],
        ['participatingAgencies', row.participating.zh],
      ] as const) {
        const at = { file: annex!.file, line: annex!.lineOf(['rows', i, key]) };
        let rest = cell;
        for (const slug of row[key]) {
          const name = namesOf(slug).find((candidate) => rest.includes(candidate));
          if (name) rest = rest.replace(name, '');
          else
            faults.push({
              ...at,
              problem: `The cell “${cell}” does not name ${slug}.`,
              mend: 'Remove it, or add the name used there to its aliases in agencies.yml.',
            });
        }
        const left = rest.replace(REST, '');
        if (left)
          faults.push({
            ...at,
            problem: `The cell names “${left}”, which is not recorded.`,
            mend: 'Add the slug of that body.',
          });
      }
    }
    return faults;
  },
};
