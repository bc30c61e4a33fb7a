/**
 * The hashed files that a page or a script names, as paths: what must be kept as long as it is. Pages name them in full,
 * scripts name each other by where they lie.
 */
export const assetsOf = (text: string): string[] => {
  const named = text.matchAll(/["'`](?:\/assets\/|\.\/)([\w.-]+\.[\w-]{8,}\.\w+)["'`]/g);
  return [...new Set([...named].map(([, name]) => `/assets/${name}`))];
};
