import { type Fault, sortFaults } from '../lib/fault.ts';
import type { Project } from '../lib/project.ts';
import { alternates } from './alternates.ts';
import { budget } from './budget.ts';
import { contract } from './contract.ts';
import { discovery } from './discovery.ts';
import { empty } from './empty.ts';
import { headings } from './headings.ts';
import { ids } from './ids.ts';
import { languageOfParts } from './language-of-parts.ts';
import { links } from './links.ts';
import { metadata } from './metadata.ts';
import { officialText } from './official-text.ts';
import { safety } from './safety.ts';
import type { BuiltCheck, Site } from './site.ts';
import { validHtml } from './valid-html.ts';

/** The rules over the finished site, each in a file of its own. */
export const builtChecks: BuiltCheck[] = [
  budget,
  links,
  ids,
  headings,
  empty,
  metadata,
  alternates,
  languageOfParts,
  discovery,
  safety,
  officialText,
  contract,
  validHtml,
];

/** Every fault of the finished site, by file and line. */
export async function runBuiltChecks(site: Site, project: Project): Promise<Fault[]> {
  // All are started first: compression goes on in other threads while the rest is read.
  return sortFaults((await Promise.all(builtChecks.map((check) => check.run(site, project)))).flat());
}
