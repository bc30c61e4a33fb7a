import { csvResponse } from '../../exports/csv.ts';
import { getResponsibilities } from '../../queries/agencies.ts';

/** The annex, a row a task, merged lead cells filled downward by the slugs of the bodies. */
export async function GET() {
  const rows = (await getResponsibilities()).map(
    ({ id, provision, task, participating, leadAgencies, participatingAgencies }) => [
      id,
      provision,
      task.zh,
      task.en,
      leadAgencies.join('; '),
      participatingAgencies.join('; '),
      participating.zh,
      participating.en,
    ],
  );
  return csvResponse([
    [
      'id',
      'provision',
      'task_zh',
      'task_en',
      'lead',
      'participating',
      'participating_zh',
      'participating_en',
    ],
    ...rows,
  ]);
}
