/** The keys / and Ctrl-K (or ⌘K) lead to the search box of the page, or to the page of search. */
document.addEventListener('keydown', (event) => {
  const { target } = event;
  const isWriting =
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
  const isSlash = event.key === '/' && !isWriting && !event.ctrlKey && !event.metaKey && !event.altKey;
  if (!isSlash && !(event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey))
    return;
  const box = [...document.querySelectorAll<HTMLInputElement>('.search-form input')].find(
    (input) => input.checkVisibility?.() ?? input.offsetParent,
  );
  const link = document.querySelector<HTMLAnchorElement>('a[data-search-open]');
  if (!box && !link) return;
  event.preventDefault();
  if (box) box.select();
  else location.href = `${link!.href}#q`;
});
