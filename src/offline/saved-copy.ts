/** Takes `hidden` off every element that carries the attribute. */
const show = (html: string, attribute: string): string =>
  html.replace(new RegExp(`<[a-z][^>]*\\s${attribute}\\b[^>]*>`, 'g'), (tag) =>
    tag.replace(/\shidden(="[^"]*")?/, ''),
  );
const TIME = /(<time data-saved-at)(?:="")?>[^<]*/g;

/**
 * The HTML of a page with its notice "saved copy of …" shown, so that it says what it is before any script or style has
 * loaded. `savedAt` is in milliseconds since 1970, or null when it is not known: then the notice names no time.
 * Inline scripts and styles stay as they are, so the policy's hashes hold.
 */
export function markSavedCopy(html: string, savedAt: number | null): string {
  const shown = show(html, 'data-saved-copy');
  if (savedAt === null) return shown;
  const lang = /<html[^>]*\slang="([^"]+)"/.exec(html)?.[1] ?? 'zh-Hans';
  const at = new Date(savedAt);
  const text = new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeStyle: 'short' }).format(at);
  return shown.replace(TIME, `$1 datetime="${at.toISOString()}">${text}`);
}

/** The page about reading offline, with the sentence shown that says the page asked for is not among the saved ones. */
export const markNotSaved = (html: string): string => show(html, 'data-not-saved');
