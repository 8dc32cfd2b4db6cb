/**
 * The lines that make the table's columns as wide as they are. They are painted together with those in view, so that no column moves when
 * the others follow.
 */
import type { Bound } from "../wasm/solieu.js";
import { standsFor } from "../format/implied";
import { period } from "../format/period";
import { unit } from "../format/quantity";
import { inScale, ONE, type Scale } from "../format/scale";
import type { Line } from "../state/lines";
import type { Row } from "../state/rows";
import { words } from "../words/words";
import { scaleNow } from "./cells";

/** How many characters stand in each column whose width follows its words, nearly; `scale` is the one that it is shown in. */
const LENGTHS: ((row: Row, scale: Scale) => number)[] = [
  ({ figure: { value, valueMax, bound } }, scale) =>
    // Every fraction is as wide as the widest.
    (valueMax === null ? whole(value, scale) : digits(value, scale) + whole(valueMax, scale)) + wordOf(bound),
  (row, scale) => unitOf(row, scale).length + (row.figure.of === null ? 0 : 8),
  // Where there is little room, a line can only break between words.
  (row, scale) => most(unitOf(row, scale).split(" "), (word) => word.length),
  ({ figure }) => period(figure.period, words.value).length,
  ({ achievements }) =>
    most(achievements, ({ percent, plan, bound }) => digits(percent) + digits(plan.percentMax) + wordOf(bound)),
  ({ figure: { plans } }, scale) =>
    most(plans, ({ value, implied }) => {
      const shown = implied ? standsFor(implied) : null;
      return digits(value ?? shown?.value ?? null, scale) + (shown ? wordOf(shown.bound) : 0);
    }),
  ({ figure: { changes } }) =>
    most(changes, (change) => digits(change.amount) + (change.unit ?? "").length + wordOf(change.bound)),
];

const unitOf = ({ figure }: Row, scale: Scale) => unit(figure.unit, scale, words.value);
const digits = (value: number | null, scale = ONE) => (value === null ? 0 : String(inScale(value, scale)).length);
const whole = (value: number | null, scale: Scale) => digits(value && Math.trunc(value / scale.factor));
/** Set smaller than digits, and letters are narrower. */
const wordOf = (bound: Bound) => (bound === "exact" ? 0 : words.value.bounds[bound].length * 0.75);
const most = <T>(list: readonly T[], length: (one: T) => number) => Math.max(0, ...list.map(length));

/** The places of such lines from `from` to `to`: of each column the widest, where it is wider than all before `from`. */
export function widest(lines: readonly Line[], from: number, to: number): number[] {
  if (from >= Math.min(to, lines.length)) return [];
  const found = LENGTHS.map(() => ({ length: 0, at: -1 }));
  for (const [at, line] of lines.slice(0, to).entries()) {
    if (line.kind !== "row") continue;
    const scale = scaleNow(line.row);
    for (const [i, column] of found.entries()) {
      const now = LENGTHS[i]!(line.row, scale);
      if (now > column.length) found[i] = { length: now, at };
    }
  }
  return [...new Set(found.map(({ at }) => at))].filter((at) => at >= from).sort((a, b) => a - b);
}
