/** The cells of a row. What the page worked out is set in italics with a sign, and says so. */
import type { Bound, Change } from "../wasm/solieu.js";
import { number, rounded } from "../format/number";
import { period } from "../format/period";
import { inWords, isMoney, ONE, quantity, unit } from "../format/quantity";
import { scaleOf, tidy } from "../format/scale";
import { answer } from "../state/answer";
import type { Achievement } from "../state/derived";
import type { Row } from "../state/rows";
import { language } from "../state/settings";
import { units } from "../state/view";
import { words } from "../words/words";
import { PlanBar } from "./PlanBar";

/** The scale that the table now shows a row in. */
export const scaleNow = (row: Pick<Row, "scale">) => (units.value === "full" ? ONE : row.scale);

export function Value({ row, stop }: { row: Row; stop: number }) {
  const { value, valueMax, bound, unit: code } = row.figure;
  if (value === null) {
    return (
      <span class="none">
        –<span class="fraction" />
      </span>
    );
  }
  const [w, l] = [words.value, language.value];
  const scale = scaleNow(row);
  const shown = quantity(value, valueMax, scale, l);
  const full = row.scale.factor > 1 ? inWords(value, code, ONE, l, w) : undefined;
  return (
    <span class="num" data-tip={full} tabIndex={full ? stop : undefined}>
      <BoundWord bound={bound} />
      {shown.whole}
      <span class="fraction">{shown.fraction}</span>
    </span>
  );
}

export function Unit({ row }: { row: Row }) {
  if (row.figure.value === null) return null;
  const name = unit(row.figure.unit, scaleNow(row), words.value);
  const { of } = row.figure;
  return (
    <span data-tip={name.length > 24 ? name : undefined}>
      {of !== null && words.value.table.of(number(of, language.value))} {name}
    </span>
  );
}

export function Period({ row }: { row: Row }) {
  const own = row.figure.period;
  const usual = own === (answer.value?.report.document.period ?? null);
  return <span class={usual ? "usual" : undefined}>{period(own, words.value)}</span>;
}

export function Reached({ achievements, status }: { achievements: Achievement[]; status: string }) {
  return (
    <>
      {achievements.map((one, i) => (
        <PlanBar key={i} achievement={one} judged={status === "actual"} />
      ))}
    </>
  );
}

export function PlanValues({ row, stop }: { row: Row; stop: number }) {
  const [w, l] = [words.value, language.value];
  const scale = scaleNow(row);
  return (
    <>
      {row.figure.plans.map((plan, i) => {
        if (plan.value !== null) {
          return (
            <span key={i} class="line num" data-tip={w.table.statedPlan(plan.against)} tabIndex={stop}>
              {quantity(plan.value, null, scale, l).text}
            </span>
          );
        }
        if (!plan.implied || plan.percent === null || row.figure.value === null)
          return <span key={i} class="line none" />;
        const { low, high, roundest } = plan.implied;
        const say = (value: number) => rounded(tidy(value / scale.factor), l);
        const tip = w.table.workedOutPlan(
          inWords(row.figure.value, row.figure.unit, scale, l, w),
          `${number(plan.percent, l)}\u00A0%`,
          say(low),
          say(high),
          say(roundest),
        );
        return (
          <i key={i} class="line num worked-out" data-tip={tip} tabIndex={stop}>
            <span class="sign" aria-hidden="true">
              ≈
            </span>
            <span class="unseen">{w.table.workedOut} </span>
            {say(roundest)}
          </i>
        );
      })}
    </>
  );
}

export function Changes({ row }: { row: Row }) {
  return (
    <>
      {row.figure.changes.map((change, i) => (
        <span key={i} class={`line change ${change.direction}`}>
          <ChangeWords change={change} row={row} />
        </span>
      ))}
    </>
  );
}

const ARROWS = { up: "▲", down: "▼", same: "＝" };

export function ChangeWords({ change, row }: { change: Change; row: Row }) {
  const [w, l] = [words.value, language.value];
  const basis = period(change.basis, w);
  const printed = answer.value?.text.slice(...change.span) ?? "";
  const scale = units.value === "full" || !isMoney(change.unit) ? ONE : scaleOf(printed, change.amount);
  const amount =
    change.amount === null
      ? ""
      : `${quantity(change.amount, change.amountMax, scale, l).text}\u00A0${unit(change.unit, scale, w)}`.trim();
  const prior = change.prior === null ? "" : quantity(change.prior, null, scaleNow(row), l).text;
  return (
    <>
      <span class="how-much">
        <span class="arrow" aria-hidden="true">
          {ARROWS[change.direction]}
        </span>{" "}
        <span class="unseen">{w.directions[change.direction]} </span>
        <BoundWord bound={change.bound} />
        {amount}
      </span>{" "}
      {(prior || basis) && <span class="basis">{w.table.basis(prior, basis)}</span>}
    </>
  );
}

export function BoundWord({ bound }: { bound: Bound }) {
  if (bound === "exact") return null;
  return <span class="bound">{words.value.bounds[bound]} </span>;
}
