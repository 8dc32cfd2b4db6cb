/**
 * The cells of a row. What the page worked out is set in italics with a sign, and says so.
 *
 * Plain functions that a row calls, not components: a table has thousands of cells.
 */
import type { Bound, Change } from "../wasm/solieu.js";
import { standsFor } from "../format/implied";
import { number, rounded } from "../format/number";
import { period } from "../format/period";
import { ONE, quantity, unit } from "../format/quantity";
import { inScale, type Scale } from "../format/scale";
import { apart } from "../state/derived";
import type { Row } from "../state/rows";
import { language } from "../state/settings";
import { units } from "../state/view";
import { words } from "../words/words";

/** The scale that the table now shows a row in. */
export const scaleNow = (row: Pick<Row, "scale">) => (units.value === "full" ? ONE : row.scale);

/** `stop` is the `tabIndex` of what has more to say when the keyboard is on it. */
export function valueCell(row: Row, stop: number) {
  const { value, valueMax, bound } = row.figure;
  if (value === null) {
    return (
      <span class="none">
        –<span class="fraction" />
      </span>
    );
  }
  const l = language.value;
  const scale = scaleNow(row);
  const shown = quantity(value, valueMax, scale, l);
  const more = row.scale.factor > 1;
  return (
    <span class="num" data-tip={more ? "" : undefined} tabIndex={more ? stop : undefined}>
      {boundWord(bound)}
      {shown.whole}
      <span class="fraction">{shown.fraction}</span>
    </span>
  );
}

/** A unit longer than this is cut after two lines. */
const LONG_UNIT = 24;

export function unitCell(row: Row) {
  if (row.figure.value === null) return null;
  const { of } = row.figure;
  const name = unit(row.figure.unit, scaleNow(row), words.value);
  const said = of === null ? name : `${words.value.table.of(number(of, language.value))} ${name}`;
  if (said.length <= LONG_UNIT) return said;
  return (
    <span class="long" data-tip="">
      {said}
    </span>
  );
}

export const periodCell = (row: Row) => period(row.figure.period, words.value);

export function planCell(row: Row, stop: number) {
  const l = language.value;
  const scale = scaleNow(row);
  return row.figure.plans.map((plan, i) => {
    if (plan.value !== null) {
      return (
        <span key={i} class="line num" data-tip="" tabIndex={stop}>
          {quantity(plan.value, null, scale, l).text}
        </span>
      );
    }
    const told = plan.percent !== null || apart(row.figure, plan) !== null;
    if (!plan.implied || !told || row.figure.value === null) return <span key={i} class="line none" />;
    const shown = standsFor(plan.implied);
    return (
      <i key={i} class="line num worked-out" data-tip="" tabIndex={stop}>
        {workedOutSign()}
        {boundWord(shown.bound)}
        {rounded(inScale(shown.value, scale), l)}
      </i>
    );
  });
}

export const workedOutSign = () => (
  <span class="sign" role="img" aria-label={words.value.table.workedOut}>
    ≈
  </span>
);

const ARROWS = { up: "▲", down: "▼", same: "=" };

export const changesCell = (row: Row) =>
  row.figure.changes.map((change, i) => (
    <span key={i} class={`line change ${change.direction}`}>
      {changeWords(change, units.value === "full" ? ONE : row.changeScales[i]!, row)}
    </span>
  ));

function changeWords(change: Change, scale: Scale, row: Row) {
  const [w, l] = [words.value, language.value];
  const basis = period(change.basis, w);
  const amount =
    change.amount === null
      ? ""
      : `${quantity(change.amount, change.amountMax, scale, l).text}\u00A0${unit(change.unit, scale, w)}`.trim();
  const prior = change.prior === null ? "" : quantity(change.prior, null, scaleNow(row), l).text;
  return (
    <>
      <span class="how-much">
        <span class="arrow" role="img" aria-label={w.directions[change.direction]}>
          {ARROWS[change.direction]}
        </span>{" "}
        {boundWord(change.bound)}
        {amount}
      </span>{" "}
      {(prior || basis) && <span class="basis">{w.table.basis(prior, basis)}</span>}
    </>
  );
}

export const boundWord = (bound: Bound) =>
  bound === "exact" ? null : <span class="bound">{words.value.bounds[bound]} </span>;
