/** The table as a reader would write it down: a few columns, numbers in the report's scale, ≈ for what is worked out. */
import { number, rounded } from "../format/number";
import { period } from "../format/period";
import { inWords, quantity } from "../format/quantity";
import { inScale } from "../format/scale";
import type { Row } from "../state/rows";
import type { Taken } from "./formats";

export function spoken({ rows, words, language }: Taken): { head: string[]; body: string[][] } {
  const w = words.columns;
  const value = ({ figure, scale }: Row) => {
    if (figure.value === null) return "";
    const bound = figure.bound === "exact" ? "" : `${words.bounds[figure.bound]} `;
    const low = figure.valueMax === null ? "" : `${quantity(figure.value, null, scale, language).text}–`;
    return bound + low + inWords(figure.valueMax ?? figure.value, figure.unit, scale, language, words);
  };
  const reached = ({ achievements }: Row) =>
    achievements.map(({ percent, points, workedOut }) => {
      if (percent !== null) return `${workedOut ? "≈ " : ""}${rounded(percent, language)} %`;
      return points === null ? "" : `≈ ${number(points, language)} ${words.units.points}`;
    });
  const plans = ({ figure, scale }: Row) =>
    figure.plans.map(({ value, implied }) => {
      if (value !== null) return quantity(value, null, scale, language).text;
      return implied ? `≈ ${rounded(inScale(implied.roundest, scale), language)}` : "";
    });
  const changes = ({ figure }: Row) =>
    figure.changes.map(({ direction, amount, unit, prior, basis }) => {
      const much =
        amount === null ? "" : ` ${number(amount, language)} ${unit === "%pt" ? words.units.points : (unit ?? "")}`;
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
