/**
 * What MDX may name. MDX passes no data, so these few components query for themselves and take the language from the
 * address; all others receive props.
 */
import Checksum from './Checksum.astro';
import Contact from './Contact.astro';
import CooperationItems from './CooperationItems.astro';
import CooperationMatrix from './CooperationMatrix.astro';
import DataDownloads from './DataDownloads.astro';
import DocumentFacts from './DocumentFacts.astro';
import ForeignPhrase from './ForeignPhrase.astro';
import LocaleLink from './LocaleLink.astro';
import NotSaved from './NotSaved.astro';
import OfflineControls from './OfflineControls.astro';
import ScrollTable from './ScrollTable.astro';
import TermGuide from './TermGuide.astro';

export const proseComponents = {
  a: LocaleLink,
  em: ForeignPhrase,
  table: ScrollTable,
  Checksum,
  Contact,
  CooperationItems,
  CooperationMatrix,
  DataDownloads,
  DocumentFacts,
  NotSaved,
  OfflineControls,
  TermGuide,
};
