/** A plain link cannot know the query and fragment of the page it stands on: add them when it is about to be followed. */
for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-language-switch]')) {
  const path = link.pathname;
  const update = () => {
    link.href = path + location.search + location.hash;
  };
  update();
  for (const event of ['pointerenter', 'pointerdown', 'focus', 'click']) link.addEventListener(event, update);
}
