/** A choice that can be taken back. */
export interface Chip {
  name: string;
  remove: () => void;
}

/**
 * Fills `list` with a button for each choice. Taking one back hands the focus to its neighbour, or to `rest` when none
 * is left. `label` names a button's deed for those who do not see the ×.
 */
export function fillChips(
  list: HTMLElement,
  chips: Chip[],
  label: (name: string) => string,
  rest: HTMLElement,
): void {
  const items = chips.map(({ name, remove }, i) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'chip';
    button.textContent = `${name} ×`;
    button.setAttribute('aria-label', label(name));
    button.addEventListener('click', () => {
      remove();
      const left = list.querySelectorAll('button');
      (left[Math.min(i, left.length - 1)] ?? rest).focus();
    });
    const item = document.createElement('li');
    item.append(button);
    return item;
  });
  list.replaceChildren(...items);
}
