import type { Check, Fault } from './lib/fault.ts';
import { annexTable, firstDifference, readUnits, sourceLines } from './lib/source.ts';

const FILE = 'content/responsibilities.yml';

/** The cells of the annex are those of the source, merged cells left out, and every row is there. */
export const sourceAnnex: Check = {
  name: 'source annex',
  run(project) {
    const annex = project.record('responsibilities');
    const unit = readUnits(project).find(({ id }) => id === 'annex');
    if (!annex || !unit) return [];
    const { caption, header, rows } = annex.value;
    const faults: Fault[] = [];
    const compare = (path: (string | number)[], actual: string, expected: string) => {
      const difference = firstDifference(actual, expected);
      if (difference)
        faults.push({
          file: FILE,
          line: annex.lineOf(path),
          problem: `The cell has ${difference.actual} where the source has ${difference.expected}.`,
          mend: 'The Chinese text is never edited: put back what the source has.',
        });
    };
    const [head = [], ...table] = annexTable(project, unit.sourceLine);
    compare(['caption', 'zh'], caption.zh, sourceLines(project)[unit.sourceLine - 1] ?? '');
    for (const [i, key] of (['task', 'lead', 'participating'] as const).entries())
      compare(['header', key, 'zh'], header[key].zh, head[i] ?? '');
    if (rows.length !== table.length)
      faults.push({
        file: FILE,
        line: annex.lineOf(['rows']),
        problem: `The annex has ${table.length} rows; the file has ${rows.length}.`,
        mend: 'One record for each row of the source, in its order.',
      });
    for (const [i, row] of rows.entries()) {
      const cells = table[i];
      if (!cells) continue;
      // Rows without a group of their own have three cells in the source.
      const [group, task, lead, participating] = cells.length === 3 ? ['', ...cells] : cells;
      if (row.id !== `annex.${i + 1}`)
        faults.push({
          file: FILE,
          line: annex.lineOf(['rows', i, 'id']),
          problem: `Row ${i + 1} is called ${row.id}.`,
          mend: `Call it annex.${i + 1}.`,
        });
      compare(['rows', i, 'group', 'zh'], row.group?.zh ?? '', group ?? '');
      compare(['rows', i, 'task', 'zh'], row.task.zh, task ?? '');
      compare(['rows', i, 'lead', 'zh'], row.lead?.zh ?? '', lead ?? '');
      compare(['rows', i, 'participating', 'zh'], row.participating.zh, participating ?? '');
    }
    return faults;
  },
};
