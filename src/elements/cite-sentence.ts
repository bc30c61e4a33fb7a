/** Cites a sentence that the page shows; asked for when the reader has chosen one. */
import { type Locale, locales } from '../i18n/locales.ts';
import { type CitationSource, type CitedPlace, cite } from '../lib/citations.ts';
import { fill } from '../lib/finder-sentence.ts';
import { parseAnchor } from '../lib/ids.ts';

interface Provision {
  id: string;
  sentences: Record<Locale, string[]>;
}
let provisions: Promise<Provision[]> | undefined;

/** The words of a sentence in a language that the page does not show, from the open data; none where it cannot be had. */
async function wordsIn(locale: Locale, { id, sentence }: CitedPlace): Promise<string | undefined> {
  provisions ??= fetch('/data/provisions.json').then((response) => response.json());
  try {
    return (await provisions).find((provision) => provision.id === id)?.sentences[locale][sentence! - 1];
  } catch {
    provisions = undefined;
    return undefined;
  }
}

/**
 * The citation of the sentence with this anchor, a node for each block and each gap between them. Where the page shows one
 * language only, it comes twice: with the words at hand, and with those of its twin when they are here.
 */
export async function* citeSentence(source: CitationSource, anchor: string): AsyncGenerator<Node[]> {
  const place = parseAnchor(anchor)!;
  const shown = document.querySelectorAll(
    `[data-provision="${place.id}"] [data-sentence="${place.sentence}"]`,
  );
  const words = source.order.flatMap((locale, i) =>
    shown[i] ? [[locale, shown[i].textContent] as const] : [],
  );
  const nodes = () => {
    const blocks = cite(source.document, place, words, `${source.page}#${anchor}`).split('\n\n');
    return blocks.flatMap((block, i) => {
      if (!words[i]) return new Text(block);
      const passage = document.createElement('span');
      passage.lang = locales[words[i][0]].lang;
      passage.textContent = block;
      return [passage, new Text('\n\n')];
    });
  };
  yield nodes();
  const missing = source.order[words.length];
  const twin = missing && (await wordsIn(missing, place));
  if (!twin) return;
  words.push([missing, twin]);
  yield nodes();
}

/** `labelFor('Copy citation of {id}, sentence {n}', 'p3-4-1-s3')` → `Copy citation of 3.4.1, sentence 3` */
export function labelFor(pattern: string, anchor: string): string {
  const { id, sentence } = parseAnchor(anchor)!;
  return fill(pattern, { id, n: sentence! });
}
