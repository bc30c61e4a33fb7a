import { getMeasures } from '../../queries/measures.ts';

/** The support measures as they stand in their records. */
export async function GET() {
  return Response.json(await getMeasures());
}
