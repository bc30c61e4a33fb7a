/** `a; b (avoid); c (loose)` → the English renderings that may be used, without remarks on how good they are. */
export const approvedVariants = (variants: string): string[] =>
  variants
    .split(';')
    .filter((variant) => !/\([^)]*avoid/i.test(variant))
    .map((variant) => variant.replace(/\((?:loose|becoming|S\d)[^)]*\)/g, '').trim())
    .filter((variant) => variant !== '');
