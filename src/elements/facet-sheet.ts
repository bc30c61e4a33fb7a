/**
 * The facets on a narrow page: a sheet that opens in place and closes when its form is sent, whose owner then leads to
 * the results, or by Escape, which leads back to where it opened. On a wide page it is always open.
 */
class FacetSheet extends HTMLElement {
  connectedCallback() {
    const sheet = this.querySelector('details');
    const summary = this.querySelector('summary');
    if (!sheet || !summary) return;
    // The style sheet knows when the page is wide, by the reader's text size too: then it hides the summary.
    const isWide = () => getComputedStyle(summary).display === 'none';
    const close = () => {
      sheet.open = isWide();
    };
    close();
    let wasWide = isWide();
    new ResizeObserver(() => {
      if (isWide() === wasWide) return;
      wasWide = !wasWide;
      close();
    }).observe(document.body);
    this.closest('form')?.addEventListener('submit', close);
    sheet.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || isWide() || !sheet.open) return;
      sheet.open = false;
      summary.focus({ preventScroll: true });
      summary.scrollIntoView({ block: 'nearest' });
    });
  }
}
customElements.define('facet-sheet', FacetSheet);
