/**
 * The page of search: asks as the reader types, keeps the question in the address, shows results by kind. Without it
 * the page offers the map and the glossary.
 */
import { isLocale, type Locale, sourceLocale } from '../i18n/locales.ts';
import { fill, fromTemplate, listOf, resultElement, slot } from '../search/result-list.ts';
import { type Answer, SearchSession } from '../search/session.ts';
import type { Result } from '../search/shown.ts';
import { normalizeQuery } from '../search/text.ts';

type State = 'idle' | 'loading' | 'done' | 'empty' | 'error';
/** How long to wait after a keystroke, in milliseconds. */
const PAUSE = 200;
/** What can be looked for before there is an answer: two Chinese characters, or three letters. */
const PREVIEWED = /\p{Script=Han}{2}|[\p{L}\p{N}]{3}/u;
const MOST_PREVIEWED = 5;

class SiteSearch extends HTMLElement {
  #session!: SearchSession;
  #answer: Answer = { results: [], instead: [] };
  #question = '';
  readonly #title = document.title;
  #turn = 0;
  /** The reader is still changing the question of the newest address. */
  #isTyping = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What is shown is the answer to a question, or the message that there is none. */
  #isAnswered = false;

  connectedCallback() {
    this.#session = new SearchSession(this.dataset.bundle!, this.#locale);
    this.#session.warmUp();
    this.#input.addEventListener('input', (event) => {
      clearTimeout(this.#timer);
      // While characters are being composed from pinyin, the letters are not the question.
      if (!(event as InputEvent).isComposing) this.#awaitPause();
    });
    this.#input.addEventListener('compositionend', () => this.#typed());
    this.#input.addEventListener('change', () => {
      this.#isTyping = false;
    });
    this.querySelector('form')!.addEventListener('submit', (event) => {
      event.preventDefault();
      clearTimeout(this.#timer);
      // After a fault the same question is a new attempt.
      if (this.#results.dataset.searchState === 'error') this.#ask(this.#input.value);
      else this.#typed();
      this.#isTyping = false;
    });
    this.addEventListener('click', (event) => this.#clicked(event));
    this.querySelector('.search-kinds')!.addEventListener('change', () => {
      this.#writeAddress(false);
      this.#showList();
    });
    addEventListener('popstate', () => this.#readAddress());
    // On a slow line the reader may have begun to type before this script was there.
    const isTyped = this.#input.value !== '' && !new URLSearchParams(location.search).has('q');
    if (isTyped) this.#awaitPause();
    else this.#readAddress();
    if (location.hash === '#q') this.#input.focus();
  }

  get #locale(): Locale {
    const { locale } = this.dataset;
    return isLocale(locale) ? locale : sourceLocale;
  }
  get #input() {
    return this.querySelector<HTMLInputElement>('input[name=q]')!;
  }
  get #results() {
    return this.querySelector<HTMLElement>('[data-search-state]')!;
  }
  get #kind() {
    return this.querySelector<HTMLInputElement>('.search-kinds input:checked')?.value ?? 'all';
  }

  #readAddress() {
    const address = new URLSearchParams(location.search);
    this.#input.value = (address.get('q') ?? '').slice(0, this.#input.maxLength);
    const kind = address.get('in') ?? 'all';
    for (const radio of this.querySelectorAll<HTMLInputElement>('.search-kinds input'))
      radio.checked = radio.value === kind;
    this.#isTyping = false;
    this.#ask(this.#input.value);
  }

  /** A new question makes a new entry in the history; while it is being typed, that entry changes. */
  #writeAddress(isNew: boolean) {
    const address = new URL(location.href);
    address.hash = '';
    const set = (name: string, value: string) =>
      value ? address.searchParams.set(name, value) : address.searchParams.delete(name);
    set('q', this.#input.value.trim());
    set('in', this.#kind === 'all' ? '' : this.#kind);
    if (address.href === location.href) return;
    if (isNew) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  }

  /** Asks when the reader has paused; until then there is the preview. */
  #awaitPause() {
    this.#timer = setTimeout(() => this.#typed(), PAUSE);
    this.#preview();
  }

  #typed() {
    // Script and pasting by some keyboards pass by the limit of the box.
    const value = this.#input.value.slice(0, this.#input.maxLength);
    if (value !== this.#input.value) this.#input.value = value;
    if (normalizeQuery(value) === this.#question) return;
    this.#writeAddress(!this.#isTyping && this.#question !== '');
    this.#isTyping = true;
    this.#ask(value);
  }

  #clicked(event: Event) {
    const target = event.target as HTMLElement;
    if (target.closest('[data-retry]')) this.#ask(this.#input.value);
    const word = target.closest<HTMLAnchorElement>('a[data-search-word]');
    if (!word || (event as MouseEvent).ctrlKey || (event as MouseEvent).metaKey) return;
    event.preventDefault();
    this.#input.value = word.textContent;
    this.#isTyping = false;
    this.#typed();
    this.#isTyping = false;
    this.#input.focus();
  }

  async #ask(value: string) {
    const turn = ++this.#turn;
    this.#question = normalizeQuery(value);
    document.title = this.#question ? `${value.trim()} · ${this.#title}` : this.#title;
    if (this.#question === '') return this.#show('idle');
    this.#show('loading');
    let state: State = 'done';
    let answer: Answer;
    try {
      answer = await this.#session.ask(value);
    } catch (fault) {
      console.warn(fault);
      state = 'error';
      answer = await this.#session.askVerbatim(value).catch(() => ({ results: [], instead: [] }));
    }
    // The reader has asked something else meanwhile.
    if (turn !== this.#turn) return;
    this.#answer = answer;
    this.#show(state === 'done' && answer.results.length === 0 ? 'empty' : state);
  }

  /**
   * Before the first answer: sentences with the very words, as soon as the text of the document is there. The index takes
   * longer to load, and the reader may still be typing.
   */
  async #preview() {
    const { value } = this.#input;
    // What is emptied before anything was asked is not asked either: nothing else would take the preview away.
    if (value.trim() === '' && this.#question === '' && this.#results.dataset.searchState === 'loading')
      this.#show('idle');
    if (this.#isAnswered || !PREVIEWED.test(value)) return;
    const { results } = await this.#session.askVerbatim(value).catch(() => ({ results: [] }));
    if (this.#isAnswered || this.#input.value !== value || results.length === 0) return;
    this.#show('loading');
    this.#results.replaceChildren(this.#heading(), this.#list(results.slice(0, MOST_PREVIEWED)));
  }

  #show(state: State) {
    const status = this.querySelector<HTMLElement>('.search-status')!;
    const { loading = '', found = '', none = '', error = '' } = status.dataset;
    const q = this.#input.value.trim();
    this.#results.setAttribute('aria-busy', String(state === 'loading'));
    this.#results.dataset.searchState = state;
    if (state !== 'loading') this.#isAnswered = state !== 'idle';
    if (state === 'loading') {
      // What was found before stays until there is something else to show.
      if (!this.querySelector('[data-search-result]')) status.textContent = loading;
      return;
    }
    const texts: Record<State, string> = {
      idle: '',
      loading,
      done: fill(found, { n: String(this.#answer.results.length) }),
      empty: fill(none, { q }),
      error,
    };
    status.textContent = texts[state];
    this.querySelector<HTMLElement>('.search-kinds')!.hidden = state !== 'done';
    if (state === 'done') return this.#showList();
    const fragment = fromTemplate(state);
    if (state === 'error' && this.#answer.results.length > 0) {
      slot(fragment, 'verbatim').hidden = false;
      fragment.append(this.#list(this.#answer.results));
    }
    this.#results.replaceChildren(this.#heading(), fragment);
  }

  #heading = () => this.querySelector('#results')!;

  #kindName = (kind: string): string =>
    this.querySelector<HTMLInputElement>(`.search-kinds input[value="${kind}"]`)!.dataset.name!;

  #list(results: Result[]): DocumentFragment {
    const twin = (result: Result) => this.#session.twin(result.provision, result.sentence);
    return listOf(results, (result) => resultElement(result, this.#kindName(result.kind), twin));
  }

  /** Shows the results of the chosen kind, or all where there is none of it. */
  #showList() {
    const { results, instead } = this.#answer;
    for (const radio of this.querySelectorAll<HTMLInputElement>('.search-kinds input')) {
      const count =
        radio.value === 'all' ? results.length : results.filter(({ kind }) => kind === radio.value).length;
      radio.parentElement!.querySelector('[data-count]')!.textContent = String(count);
      radio.parentElement!.hidden = count === 0;
      if (count === 0 && radio.checked)
        this.querySelector<HTMLInputElement>('.search-kinds input[value=all]')!.checked = true;
    }
    const notes = fromTemplate('notes');
    const repaired = slot(notes, 'instead');
    repaired.hidden = instead.length === 0;
    repaired.textContent = fill(repaired.dataset.text!, { q: instead.join('” “') });
    const scope = slot(notes, 'scope');
    scope.hidden = !this.#isOtherScript();
    for (const link of scope.querySelectorAll('a')) link.search = location.search;
    this.#results.replaceChildren(
      this.#heading(),
      notes,
      this.#list(results.filter(({ kind }) => this.#kind === 'all' || kind === this.#kind)),
    );
  }

  /** The question is written in the other language's script. */
  #isOtherScript(): boolean {
    const isHan = /\p{Script=Han}/u.test(this.#question);
    return this.#locale === sourceLocale ? !isHan && this.#answer.instead.length === 0 : isHan;
  }
}
customElements.define('site-search', SiteSearch);
