/** What the page worked out from numbers that have a bound holds to one side only. */
import type { Bound, Interval } from "../wasm/solieu.js";
import type { LaterWords } from "../words/later";

/**
 * The number that stands for it, and how that is to be taken: the end that it has, where it has only one (`hơn 1.250 hộ, đạt 102%` has a
 * plan of at least so many); else the roundest.
 */
export function standsFor({ low, high, roundest }: Interval): { value: number; bound: Bound } {
  if (low !== null && high === null) return { value: low, bound: "at_least" };
  if (high !== null && low === null) return { value: high, bound: "at_most" };
  return { value: roundest, bound: "exact" };
}

/** Its ends in words, as `put` writes a number. */
export function within({ low, high, roundest }: Interval, put: (value: number) => string, w: LaterWords): string {
  if (low !== null && high !== null) return low === high ? put(low) : w.within.both(put(low), put(high), put(roundest));
  if (low !== null) return w.within.least(put(low));
  return high !== null ? w.within.most(put(high)) : w.within.about(put(roundest));
}
