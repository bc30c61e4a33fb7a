/** What the browser loads ahead of the script that will ask for it. */

/** Starts loading a file that is fetched later. */
export function preload(href: string): void {
  const link = document.createElement('link');
  link.rel = 'preload';
  link.as = 'fetch';
  link.crossOrigin = 'anonymous';
  link.href = href;
  document.head.append(link);
}

/** What was preloaded is handed out once, a failure as well: takes what is below `base`, so that the next request is a new one. */
export async function takePreloads(base: string): Promise<void> {
  const links = [...document.querySelectorAll<HTMLLinkElement>(`link[rel=preload][href^="${base}"]`)];
  for (const link of links) link.remove();
  await Promise.allSettled(links.map(({ href }) => fetch(href)));
}
