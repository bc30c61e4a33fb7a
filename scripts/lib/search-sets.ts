/** The query sets in `tests/search` and how a run over them is judged. */
import { readdirSync, readFileSync } from 'node:fs';

/** One query; `tests/search/README.md` says what each field means. */
export interface TestQuery {
  id: string;
  q: string;
  site: 'zh' | 'en';
  class: string;
  relevant: string[];
}

const FOLDER = 'tests/search';

/** Every set by its file's name. Throws on a set that is not as the README says. */
export function readSets(): Record<string, TestQuery[]> {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.json'));
  return Object.fromEntries(
    files.map((file) => {
      const queries = JSON.parse(readFileSync(`${FOLDER}/${file}`, 'utf8')) as TestQuery[];
      for (const query of queries) {
        if (!query.q || !query.class || !query.relevant?.length)
          throw new Error(`${FOLDER}/${file}: ${query.id} lacks q, class or relevant.`);
      }
      return [file.replace('.json', ''), queries];
    }),
  );
}

export interface Score {
  queries: number;
  /** Shares of the queries: the right result first, among the first three, and nothing found at all. */
  first: number;
  three: number;
  none: number;
  /** Mean reciprocal rank. */
  mrr: number;
}

/** Scores results (ids in order, one list a query) by class, `all` last. */
export function scoreByClass(queries: TestQuery[], results: string[][]): Record<string, Score> {
  const groups = new Map<string, number[]>();
  queries.forEach((query, i) => {
    const rank = results[i]!.findIndex((id) => query.relevant.includes(id)) + 1;
    const value = results[i]!.length === 0 ? -1 : rank;
    for (const name of [query.class, 'all']) groups.set(name, [...(groups.get(name) ?? []), value]);
  });
  const names = [...groups.keys()].filter((name) => name !== 'all').sort();
  return Object.fromEntries(
    [...names, 'all'].map((name) => {
      const ranks = groups.get(name)!;
      const share = (test: (rank: number) => boolean) => ranks.filter(test).length / ranks.length;
      return [
        name,
        {
          queries: ranks.length,
          first: share((rank) => rank === 1),
          three: share((rank) => rank >= 1 && rank <= 3),
          none: share((rank) => rank === -1),
          mrr: ranks.reduce((sum, rank) => sum + (rank > 0 ? 1 / rank : 0), 0) / ranks.length,
        },
      ];
    }),
  );
}
