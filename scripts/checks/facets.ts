import type { FacetName } from '../../src/schemas/measure.ts';
import type { Check, Fault } from './lib/fault.ts';

const OF_MEASURES = {
  instruments: 'instruments',
  beneficiaries: 'beneficiaries',
  sectors: 'sectors',
  strength: 'strengths',
  places: 'places',
} as const;

/** Measures and ASEAN-facing items use the values of `facets.yml`, all of which are used; a tier is what the words bear out. */
export const facets: Check = {
  name: 'facets',
  run(project) {
    const facetFile = project.record('facets');
    if (!facetFile) return [];
    const faults: Fault[] = [];
    const used = new Set<string>();
    const use = (facet: FacetName, id: string, file: string, line: number) => {
      used.add(`${facet} ${id}`);
      if (!facetFile.value[facet].some((value) => value.id === id))
        faults.push({
          file,
          line,
          problem: `“${id}” is no value of ${facet}.`,
          mend: 'Use an id of facets.yml, or add it there.',
        });
    };
    for (const { file, value, lineOf } of project.records('measures')) {
      for (const [key, facet] of Object.entries(OF_MEASURES) as [keyof typeof OF_MEASURES, FacetName][]) {
        for (const id of [value[key]].flat()) use(facet, id, file, lineOf([key]));
      }
    }
    for (const { file, value, lineOf } of project.records('cooperation')) {
      for (const id of value.kinds) use('kinds', id, file, lineOf(['kinds']));
      const named = value.quotes.some(({ zh }) => zh.includes('东盟'));
      const at = (problem: string, mend: string) =>
        faults.push({ file, line: lineOf(['tier']), problem, mend });
      if (value.tier === 'explicit' && !named)
        at(
          'The tier is explicit, and no quote names ASEAN (东盟).',
          'Quote the words that name it, or choose another tier.',
        );
      if (value.tier !== 'explicit' && named)
        at(`A quote names ASEAN (东盟), and the tier is ${value.tier}.`, 'Choose the tier explicit.');
      if (value.tier === 'context' && !value.reading)
        at(
          'The tier is context, and there is no reading.',
          'Say in reading why the passage may matter: the choice is ours.',
        );
    }
    for (const [facet, values] of Object.entries(facetFile.value)) {
      for (const [i, { id }] of values.entries()) {
        if (!used.has(`${facet} ${id}`))
          faults.push({
            file: facetFile.file,
            line: facetFile.lineOf([facet, i]),
            problem: `Nothing uses the value “${id}” of ${facet}.`,
            mend: 'Remove it.',
          });
      }
    }
    return faults;
  },
};
