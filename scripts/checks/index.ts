import { annexBodies } from './annex-bodies.ts';
import { characters } from './characters.ts';
import { duplicates } from './duplicates.ts';
import { encoding } from './encoding.ts';
import { facets } from './facets.ts';
import { glossary } from './glossary.ts';
import { imports } from './imports.ts';
import { type Check, type Fault, sortFaults } from './lib/fault.ts';
import type { Project } from './lib/project.ts';
import { numbers } from './numbers.ts';
import { pairs } from './pairs.ts';
import { prose } from './prose.ts';
import { provisionFiles } from './provision-files.ts';
import { quotes } from './quotes.ts';
import { references } from './references.ts';
import { schemas } from './schemas.ts';
import { sourceAnnex } from './source-annex.ts';
import { sourceText } from './source-text.ts';
import { sourceUnits } from './source-units.ts';
import { strings } from './strings.ts';
import { supportWords } from './support-words.ts';
import { thesaurus } from './thesaurus.ts';

/** The rules over the sources, each in a file of its own. */
export const checks: Check[] = [
  encoding,
  schemas,
  provisionFiles,
  sourceText,
  sourceUnits,
  sourceAnnex,
  annexBodies,
  pairs,
  duplicates,
  references,
  quotes,
  facets,
  supportWords,
  glossary,
  numbers,
  characters,
  thesaurus,
  prose,
  strings,
  imports,
];

/** Every fault of the sources, by file and line. */
export const runChecks = (project: Project): Fault[] =>
  sortFaults(checks.flatMap((check) => check.run(project)));
