/**
 * In the full text a tap or click on a sentence gives it the address bar: the address can be copied, and the language
 * switch then leads to that very sentence.
 */
const page = document.querySelector('[data-sentences]');
page?.addEventListener('click', (event) => {
  const sentence = (event.target as Element).closest<HTMLElement>('[id][data-sentence]');
  // Selecting text is not a tap.
  if (!sentence || getSelection()?.isCollapsed === false) return;
  for (const chosen of page.querySelectorAll('[data-chosen]')) chosen.removeAttribute('data-chosen');
  sentence.setAttribute('data-chosen', '');
  history.replaceState(null, '', `#${sentence.id}`);
});
