/** What the page worked out from numbers that have a bound holds to one side only. */
import type { Bound, Interval } from "../wasm/solieu.js";
import type { LaterWords } from "../words/later";

/** How a number that was worked out is to be taken: `hơn 1.250 hộ, đạt 102%` has a plan of at least so many. */
export const openEnd = ({ low, high }: Interval): Bound =>
  low !== null && high === null ? "at_least" : high !== null && low === null ? "at_most" : "exact";

/** The number that stands for it: the end that it has, where it has only one; else the roundest. */
export const standsFor = ({ low, high, roundest }: Interval): number =>
  low !== null && high === null ? low : high !== null && low === null ? high : roundest;

/** Its ends in words, as `put` writes a number. */
export function within({ low, high, roundest }: Interval, put: (value: number) => string, w: LaterWords): string {
  if (low !== null && high !== null) return low === high ? put(low) : w.within.both(put(low), put(high), put(roundest));
  if (low !== null) return w.within.least(put(low));
  return high !== null ? w.within.most(put(high)) : w.within.about(put(roundest));
}
