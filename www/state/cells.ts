/** Cells as text that can be typed, and typed text as cells. */
import type { Bound, Change, Figure, Interval, Plan, Status } from "../wasm/solieu.js";
import { number } from "../format/number";
import { typedNumber } from "../format/parse";
import { tidy } from "../format/scale";
import type { Column } from "../table/columns";
import type { Language, Words } from "../words/words";

type Spoken = { language: Language; words: Words };

/** What stands in the field when a cell is opened for typing. */
export function cellText(figure: Figure, column: Column, { language, words }: Spoken): string {
  const say = (value: number | null | undefined) =>
    value === null || value === undefined ? "" : number(value, language);
  const change = figure.changes[0];
  switch (column) {
    case "indicator":
      return figure.indicator;
    case "value":
      return say(figure.value);
    case "unit":
      return figure.unit === null ? "" : (words.units.names[figure.unit] ?? figure.unit);
    case "period":
      return figure.period ?? "";
    case "achievement":
      return say(figure.plans[0]?.percent);
    case "plan":
      return say(figure.plans[0]?.value);
    case "changes":
      if (!change || change.amount === null) return "";
      return `${{ up: "+", down: "-", same: "" }[change.direction]}${say(change.amount)} ${unitName(change.unit, words)}`.trim();
    case "status":
      return figure.status;
  }
}

/** The figure with what was typed into a cell; null where it cannot be read. */
export function withCell(figure: Figure, column: Column, typed: string, spoken: Spoken): Figure | null {
  const text = typed.trim();
  const given = text === "" ? null : typedNumber(text, spoken.language);
  const wrong = text !== "" && (given === null || given.rest.replace("%", "") !== "");
  switch (column) {
    case "indicator":
      return { ...figure, indicator: text };
    case "value":
      return wrong ? null : reckoned({ ...figure, value: given?.value ?? null, valueMax: null, bound: "exact" });
    case "unit":
      return { ...figure, unit: text === "" ? null : unitCode(text, spoken.words) };
    case "period":
      return { ...figure, period: text === "" ? null : text };
    case "achievement":
      return wrong
        ? null
        : reckoned(withPlan(figure, { percent: given?.value ?? null, percentMax: null, bound: "exact" }));
    case "plan":
      return wrong ? null : reckoned(withPlan(figure, { value: given?.value ?? null }));
    case "changes":
      if (text !== "" && !given) return null;
      return {
        ...figure,
        changes: given ? [changed(figure, given, spoken.words), ...figure.changes.slice(1)] : figure.changes.slice(1),
      };
    case "status":
      return { ...figure, status: text as Status };
  }
}

const NO_PLAN: Omit<Plan, "span"> = {
  percent: null,
  percentMax: null,
  bound: "exact",
  value: null,
  against: null,
  implied: null,
};

function withPlan(figure: Figure, parts: Partial<Plan>): Figure {
  const [first, ...others] = figure.plans;
  const plan: Plan = { ...(first ?? { ...NO_PLAN, span: figure.spans.sentence }), ...parts };
  const empty = plan.percent === null && plan.value === null;
  return { ...figure, plans: empty ? others : [plan, ...others] };
}

function changed(figure: Figure, given: { value: number; rest: string }, words: Words): Change {
  const before = figure.changes[0];
  return {
    direction: given.value > 0 ? "up" : given.value < 0 ? "down" : "same",
    amount: Math.abs(given.value),
    amountMax: null,
    unit: given.rest === "" ? (before?.unit ?? "%") : unitCode(given.rest, words),
    bound: "exact",
    basis: before?.basis ?? null,
    prior: null,
    impliedPrior: null,
    span: before?.span ?? figure.spans.sentence,
  };
}

const unitName = (unit: string | null, words: Words) =>
  unit === "%pt" ? words.units.points : unit === null ? "" : (words.units.names[unit] ?? unit);

function unitCode(text: string, words: Words): string {
  if (text === words.units.points) return "%pt";
  return Object.entries(words.units.names).find(([, name]) => name === text)?.[0] ?? text;
}

/** The plans worked out anew from what the cells now say. */
function reckoned(figure: Figure): Figure {
  return {
    ...figure,
    plans: figure.plans.map((plan) => ({
      ...plan,
      implied:
        plan.value === null && plan.percent && figure.value
          ? leftOpen(interval(figure.value, plan.percent, plan.bound), figure.bound, plan.bound)
          : null,
    })),
  };
}

/**
 * Every plan that gives `percent`, rounded or cut off at its last digit, where it has no bound but that it is about: any other is meant as
 * printed. The same arithmetic as the core's.
 */
export function interval(
  value: number,
  percent: number,
  bound: Bound = "exact",
): Interval & { low: number; high: number } {
  const last = bound === "exact" || bound === "about" ? 10 ** -(String(percent).split(".")[1]?.length ?? 0) : 0;
  const low = tidy((value / (percent + last)) * 100);
  const high = tidy((value / (percent - last / 2)) * 100);
  const quotient = (value / percent) * 100;
  for (let step = 10 ** Math.ceil(Math.log10(Math.abs(quotient) || 1)); step > 1e-6; step /= 10) {
    const round = tidy(Math.round(quotient / step) * step);
    if (low <= round && round <= high) return { low, high, roundest: round };
  }
  return { low, high, roundest: tidy(quotient) };
}

/** On which sides of the printed number the true one may lie. */
const SIDES: Record<Bound, readonly number[]> = {
  exact: [],
  about: [-1, 1],
  over: [1],
  at_least: [1],
  nearly: [-1],
  under: [-1],
  at_most: [-1],
};

/** The ends that hold where a value and the percentage that it is of a plan have bounds; the same as the core's. */
function leftOpen(interval: Interval, value: Bound, percent: Bound): Interval {
  const sides = [...SIDES[value], ...SIDES[percent].map((side) => -side)];
  return {
    ...interval,
    low: sides.includes(-1) ? null : interval.low,
    high: sides.includes(1) ? null : interval.high,
  };
}
