/** A button that prints the page; without script there is none, and the browser's own does the same. */
class PrintButton extends HTMLElement {
  connectedCallback() {
    this.hidden = false;
    this.querySelector('button')?.addEventListener('click', () => print());
  }
}
customElements.define('print-button', PrintButton);
