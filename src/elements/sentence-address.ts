/**
 * In the full text and the paired view a click on a sentence or its number gives it the address bar, so that the
 * language switch leads to that very sentence, and opens the bar that cites it. A sentence that the address names on
 * arrival is chosen too.
 */
import { announceChosen } from './copy-citation.ts';

const page = document.querySelector('[data-sentences]');
const bar = document.querySelector<HTMLElement>('.chosen-bar');

const numberOf = (anchor: string) => page!.querySelector<HTMLElement>(`a[data-row][href="#${anchor}"]`);

function mark(anchor: string | null) {
  for (const lit of page!.querySelectorAll('[data-chosen]')) lit.removeAttribute('data-chosen');
  for (const lit of page!.querySelectorAll('a[aria-current]')) lit.removeAttribute('aria-current');
  if (anchor === null) return;
  document.getElementById(anchor)!.setAttribute('data-chosen', '');
  numberOf(anchor)!.setAttribute('aria-current', 'true');
}

/** Opens the bar, which by keyboard comes next after the numbers of its paragraph, or closes it. */
function showBar(anchor: string | null) {
  if (!bar) return;
  const place = anchor && numberOf(anchor)!.closest('p, .pair');
  bar.hidden = !place;
  if (!place) return;
  if (place.nextElementSibling !== bar) place.after(bar);
  bar.togglePopover?.(true);
}

function choose(anchor: string | null, writeAddress = true) {
  mark(anchor);
  announceChosen(anchor);
  showBar(anchor);
  if (writeAddress)
    history.replaceState(history.state, '', anchor ? `#${anchor}` : location.pathname + location.search);
}

function fromAddress() {
  const anchor = location.hash.slice(1);
  choose(page!.querySelector(`[data-sentence][id="${CSS.escape(anchor)}"]`) ? anchor : null, false);
}

function close() {
  const chosen = page!.querySelector('[data-chosen]');
  if (!chosen) return;
  const back = bar?.contains(document.activeElement) && numberOf(chosen.id);
  choose(null);
  if (back) back.focus();
}

if (page) {
  page.addEventListener('click', (event) => {
    const { target, ctrlKey, metaKey, shiftKey } = event as MouseEvent & { target: Element };
    const number = target.closest<HTMLAnchorElement>('a[data-row]');
    if (number && !ctrlKey && !metaKey && !shiftKey) {
      event.preventDefault();
      const anchor = number.hash.slice(1);
      choose(anchor);
      document.getElementById(anchor)!.scrollIntoView({ block: 'nearest' });
    }
    const sentence = target.closest<HTMLElement>('[data-sentence]');
    // Selecting text is not a tap.
    if (!sentence || getSelection()?.isCollapsed === false) return;
    const { provision } = sentence.closest<HTMLElement>('[data-provision]')!.dataset;
    choose(
      page.querySelector(
        `[data-provision="${provision}"] [id][data-sentence="${sentence.dataset.sentence}"]`,
      )!.id,
    );
  });
  bar?.querySelector('[data-close]')?.addEventListener('click', close);
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
  });
  addEventListener('hashchange', fromAddress);
  fromAddress();
}
