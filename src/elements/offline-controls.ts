import { PAGES, removeSaved } from '../offline/caches.ts';

/** Says how many pages are saved in this browser, and removes them. */
class OfflineControls extends HTMLElement {
  async connectedCallback() {
    const status = this.querySelector('[role=status]');
    const button = this.querySelector('button');
    if (!status || !button || !('caches' in globalThis)) return;
    const { count = '', none = '', removed = '', failed = '' } = this.dataset;
    try {
      const saved = (await caches.has(PAGES)) ? (await (await caches.open(PAGES)).keys()).length : 0;
      status.textContent = saved > 0 ? count.replace('{n}', String(saved)) : none;
      button.hidden = saved === 0;
    } catch {
      // Storage is forbidden: the sentence of the page without script holds.
      return;
    }
    button.addEventListener('click', async () => {
      try {
        await removeSaved();
        status.textContent = removed;
        button.hidden = true;
      } catch {
        status.textContent = failed;
      }
    });
  }
}
customElements.define('offline-controls', OfflineControls);
