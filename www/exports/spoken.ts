/** The table as a reader would write it down: a few columns, numbers in the report's scale, ≈ for what is worked out. */
import { standsFor } from "../format/implied";
import { number, rounded } from "../format/number";
import { period } from "../format/period";
import { bounded, inWords, ONE, quantity } from "../format/quantity";
import { inScale } from "../format/scale";
import type { Row } from "../state/rows";
import type { Taken } from "./formats";

export function spoken({ rows, words, language }: Taken): { head: string[]; body: string[][] } {
  const w = words.columns;
  const value = ({ figure, scale }: Row) => {
    if (figure.value === null) return "";
    const low = figure.valueMax === null ? "" : `${quantity(figure.value, null, scale, language).text}–`;
    const shown = low + inWords(figure.valueMax ?? figure.value, figure.unit, scale, language, words);
    return bounded(figure.bound, shown, words);
  };
  const reached = ({ achievements }: Row) =>
    achievements.map(({ percent, points, workedOut, bound, plan }) => {
      if (percent !== null && workedOut) return `≈ ${bounded(bound, rounded(percent, language), words)} %`;
      if (percent !== null) return `${bounded(bound, quantity(percent, plan.percentMax, ONE, language).text, words)} %`;
      return points === null ? "" : `≈ ${number(points, language)} ${words.units.points}`;
    });
  const plans = ({ figure, scale }: Row) =>
    figure.plans.map(({ value, implied }) => {
      if (value !== null) return quantity(value, null, scale, language).text;
      if (!implied) return "";
      const shown = standsFor(implied);
      return `≈ ${bounded(shown.bound, rounded(inScale(shown.value, scale), language), words)}`;
    });
  const changes = ({ figure }: Row) =>
    figure.changes.map(({ direction, amount, amountMax, unit, bound, prior, basis }) => {
      const by = amount === null ? "" : bounded(bound, quantity(amount, amountMax, ONE, language).text, words);
      const much = by === "" ? "" : ` ${by} ${unit === "%pt" ? words.units.points : (unit ?? "")}`;
      const from = words.table.basis(prior === null ? "" : number(prior, language), period(basis, words));
      return `${words.directions[direction]}${much} ${from}`.trim();
    });
  const list = (parts: string[]) => parts.filter((part) => part !== "").join("; ");
  return {
    head: [w.indicator, w.value, w.period, w.achievement, w.plan, w.changes, w.status],
    body: rows.map((row) => [
      row.figure.indicator + (row.edited ? ` (${words.edit.marks[row.edited]})` : ""),
      value(row),
      period(row.figure.period, words),
      list(reached(row)),
      list(plans(row)),
      list(changes(row)),
      words.statuses[row.figure.status],
    ]),
  };
}
