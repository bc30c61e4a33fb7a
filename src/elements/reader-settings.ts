/** Keeps theme and text size on this device; works for the page at hand where storage is forbidden. */
class ReaderSettings extends HTMLElement {
  connectedCallback() {
    const chosen = document.documentElement.dataset;
    for (const input of this.querySelectorAll('input')) {
      const name = input.name.replace('reader-', '');
      input.checked = input.value === (chosen[name] ?? '');
      input.addEventListener('change', () => {
        if (input.value) chosen[name] = input.value;
        else delete chosen[name];
        try {
          if (input.value) localStorage.setItem(`reader.${name}`, input.value);
          else localStorage.removeItem(`reader.${name}`);
        } catch {
          // Storage is forbidden: the choice holds for this page.
        }
      });
    }
    this.hidden = false;
  }
}
customElements.define('reader-settings', ReaderSettings);
