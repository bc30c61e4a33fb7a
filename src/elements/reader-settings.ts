/**
 * Controls for theme and text size, kept on this device; they work for the page at hand where storage is forbidden. What
 * is set stands on the root element: every control of the page shows that.
 */
class ReaderSettings extends HTMLElement {
  connectedCallback() {
    for (const input of this.querySelectorAll('input'))
      input.addEventListener('change', () => set(nameOf(input), input.checked ? input.value : ''));
    this.show();
    this.hidden = false;
  }

  /** Brings the controls in step with what is set. */
  show() {
    for (const input of this.querySelectorAll('input'))
      input.checked = input.value === valueFor(nameOf(input));
  }
}

const nameOf = (input: HTMLInputElement): string => input.name.replace('reader-', '');

const valueFor = (name: string): string => document.documentElement.dataset[name] ?? '';

function set(name: string, value: string) {
  const { dataset } = document.documentElement;
  if (value) dataset[name] = value;
  else delete dataset[name];
  try {
    if (value) localStorage.setItem(`reader.${name}`, value);
    else localStorage.removeItem(`reader.${name}`);
  } catch {
    // Storage is forbidden: the choice holds for this page.
  }
  for (const settings of document.querySelectorAll<ReaderSettings>('reader-settings')) settings.show();
}

customElements.define('reader-settings', ReaderSettings);
