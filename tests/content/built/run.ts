import type { BuiltCheck } from '../../../scripts/checks/built/site.ts';
import { formatFault } from '../../../scripts/checks/lib/fault.ts';
import { miniProject, siteWith } from './mini-site.ts';

/** The English home page of the small site, and where the elements put into its main part stand. */
export const HOME = 'en/index.html';
export const PLACE = `dist/${HOME}:4`;

/** The faults that a check finds in the small site with some files changed. */
export const run = async (check: BuiltCheck, changes: Parameters<typeof siteWith>[0]): Promise<string[]> =>
  (await check.run(siteWith(changes), miniProject)).map(formatFault);

/** The same with other words in the place of the first such words of a page. */
export const withChange = (
  check: BuiltCheck,
  words: string,
  others: string,
  page = HOME,
): Promise<string[]> => run(check, { [page]: (text) => text.replace(words, () => others) });

/** The same with this inside the main part of the English home page. */
export const withMain = (check: BuiltCheck, html: string): Promise<string[]> =>
  withChange(check, '</main>', `${html}</main>`);

/** The same, the file first. */
export const withFile = (check: BuiltCheck, file: string, words: string, others: string): Promise<string[]> =>
  withChange(check, words, others, file);
