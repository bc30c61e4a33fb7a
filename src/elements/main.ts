/** Everything that loads with a page. Each element adds to HTML that works without it. */
import './copy-citation.ts';
import './language-switch.ts';
import './offline.ts';
import './reader-settings.ts';
import './search-shortcut.ts';
import './sentence-address.ts';
import './threaded-text.ts';
