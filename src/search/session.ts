/** Search as the page uses it: opened once, asked many times, opened anew after a fault. */
import { type Locale, twinLocale } from '../i18n/locales.ts';
import { chunksOf, readChunks } from './chunk-list.ts';
import { codeOf } from './codes.ts';
import { firstReadings, search } from './engine.ts';
import { SearchFault, watched } from './index-reader.ts';
import { type Bundle, jsonLoader, openSearch, tablesFor } from './open.ts';
import { preload, takePreloads } from './preloads.ts';
import { CHUNK_LIST, SIMPLIFY_FILE, type TextFile, textFileOf } from './records.ts';
import { present } from './results.ts';
import { type Result, verbatim } from './shown.ts';
import { termFileFor } from './terms.ts';

/** What has more units is hardly a term of the glossary. */
const LONGEST_TERM = 6;

export interface Answer {
  results: Result[];
  /** Other words that were searched for instead. */
  instead: string[];
  /** Only what holds the words letter for letter: the index could not be read. */
  partial?: true;
}

export class SearchSession {
  readonly #base: string;
  readonly #locale: Locale;
  #opening: Promise<Bundle> | undefined;
  #isOpen = false;
  #attempt = 0;
  /** The files of the bundle, shared by all that ask. */
  #json: ReturnType<typeof jsonLoader>;

  constructor(base: string, locale: Locale) {
    this.#base = base;
    this.#locale = locale;
    this.#json = jsonLoader(base);
  }

  /** Starts loading. Never throws: the next question does. */
  warmUp(): void {
    this.#open().catch(() => {});
  }

  #open(): Promise<Bundle> {
    this.#opening ??= this.#start().catch((fault) => {
      this.#opening = undefined;
      throw fault;
    });
    return this.#opening;
  }

  async #start(): Promise<Bundle> {
    const isAgain = this.#attempt++ > 0;
    if (isAgain) {
      await takePreloads(this.#base);
      this.#json = jsonLoader(this.#base);
    }
    // A module that failed to load stays failed under its address.
    const query = isAgain ? `?again=${this.#attempt}` : '';
    const load = (url: string) => import(/* @vite-ignore */ url + query);
    const bundle = await openSearch(this.#base, this.#locale, load, this.#json);
    this.#isOpen = true;
    return bundle;
  }

  /** Asks for what the question will need, as far as that can be told before the index is asked. */
  async #foresee(question: string): Promise<void> {
    for (const file of tablesFor(question, this.#locale)) this.#load(file);
    const listing = this.#isOpen ? undefined : fetch(this.#base + CHUNK_LIST);
    // Told of below; but where the table of characters fails, nobody waits for it.
    listing?.catch(() => {});
    const readings = await firstReadings(question, { simplify: () => this.#json(SIMPLIFY_FILE) });
    for (const reading of readings)
      if (reading.units.length <= LONGEST_TERM) this.#load(termFileFor(reading));
    if (!listing) return;
    const chunks = readChunks(new Uint8Array(await (await listing).arrayBuffer()));
    if (this.#isOpen) return;
    const codes = readings.flatMap(({ units }) => units.map(({ text }) => codeOf(text)));
    for (const chunk of chunksOf(codes, chunks)) preload(`${this.#base}index/${chunk}.pf_index`);
  }

  /** Begins to load a file. A fault is told of when what could not be loaded is used. */
  #load(file: string): void {
    this.#json(file).catch(() => {});
  }

  /** Answers a question; throws `SearchFault` when the answer may not be complete. */
  async ask(question: string): Promise<Answer> {
    try {
      const opening = this.#open();
      // A fault is told of when what could not be loaded is used.
      this.#foresee(question).catch(() => {});
      const bundle = await opening;
      return await watched(async () => {
        const outcome = await search(question, bundle);
        const repairs = outcome.provisions
          .slice(0, 3)
          .flatMap(({ evidence }) => (evidence[0]?.reading.isRepair ? [evidence[0].reading.text] : []));
        return { results: await present(outcome, bundle, this.#locale), instead: [...new Set(repairs)] };
      });
    } catch (fault) {
      // What broke inside Pagefind may stay broken: begin anew next time.
      this.#opening = undefined;
      throw fault;
    }
  }

  /** The sentences that hold the words letter for letter: all that can be said without the index. Throws `SearchFault`. */
  async askVerbatim(question: string): Promise<Answer> {
    const text = await this.#json<TextFile>(textFileOf(this.#locale));
    return { results: verbatim(question, text, this.#locale), instead: [], partial: true };
  }

  /** A sentence in the other language, or for a row of the annex its cells. */
  async twin(provision: string, sentence: number): Promise<string> {
    const { provisions } = await (await this.#open()).text(twinLocale(this.#locale));
    const sentences = provisions.find(({ id }) => id === provision)?.sentences ?? [];
    const text = sentence > 0 ? sentences[sentence - 1] : sentences.join(' ');
    if (!text) throw new SearchFault(`There is no sentence ${sentence} of ${provision}.`);
    return text;
  }
}
