/**
 * Turns the list of measures into a finder: facets, words, order and short-list, all kept in the address. The list
 * works without it; this shows the form, hides what does not fit and says what is shown.
 */
import './facet-sheet.ts';
import {
  countValues,
  eachFacet,
  type FacetKey,
  type FinderItem,
  type FinderState,
  facetKeys,
  filterItems,
  type Sort,
  sortItems,
} from '../lib/finder.ts';
import { cleanText, formatAddress, parseAddress } from '../lib/finder-address.ts';
import { fill, type SentenceParts, sayShown } from '../lib/finder-sentence.ts';
import { termsOf, textTest } from '../search/measure-text.ts';
import { type Chip, fillChips } from './finder-chips.ts';

interface Row extends FinderItem {
  element: HTMLElement;
  details: HTMLDetailsElement;
  pick: HTMLInputElement;
  terms?: Set<string>;
}
/** How long to wait after a keystroke before the list changes and is announced, in milliseconds. */
const PAUSE = 200;

class MeasureFinder extends HTMLElement {
  #rows: Row[] = [];
  #boxes: HTMLInputElement[] = [];
  #state!: FinderState;
  #parts!: SentenceParts;

  connectedCallback() {
    this.#rows = [...this.querySelectorAll<HTMLElement>('[data-measure]')].map((element) => ({
      id: element.dataset.measure!,
      facets: eachFacet((key) => element.getAttribute(`data-${key}`)!.split(' ')),
      rank: Number(element.dataset.rank),
      element,
      details: element.querySelector('details')!,
      pick: element.querySelector<HTMLInputElement>('.measure-pick input')!,
    }));
    this.#boxes = [...this.querySelectorAll<HTMLInputElement>('fieldset input')];
    this.#parts = JSON.parse(this.#find('.finder-head').dataset.parts!) as SentenceParts;
    this.#read();
    this.#listen();
    for (const part of this.querySelectorAll<HTMLElement>('.finder-form, .finder-tools, .measure-pick'))
      part.hidden = false;
    this.#find('.facet-links').hidden = true;
    this.#keepOpen();
    this.#show();
    this.dataset.ready = '';
  }

  #find = <T extends HTMLElement = HTMLElement>(selector: string): T => this.querySelector<T>(selector)!;

  #box = (key: string, value: string) => this.#boxes.find((box) => box.name === key && box.value === value);

  /** Takes the state from the address; damaged parts are left out, in the address too, and the reader is told. */
  #read() {
    const known = eachFacet((key) =>
      this.#boxes.filter(({ name }) => name === key).map(({ value }) => value),
    );
    const { state, ignored } = parseAddress(
      location.search,
      known,
      this.#rows.map(({ id }) => id),
    );
    this.#state = state;
    this.#find('.finder-ignored').hidden = ignored.length === 0;
    if (ignored.length > 0) this.#write();
    for (const box of this.#boxes) {
      box.checked = state.chosen[box.name as FacetKey].includes(box.value);
      if (box.checked) box.closest('details.facet-values')?.setAttribute('open', '');
    }
    for (const { id, pick } of this.#rows) pick.checked = state.picked.includes(id);
    this.#find<HTMLInputElement>('#finder-text').value = state.text;
    this.#find<HTMLSelectElement>('select').value = state.sort;
  }

  #write() {
    try {
      history.replaceState(history.state, '', location.pathname + formatAddress(this.#state) + location.hash);
    } catch {
      // Some browsers allow only so many changes in a short time: the next one brings the address up to date.
    }
  }

  #listen() {
    const text = this.#find<HTMLInputElement>('#finder-text');
    const sort = this.#find<HTMLSelectElement>('select');
    let waiting: ReturnType<typeof setTimeout>;
    const takeText = () => {
      clearTimeout(waiting);
      if (cleanText(text.value) !== this.#state.text) this.#change({ text: cleanText(text.value) });
    };
    text.addEventListener('input', () => {
      clearTimeout(waiting);
      waiting = setTimeout(takeText, PAUSE);
    });
    this.#find('form').addEventListener('submit', (event) => {
      event.preventDefault();
      takeText();
      this.#toResults();
    });
    for (const box of this.#boxes) box.addEventListener('change', () => this.#choose());
    sort.addEventListener('change', () => this.#change({ sort: sort.value as Sort }));
    for (const { id, pick } of this.#rows) {
      pick.addEventListener('change', () => {
        const others = this.#state.picked.filter((picked) => picked !== id);
        this.#change({ picked: pick.checked ? [...others, id] : others });
      });
    }
    for (const button of this.querySelectorAll('[data-clear]')) {
      button.addEventListener('click', () => {
        text.value = '';
        for (const box of this.#boxes) box.checked = false;
        this.#change({ chosen: eachFacet(() => []), text: '' });
        this.#toResults();
      });
    }
  }

  /** The facet sheet, which listens to the same form, has closed by then, so the results are where they will stay. */
  #toResults() {
    const says = this.#find('.finder-says');
    requestAnimationFrame(() => {
      says.focus({ preventScroll: true });
      says.scrollIntoView({ block: 'nearest' });
    });
  }

  #choose() {
    this.#change({
      chosen: eachFacet((key) =>
        this.#boxes.filter(({ name, checked }) => checked && name === key).map(({ value }) => value),
      ),
    });
  }

  #change(change: Partial<FinderState>) {
    this.#state = { ...this.#state, ...change };
    this.#find('.finder-ignored').hidden = true;
    this.#write();
    this.#show();
  }

  #show() {
    const { chosen, text, sort, picked } = this.#state;
    const test = textTest(text);
    const fits = (item: FinderItem) => text === '' || test(this.#terms(item as Row));
    const shown = new Set(filterItems(this.#rows, chosen, fits));
    for (const row of this.#rows) row.element.hidden = !shown.has(row);
    const list = this.#find('.measures');
    const order = sortItems(this.#rows, sort).map(({ element }) => element);
    if (order.some((element, i) => list.children[i] !== element)) list.append(...order);
    const counts = countValues(this.#rows, chosen, fits);
    for (const { name, value, parentElement } of this.#boxes) {
      const count = counts[name as FacetKey].get(value) ?? 0;
      parentElement!.querySelector('.facet-count')!.textContent = String(count);
      parentElement!.classList.toggle('is-zero', count === 0);
    }
    const says = sayShown(
      this.#state,
      shown.size,
      this.#rows.length,
      this.#parts,
      (key, value) => this.#box(key, value)?.dataset.phrase ?? value,
    );
    const [amount, choice] = this.#find('.finder-says').children;
    amount!.textContent = says.amount;
    choice!.textContent = says.choice && this.#parts.gap + says.choice;
    this.#chips();
    this.#find('.finder-none').hidden = shown.size > 0;
    const search = this.#find<HTMLAnchorElement>('.finder-search');
    search.hidden = text === '';
    search.search = new URLSearchParams({ q: text }).toString();
    search.textContent = fill(search.dataset.pattern!, { text });
    this.#find('.finder-order').hidden = sort === 'document';
    const link = this.#find<HTMLAnchorElement>('.shortlist-link');
    link.textContent = fill(link.dataset.pattern!, { count: picked.length });
    link.search = formatAddress(this.#state);
    link.hidden = picked.length === 0;
    this.#find('.shortlist-hint').hidden = picked.length > 0;
  }

  /** What a measure is found by, taken from its card when it is first asked for. */
  #terms(row: Row): Set<string> {
    const parts = row.element.querySelectorAll(
      '.measure-name, .measure-verb, .measure-meta span, blockquote, .measure-note p',
    );
    row.terms ??= termsOf([row.element.dataset.words!, ...[...parts].map((part) => part.textContent)]);
    return row.terms;
  }

  #chips() {
    const { chosen, text } = this.#state;
    const chips: Chip[] = facetKeys.flatMap((key) =>
      chosen[key].map((value) => {
        const box = this.#box(key, value)!;
        const remove = () => {
          box.checked = false;
          this.#choose();
        };
        return { name: box.parentElement!.querySelector('.facet-label')!.textContent, remove };
      }),
    );
    const mark = this.#find('.facet-chosen');
    mark.textContent = chips.length > 0 ? fill(mark.dataset.pattern!, { count: chips.length }) : '';
    if (text) {
      const remove = () => {
        this.#find<HTMLInputElement>('#finder-text').value = '';
        this.#change({ text: '' });
      };
      chips.push({ name: text, remove });
    }
    const label = (name: string) => fill(this.#find('.finder-head').dataset.remove!, { name });
    fillChips(this.#find('.chips ul'), chips, label, this.#find('.finder-says'));
    this.#find('.chips').hidden = chips.length === 0;
  }

  /** The measure an address points at is opened, and those that were open when the reader left are so on return. */
  #keepOpen() {
    const open = (ids: unknown) => {
      for (const { id, details } of this.#rows)
        if (Array.isArray(ids) && ids.includes(id)) details.open = true;
    };
    const target = () => open([location.hash.slice(1)]);
    open(history.state?.open);
    target();
    addEventListener('hashchange', target);
    addEventListener('pagehide', () => {
      const ids = this.#rows.filter(({ details }) => details.open).map(({ id }) => id);
      history.replaceState({ ...history.state, open: ids }, '');
    });
  }
}
customElements.define('measure-finder', MeasureFinder);
