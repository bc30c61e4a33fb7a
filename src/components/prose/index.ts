/**
 * What MDX may name. MDX passes no data, so these few components query for themselves and take the language from the
 * address; all others receive props.
 */
import Checksum from './Checksum.astro';
import Contact from './Contact.astro';
import DataDownloads from './DataDownloads.astro';
import DocumentFacts from './DocumentFacts.astro';
import LocaleLink from './LocaleLink.astro';
import NotSaved from './NotSaved.astro';
import OfflineControls from './OfflineControls.astro';
import ScrollTable from './ScrollTable.astro';

export const proseComponents = { a: LocaleLink, table: ScrollTable, Checksum, Contact, DataDownloads, DocumentFacts, NotSaved, OfflineControls };
