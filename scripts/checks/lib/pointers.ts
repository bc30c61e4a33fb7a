import type { Project, RecordFile } from './project.ts';
import type { YamlPath } from './yaml-lines.ts';

/** A place that points at a provision and perhaps at one of its sentences. */
export interface Pointer {
  file: string;
  line: number;
  provision: string;
  sentence?: number;
}

/** Every reference of the content to a provision. */
export function* pointers(project: Project): Generator<Pointer> {
  const folderId = (file: string) =>
    project.provisions.find(({ folder }) => file.startsWith(`${folder}/`))?.id;
  const point = (
    { file, lineOf }: RecordFile<unknown>,
    path: YamlPath,
    provision: string,
    sentence?: number,
  ): Pointer => ({ file, line: lineOf(path), provision, ...(sentence ? { sentence } : {}) });
  for (const kind of ['measures', 'cooperation'] as const) {
    for (const record of project.records(kind)) {
      yield point(record, ['provision'], record.value.provision);
      for (const [i, { sentence }] of record.value.quotes.entries())
        yield point(record, ['quotes', i, 'sentence'], record.value.provision, sentence);
    }
  }
  for (const record of project.records('initiatives')) {
    const id = folderId(record.file);
    if (!id) continue;
    for (const [i, { sentence }] of record.value.actions.entries())
      yield point(record, ['actions', i, 'sentence'], id, sentence);
    for (const [i, related] of record.value.related.entries()) yield point(record, ['related', i], related);
  }
  for (const record of project.records('notes')) {
    const id = folderId(record.file);
    for (const [i, { sentence }] of record.value.entries())
      if (id) yield point(record, [i, 'sentence'], id, sentence);
  }
  for (const record of project.records('notMeasures')) {
    for (const [i, { provision, sentence }] of record.value.entries())
      yield point(record, [i, 'sentence'], provision, sentence);
  }
  for (const record of project.records('exceptions')) {
    for (const [i, { provision, sentence }] of record.value.entries())
      yield point(record, [i, 'sentence'], provision, sentence);
  }
  for (const record of project.records('readerTerms')) {
    for (const [i, { provision }] of record.value.entries())
      if (provision) yield point(record, [i, 'provision'], provision);
  }
  for (const record of project.records('responsibilities')) {
    for (const [i, { provision }] of record.value.rows.entries())
      yield point(record, ['rows', i, 'provision'], provision);
  }
  for (const record of project.records('targets')) {
    for (const [i, { provision, industry, related, goals }] of record.value.years.entries()) {
      yield point(record, ['years', i, 'industry'], provision, industry.sentence);
      yield point(record, ['years', i, 'related'], provision, related.sentence);
      for (const [j, { sentence }] of goals.entries())
        yield point(record, ['years', i, 'goals', j], provision, sentence);
    }
  }
  for (const record of project.searchWords()) yield point(record, [], record.name.replaceAll('-', '.'));
}
