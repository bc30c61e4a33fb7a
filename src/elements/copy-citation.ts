const CHOSEN = 'sentence-chosen';

/** Tells the citations of the page which sentence, named by its anchor, the reader has chosen; null for none. */
export const announceChosen = (anchor: string | null): boolean =>
  document.dispatchEvent(new CustomEvent(CHOSEN, { detail: anchor }));

/**
 * Copies a citation; where the clipboard is refused, opens and selects the text instead. One that can name any sentence
 * of the page cites the chosen one while there is one.
 */
class CopyCitation extends HTMLElement {
  #button = this.querySelector('button')!;
  #text = this.querySelector('pre')!;
  #whole = [...this.#text.childNodes];
  #copy = this.#button.textContent;
  #label = this.#copy;
  #chosen: string | null = null;
  /** Settles when the citation of the chosen sentence is complete. */
  #complete: Promise<void> | undefined;

  connectedCallback() {
    this.#button.onclick = () => this.#take();
    if (this.dataset.source) document.addEventListener(CHOSEN, this);
    this.#show(this.#whole, this.#copy);
  }

  disconnectedCallback() {
    document.removeEventListener(CHOSEN, this);
  }

  handleEvent(event: Event) {
    this.#chosen = (event as CustomEvent<string | null>).detail;
    this.#complete = this.#choose(this.#chosen);
  }

  async #choose(anchor: string | null) {
    if (!anchor) return this.#show(this.#whole, this.#copy);
    const module = await import('./cite-sentence.ts').catch(() => undefined);
    // Without a network the paragraph can be cited all the same.
    if (!module) return this.#show(this.#whole, this.#copy);
    for await (const citation of module.citeSentence(JSON.parse(this.dataset.source!), anchor))
      if (this.#chosen === anchor)
        this.#show(citation, module.labelFor(this.#button.dataset.sentenceLabel!, anchor));
  }

  #show(citation: Node[], label: string) {
    this.#text.replaceChildren(...citation);
    this.#button.textContent = this.#label = label;
    this.#button.hidden = this.#text.textContent === '';
  }

  async #take() {
    const { copied, failed } = this.#button.dataset;
    const status = this.querySelector('[role=status]')!;
    await this.#complete;
    try {
      await navigator.clipboard.writeText(this.#text.textContent);
      this.#button.textContent = status.textContent = copied!;
      setTimeout(() => {
        this.#button.textContent = this.#label;
      }, 2000);
    } catch {
      status.textContent = failed!;
      this.querySelector('details')!.open = true;
      getSelection()?.selectAllChildren(this.#text);
    }
  }
}
customElements.define('copy-citation', CopyCitation);
