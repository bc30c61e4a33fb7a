import { announceChosen } from './copy-citation.ts';

/**
 * Opens the twin of one sentence beside it. Without script the fragment and `:target` show it; with script a tap or
 * click on the sentence does too, Escape and the close button put it away; the address and the citation follow.
 */
class ThreadedText extends HTMLElement {
  connectedCallback() {
    const close = this.querySelector<HTMLButtonElement>('.twin button');
    this.#listen();
    if (close) {
      close.hidden = false;
      close.addEventListener('click', () => this.#show(null));
    }
    this.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.#show(null);
    });
    addEventListener('hashchange', () => this.#fromAddress());
    this.#fromAddress();
  }

  #listen() {
    for (const sentence of this.querySelectorAll<HTMLElement>('[id][data-sentence]')) {
      sentence.addEventListener('click', () => {
        // Selecting text is not a tap.
        if (getSelection()?.isCollapsed !== false) this.#show(sentence.dataset.sentence ?? null);
      });
    }
    for (const link of this.querySelectorAll<HTMLAnchorElement>('.thread a[href^="#"]')) {
      link.addEventListener('click', (event) => {
        event.preventDefault();
        this.#show(link.textContent);
      });
    }
  }

  #fromAddress() {
    const match = /-s(\d+)$/.exec(location.hash);
    const own = match && this.querySelector(`[id="${CSS.escape(location.hash.slice(1))}"]`);
    if (own) this.#show(match[1]!, false);
  }

  /** Shows the twin of sentence `n`, or none; keeps the address in step unless it led here. */
  #show(n: string | null, writeAddress = true) {
    const opener = this.querySelector<HTMLElement>('.thread a[aria-current]');
    this.toggleAttribute('data-open', n !== null);
    for (const sentence of this.querySelectorAll<HTMLElement>('[data-sentence]')) {
      sentence.toggleAttribute('data-chosen', sentence.dataset.sentence === n);
    }
    for (const link of this.querySelectorAll('.thread a[href^="#"]')) {
      if (link.textContent === n) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
    if (n === null) opener?.focus();
    const anchor = n && this.querySelector(`[id][data-sentence="${n}"]`)!.id;
    announceChosen(anchor);
    if (writeAddress)
      history.replaceState(null, '', anchor ? `#${anchor}` : location.pathname + location.search);
  }
}
customElements.define('threaded-text', ThreadedText);
