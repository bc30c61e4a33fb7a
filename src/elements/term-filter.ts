/**
 * Narrows the glossary to the terms that fit what the reader types, in Chinese, English or pinyin, and keeps that in
 * the address. The list is complete without it.
 */
import { cleanText } from '../lib/finder-address.ts';
import { fill } from '../lib/finder-sentence.ts';
import { soundTest } from '../lib/pinyin.ts';
import { termsOf, textTest } from '../search/measure-text.ts';

interface Row {
  element: HTMLElement;
  sounds: string[];
  words?: Set<string>;
}
/** How long to wait after a keystroke before the list changes and is announced, in milliseconds. */
const PAUSE = 150;

class TermFilter extends HTMLElement {
  #input = this.querySelector('input')!;
  #rows: Row[] = [...this.querySelectorAll<HTMLElement>('[data-sounds]')].map((element) => ({
    element,
    sounds: element.dataset.sounds!.split(' '),
  }));
  #timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback() {
    this.#input.addEventListener('input', (event) => {
      clearTimeout(this.#timer);
      // While characters are being composed from pinyin, the letters are not the question.
      if (!(event as InputEvent).isComposing) this.#timer = setTimeout(() => this.#typed(), PAUSE);
    });
    this.#input.addEventListener('compositionend', () => this.#typed());
    this.querySelector('form')!.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#typed();
    });
    this.querySelector('[data-clear]')!.addEventListener('click', () => {
      this.#input.value = '';
      this.#typed();
      this.#input.focus();
    });
    addEventListener('hashchange', () => this.#keepTarget());
    this.querySelector('form')!.hidden = false;
    this.#input.value = cleanText(new URLSearchParams(location.search).get('q') ?? '') || this.#input.value;
    this.#show();
    this.#keepTarget();
  }

  #typed() {
    clearTimeout(this.#timer);
    this.#show();
    const text = cleanText(this.#input.value);
    const query = text && `?${new URLSearchParams({ q: text })}`;
    try {
      history.replaceState(history.state, '', location.pathname + query + location.hash);
    } catch {
      // Some browsers allow only so many changes in a short time: the next one brings the address up to date.
    }
  }

  /** A term that the address points at is shown, whatever was typed. */
  #keepTarget() {
    const row = this.#rows.find(({ element }) => `#${element.id}` === location.hash);
    if (!row?.element.hidden) return;
    this.#input.value = '';
    this.#typed();
    row.element.scrollIntoView();
  }

  #fitting(text: string): Row[] {
    const hasWords = textTest(text);
    const [sounds, starts] = [soundTest(text), soundTest(text, true)];
    const found = this.#rows.filter((row) => {
      row.words ??= termsOf(
        [...row.element.querySelectorAll('dt, dd[lang]')].map((part) => part.textContent),
      );
      return hasWords(row.words) || sounds(row.sounds);
    });
    return found.length > 0 ? found : this.#rows.filter((row) => starts(row.sounds));
  }

  #show() {
    const text = cleanText(this.#input.value);
    const shown = new Set(text ? this.#fitting(text) : this.#rows);
    for (const row of this.#rows) row.element.hidden = !shown.has(row);
    for (const section of this.querySelectorAll('section'))
      section.hidden = !section.querySelector('[data-sounds]:not([hidden])');
    for (const part of this.querySelectorAll<HTMLElement>('[data-when]'))
      part.hidden = part.dataset.when === 'all' ? text !== '' : text === '' || shown.size > 0;
    const status = this.querySelector<HTMLElement>('[role=status]')!;
    status.textContent = fill(status.dataset.pattern!, { count: shown.size, total: this.#rows.length });
    const search = this.querySelector<HTMLAnchorElement>('.finder-search')!;
    search.search = new URLSearchParams({ q: text }).toString();
    search.textContent = fill(search.dataset.pattern!, { text });
  }
}
customElements.define('term-filter', TermFilter);
