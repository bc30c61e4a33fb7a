/** Copies a citation; where the clipboard is refused, opens and selects the text instead. */
class CopyCitation extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector('button');
    const text = this.querySelector('pre');
    const status = this.querySelector('[role=status]');
    if (!button || !text || !status) return;
    button.hidden = false;
    const label = button.textContent;
    button.addEventListener('click', async () => {
      let message = button.dataset.copied ?? '';
      try {
        await navigator.clipboard.writeText(text.textContent);
        button.textContent = message;
        setTimeout(() => {
          button.textContent = label;
        }, 2000);
      } catch {
        message = button.dataset.failed ?? '';
        this.querySelector('details')?.setAttribute('open', '');
        getSelection()?.selectAllChildren(text);
      }
      status.textContent = message;
    });
  }
}
customElements.define('copy-citation', CopyCitation);
