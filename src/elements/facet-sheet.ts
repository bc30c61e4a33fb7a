/**
 * The facets on a narrow page: a sheet that opens in place and closes by its last button, which leads to the results,
 * or by Escape, which leads back to where it opened. On a wide page it is always open.
 */
class FacetSheet extends HTMLElement {
  connectedCallback() {
    const sheet = this.querySelector('details');
    const summary = this.querySelector('summary');
    const done = this.querySelector<HTMLElement>('[data-done]');
    if (!sheet || !summary || !done) return;
    const wide = matchMedia('(width >= 48rem)');
    const fit = () => {
      sheet.open = wide.matches;
    };
    fit();
    wide.addEventListener('change', fit);
    done.addEventListener('click', () => {
      sheet.open = false;
      const results = document.getElementById(done.dataset.done ?? '');
      results?.focus({ preventScroll: true });
      results?.scrollIntoView({ block: 'start' });
    });
    sheet.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || wide.matches || !sheet.open) return;
      sheet.open = false;
      summary.focus({ preventScroll: true });
      summary.scrollIntoView({ block: 'nearest' });
    });
  }
}
customElements.define('facet-sheet', FacetSheet);
