import type { z } from 'zod';
import { pageSchema, updateSchema } from '../../src/schemas/page.ts';
import { termSchema } from '../../src/schemas/term.ts';
import type { Check, Fault } from './lib/fault.ts';
import type { Project } from './lib/project.ts';
import { recordKinds } from './lib/records.ts';
import type { YamlText } from './lib/yaml-lines.ts';

/** Files of the content that are read by something other than a record's schema. */
const OTHERS =
  /^content\/(?:README\.md|glossary\.csv|source\/(?:document\.zh\.txt|numbers\.csv|provisions\.tsv)|provisions\/[^/]+\/[^/]+|(?:pages|updates)\/[^/]+\/[^/]+\.mdx)$/;

/** What the schema says of one file, each with the line it speaks of. */
function faultsOf(file: string, yaml: YamlText, schema: z.ZodType): Fault[] {
  if (yaml.errors.length > 0) {
    return yaml.errors.map(({ line, message }) => ({
      file,
      line,
      problem: `Not valid YAML: ${message}.`,
      mend: 'Mend the indent, or put the value in double quotes.',
    }));
  }
  const { error } = schema.safeParse(yaml.data);
  return (error?.issues ?? []).flatMap((issue) => {
    const where = issue.path.length > 0 ? `“${issue.path.join('.')}”` : 'The file';
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        file,
        line: yaml.lineOf([...issue.path, key]),
        problem: `Unknown key “${key}”.`,
        mend: 'Correct its name or remove it: content/README.md lists what may stand here.',
      }));
    }
    return [
      {
        file,
        line: yaml.lineOf(issue.path),
        problem: `${where} is not as it must be: ${issue.message}`,
        mend: 'Compare it with a similar file and with content/README.md.',
      },
    ];
  });
}

/** Front matter of the prose pages and updates. */
const proseFaults = (project: Project): Fault[] =>
  project.prose.flatMap(({ file, kind, matter }) =>
    matter
      ? faultsOf(file, matter, kind === 'pages' ? pageSchema : updateSchema)
      : [
          {
            file,
            line: 1,
            problem: 'The file does not open with front matter.',
            mend: 'Begin it with a line ---, then title: and description:, then ---.',
          },
        ],
  );

function glossaryFaults(project: Project): Fault[] {
  const file = 'content/glossary.csv';
  const rows = project.csv(file);
  if (rows.length === 0)
    return [
      {
        file,
        line: 1,
        problem: 'The term base is missing, empty or damaged.',
        mend: 'Put it back: every row needs as many cells as the first.',
      },
    ];
  return rows.flatMap(({ line, cells }) =>
    (termSchema.safeParse(cells).error?.issues ?? []).map((issue) => ({
      file,
      line,
      problem: `“${issue.path.join('.')}” is not as it must be: ${issue.message}`,
      mend: 'Fill in the cell.',
    })),
  );
}

/** Every file of the content is known and has the form that its schema asks for. */
export const schemas: Check = {
  name: 'schemas',
  run(project) {
    const kinds = Object.values(recordKinds);
    const records = kinds.flatMap(({ files, schema }) =>
      project.paths(files).flatMap((file) => faultsOf(file, project.yaml(file), schema)),
    );
    const unknown = project
      .paths(/^content\//)
      .filter((file) => !OTHERS.test(file) && !kinds.some(({ files }) => files.test(file)))
      .map((file) => ({
        file,
        line: 1,
        problem: 'Nothing reads this file.',
        mend: 'Correct its name (small letters, digits, hyphens; .yml or .mdx) or remove it.',
      }));
    return [...records, ...proseFaults(project), ...glossaryFaults(project), ...unknown];
  },
};
