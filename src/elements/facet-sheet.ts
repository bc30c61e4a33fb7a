/**
 * The facets on a narrow page: a sheet that opens in place and closes when its form is sent, whose owner then leads to
 * the results, or by Escape, which leads back to where it opened. On a wide page it is always open.
 */
class FacetSheet extends HTMLElement {
  connectedCallback() {
    const sheet = this.querySelector('details');
    const summary = this.querySelector('summary');
    if (!sheet || !summary) return;
    const wide = matchMedia('(width >= 48rem)');
    const followWidth = () => {
      sheet.open = wide.matches;
    };
    followWidth();
    wide.addEventListener('change', followWidth);
    this.closest('form')?.addEventListener('submit', followWidth);
    sheet.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || wide.matches || !sheet.open) return;
      sheet.open = false;
      summary.focus({ preventScroll: true });
      summary.scrollIntoView({ block: 'nearest' });
    });
  }
}
customElements.define('facet-sheet', FacetSheet);
