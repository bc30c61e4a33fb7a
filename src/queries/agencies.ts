import { contentDir } from '../loaders/content-dir.ts';
import { readYamlFile } from '../loaders/data-file.ts';
import type { Agency } from '../schemas/agency.ts';
import type { Localized } from '../schemas/localized.ts';
import { type Responsibility, responsibilitiesSchema } from '../schemas/responsibility.ts';
import { getList } from './lists.ts';
import { getCooperation, getMeasures } from './measures.ts';
import { getProvisions } from './provisions.ts';

/** The bodies the document names, in the order it names them. */
export const getAgencies = async (): Promise<Agency[]> => getList('agencies');

/** The rows of the annex, in order. */
export const getResponsibilities = async (): Promise<Responsibility[]> => getList('responsibilities');

const covers = (row: Responsibility, id: string): boolean =>
  id === row.provision || id.startsWith(`${row.provision}.`);

/** The annex row that assigns a provision, or undefined: the annex lists no unit for parts 1 and 3. */
export const getResponsibilityFor = async (id: string): Promise<Responsibility | undefined> =>
  (await getResponsibilities()).find((row) => covers(row, id));

/** The initiatives that a row of the annex covers. */
export const getInitiativesOf = async (row: Responsibility) =>
  (await getProvisions()).filter((provision) => provision.initiative && covers(row, provision.id));

export interface AnnexRow extends Responsibility {
  /** Rows its group cell spans; 0 for a row that stands without a group and fills two columns. */
  groupSpan: number;
  /** Rows its lead cell spans; 1 where the cell is not merged. */
  leadSpan: number;
}
export type Annex = Awaited<ReturnType<typeof getAnnex>>;

/** The annex as a table: its header cells, and its rows with the spans of merged cells. */
export async function getAnnex() {
  const { caption, header } = responsibilitiesSchema.parse(
    readYamlFile(`${contentDir}/responsibilities.yml`),
  );
  const rows = await getResponsibilities();
  const groupOf = ({ provision }: Responsibility) => provision.split('.').slice(0, 2).join('.');
  const spanned = rows.map((row, i): AnnexRow => {
    const nextLead = rows.findIndex((other, j) => j > i && other.lead);
    return {
      ...row,
      groupSpan:
        row.provision === groupOf(row) ? 0 : rows.filter((other) => groupOf(other) === groupOf(row)).length,
      leadSpan: (nextLead < 0 ? rows.length : nextLead) - i,
    };
  });
  return { caption, header, rows: spanned };
}

export interface AgencyRow {
  row: Responsibility;
  initiatives: Awaited<ReturnType<typeof getInitiativesOf>>;
}
export interface NamingSentence {
  provision: string;
  sentence: number;
  text: Localized;
}

/**
 * What the document gives a body to do: rows it leads, rows it takes part in, sentences that name it outright; and the
 * measures and ASEAN-facing items that stand in those rows' tasks.
 */
export async function getAgencyView(agency: Agency) {
  const rows = await getResponsibilities();
  const withInitiatives = (list: Responsibility[]): Promise<AgencyRow[]> =>
    Promise.all(list.map(async (row) => ({ row, initiatives: await getInitiativesOf(row) })));
  const named = (await getProvisions()).flatMap((provision) =>
    provision.sentences.zh.flatMap(({ n, text }, i): NamingSentence[] =>
      text.includes(agency.name.zh)
        ? [{ provision: provision.id, sentence: n, text: { zh: text, en: provision.sentences.en[i]!.text } }]
        : [],
    ),
  );
  const own = rows.filter((row) => [...row.leadAgencies, ...row.participatingAgencies].includes(agency.slug));
  const inTasks = ({ provision }: { provision: string }) => own.some((row) => covers(row, provision));
  return {
    named,
    measures: (await getMeasures()).filter(inTasks),
    cooperation: (await getCooperation()).filter(inTasks),
    leads: await withInitiatives(rows.filter((row) => row.leadAgencies.includes(agency.slug))),
    joins: await withInitiatives(rows.filter((row) => row.participatingAgencies.includes(agency.slug))),
  };
}
