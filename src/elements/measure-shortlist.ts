/**
 * Leaves on the sheet the measures that the address picks; prints them, or makes a CSV file of them in the browser.
 * Nothing is sent. Without script the sheet shows every measure and says so.
 */
import { toCsv } from '../lib/csv.ts';
import type { FinderState } from '../lib/finder.ts';
import { formatAddress, parseAddress } from '../lib/finder-address.ts';
import { fill } from '../lib/finder-sentence.ts';

class MeasureShortlist extends HTMLElement {
  #entries: HTMLElement[] = [];
  #state!: FinderState;

  connectedCallback() {
    this.#entries = [...this.querySelectorAll<HTMLElement>('[data-measure]')];
    const { state, ignored } = parseAddress(
      location.search,
      null,
      this.#entries.map((entry) => entry.dataset.measure!),
    );
    this.#state = state;
    this.#find('.finder-ignored').hidden = ignored.length === 0;
    this.#find('.sheet-tools').hidden = false;
    this.#find('.sheet-noscript').hidden = true;
    this.#find('[data-print]').addEventListener('click', () => print());
    this.#find('[data-csv]').addEventListener('click', () => this.#save());
    for (const entry of this.#entries) {
      const button = entry.querySelector<HTMLElement>('.sheet-remove button')!;
      button.parentElement!.hidden = false;
      button.addEventListener('click', () => this.#remove(entry.dataset.measure!, button.dataset.name!));
    }
    this.#show();
    this.dataset.ready = '';
  }

  #find = (selector: string): HTMLElement => this.querySelector<HTMLElement>(selector)!;

  #shown = (): HTMLElement[] =>
    this.#entries.filter((entry) => this.#state.picked.includes(entry.dataset.measure!));

  #show(before = '') {
    const shown = this.#shown();
    for (const entry of this.#entries) entry.hidden = !shown.includes(entry);
    const status = this.#find('[role=status]');
    status.textContent = before + fill(this.dataset.count!, { count: shown.length });
    for (const button of this.querySelectorAll<HTMLButtonElement>('[data-print], [data-csv]'))
      button.hidden = shown.length === 0;
    this.#find('.sheet-none').hidden = shown.length > 0;
    this.#find('.sheet-foot').hidden = shown.length === 0;
    const back = this.querySelector<HTMLAnchorElement>('.sheet-back')!;
    back.search = formatAddress(this.#state);
    const address = this.#find('.sheet-address');
    address.hidden = false;
    address.querySelector('span')!.textContent =
      location.origin + location.pathname + formatAddress(this.#state);
  }

  #remove(id: string, name: string) {
    this.#state.picked = this.#state.picked.filter((picked) => picked !== id);
    history.replaceState(history.state, '', location.pathname + formatAddress(this.#state));
    this.#show(`${fill(this.dataset.removed!, { name })} `);
    this.#find('[role=status]').focus();
  }

  /** Columns are the names of the fields on the sheet, so that file and sheet cannot drift apart. */
  #save() {
    const fields = [
      ...new Set(
        [...this.querySelectorAll<HTMLElement>('[data-field]')].map((field) => field.dataset.field!),
      ),
    ].sort();
    const cell = (entry: HTMLElement, field: string) =>
      [...entry.querySelectorAll(`[data-field="${field}"]`)]
        .map((part) => part.textContent.trim())
        .join(' … ');
    const rows = this.#shown().map((entry) => [
      entry.dataset.measure!,
      ...fields.map((field) => cell(entry, field)),
    ]);
    const link = document.createElement('a');
    link.href = URL.createObjectURL(
      new Blob([toCsv([['id', ...fields], ...rows])], { type: 'text/csv;charset=utf-8' }),
    );
    link.download = 'guangxi-ai-support-measures.csv';
    link.click();
    // Some browsers read the file only after the click has been dealt with.
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  }
}
customElements.define('measure-shortlist', MeasureShortlist);
