/**
 * Learns from everything that is written for each provision, its questions and everyday words above all, how much each
 * unit speaks for it: multinomial logistic regression, by stochastic gradient descent with AdaGrad's steps. A weight is
 * kept for a unit and a provision only where the two occur together; all others are 0.
 */

import { unitVector } from '../learned.ts';
import type { Unit } from '../query.ts';

/** A phrase that belongs to a provision. */
export interface Example {
  provision: number;
  /** What each unit counts, as in a query. */
  units: Pick<Unit, 'text' | 'weight'>[];
  /** What the example counts beside others. */
  worth: number;
}

const ROUNDS = 12;
const RATE = 0.5;
/** How much a weight costs that does not help: the inverse of the usual C. */
const COST = 0.25;
/** Units of so many provisions tell little, and would make the time grow with the square of the content. */
const MOST_PROVISIONS = 100;

/** Pairs of unit and provision in one list: those of unit `i` from `starts[i]` to `starts[i + 1]`. */
interface Pairs {
  numbers: Map<string, number>;
  starts: number[];
  provisions: number[];
}

function pairsOf(examples: Example[]): Pairs {
  const together = new Map<string, Set<number>>();
  for (const { provision, units } of examples) {
    for (const { text } of units) {
      const known = together.get(text);
      if (known) known.add(provision);
      else together.set(text, new Set([provision]));
    }
  }
  const telling = [...together].filter(([, provisions]) => provisions.size <= MOST_PROVISIONS);
  const starts = [0];
  const provisions: number[] = [];
  for (const [, list] of telling) {
    provisions.push(...list);
    starts.push(provisions.length);
  }
  return { numbers: new Map(telling.map(([text], i) => [text, i])), starts, provisions };
}

/** All items, each far from the one before in the list: examples of one provision stand side by side. */
function* scattered<T>(items: T[]): Generator<T> {
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
  // A stride that shares no factor with the length comes by each item once.
  let stride = Math.floor(items.length * 0.618) | 1;
  while (divisor(stride, items.length) > 1) stride += 2;
  for (let i = 0; i < items.length; i++) yield items[(i * stride) % items.length]!;
}

/** For each provision the weight of each unit that occurs in it, in logits of an example of this one unit. */
export function learn(examples: Example[]): Map<string, number>[] {
  const { numbers, starts, provisions } = pairsOf(examples);
  const known = examples.map(({ provision, units, worth }) => ({
    provision,
    worth,
    units: [...unitVector(units)].flatMap(([text, value]) => {
      const unit = numbers.get(text);
      return unit === undefined ? [] : [{ unit, value }];
    }),
  }));
  const frequency = new Float64Array(numbers.size);
  for (const { units, worth } of known) for (const { unit } of units) frequency[unit]! += worth;
  const weights = new Float64Array(provisions.length);
  const squares = new Float64Array(provisions.length).fill(1e-6);
  const all = new Set(examples.map(({ provision }) => provision));
  const scores = new Float64Array(all.size === 0 ? 0 : [...all].reduce((a, b) => Math.max(a, b)) + 1);
  for (let round = 0; round < ROUNDS; round++) {
    for (const { provision, units, worth } of scattered(known)) {
      const touched = new Set<number>();
      for (const { unit, value } of units) {
        for (let pair = starts[unit]!; pair < starts[unit + 1]!; pair++) {
          const other = provisions[pair]!;
          if (!touched.has(other)) scores[other] = 0;
          touched.add(other);
          scores[other]! += value * weights[pair]!;
        }
      }
      let total = all.size - touched.size;
      for (const other of touched) total += scores[other] = Math.exp(scores[other]!);
      for (const { unit, value } of units) {
        for (let pair = starts[unit]!; pair < starts[unit + 1]!; pair++) {
          const other = provisions[pair]!;
          const error = scores[other]! / total - (other === provision ? 1 : 0);
          const slope = worth * (value * error + (COST * weights[pair]!) / frequency[unit]!);
          squares[pair]! += slope * slope;
          weights[pair]! -= (RATE * slope) / Math.sqrt(squares[pair]!);
        }
      }
    }
  }
  const learned: Map<string, number>[] = [];
  for (const [text, unit] of numbers) {
    for (let pair = starts[unit]!; pair < starts[unit + 1]!; pair++) {
      const provision = provisions[pair]!;
      learned[provision] ??= new Map();
      learned[provision].set(text, weights[pair]!);
    }
  }
  return learned;
}
