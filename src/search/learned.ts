/** What was learned at build about how much each word speaks for a provision; see `build/learn.ts`. */
import type { Reading, Unit } from './query.ts';

/** The units of an example or a query and what each counts in it, as a vector of length 1; each unit once. */
export function unitVector(units: Pick<Unit, 'text' | 'weight'>[]): Map<string, number> {
  const weights = new Map<string, number>();
  for (const { text, weight } of units) weights.set(text, Math.max(weight, weights.get(text) ?? 0));
  const length = Math.hypot(...weights.values());
  return new Map(Array.from(weights, ([text, weight]) => [text, weight / length]));
}

/** Logits of each provision for a reading, 0 where nothing speaks for it. `logitsOf` tells those of a unit. */
export function sumOfLogits(
  reading: Reading,
  logitsOf: (unit: string) => Map<number, number>,
): Map<number, number> {
  const sums = new Map<number, number>();
  for (const [unit, value] of unitVector(reading.units)) {
    for (const [provision, logit] of logitsOf(unit))
      sums.set(provision, (sums.get(provision) ?? 0) + value * logit);
  }
  return sums;
}
