/**
 * SDMX-CSV 2.0: a line for each observation, so a figure, its plan and its earlier value are lines of their own.
 * https://github.com/sdmx-twg/sdmx-csv (data message, version 2.0.0)
 */
import type { Interval } from "../wasm/solieu.js";
import { standsFor } from "../format/implied";
import { csvLine } from "./csv";
import type { Taken } from "./formats";

const HEAD = [
  ...["STRUCTURE", "STRUCTURE_ID", "ACTION"],
  ...["ROW", "MEASURE_TYPE", "INDICATOR", "REF_AREA", "TIME_PERIOD"],
  ...["OBS_VALUE", "UNIT_MEASURE", "BOUND", "ORIGIN", "LOW", "HIGH", "BASE_PERIOD", "COMMENT"],
];

export function sdmx({ rows, text, report }: Taken): string {
  const lines = [HEAD.join(",")];
  for (const [at, { figure, edited }] of rows.entries()) {
    const area = (figure.place ?? report.document.place)?.code ?? "_Z";
    const comment = text
      .slice(...figure.spans.sentence)
      .trim()
      .replace(/\s+/g, " ");
    const row = String(at + 1).padStart(5, "0");
    const put = (
      type: string,
      value: number | null | undefined,
      {
        unit = figure.unit,
        implied,
        bound = implied ? standsFor(implied).bound : "exact",
        time = figure.period,
        base = null as string | null,
      }: Partial<Extra> = {},
    ) => {
      const worth = value ?? (implied ? standsFor(implied).value : null);
      if (worth === undefined || worth === null) return;
      const origin = value === null || value === undefined ? "worked_out" : edited ? "corrected" : "stated";
      lines.push(
        csvLine([
          ...["dataflow", "SOLIEU:REPORT_FIGURES(1.0)", "I"],
          ...[row, type, figure.indicator, area, time ?? "_Z"],
          ...[worth, unit ?? "_Z", bound, origin, implied?.low ?? null, implied?.high ?? null, base, comment],
        ]),
      );
    };
    put(figure.status === "target" ? "TARGET" : "ACTUAL", figure.value, { bound: figure.bound });
    for (const [nth, plan] of figure.plans.entries()) {
      const suffix = nth === 0 ? "" : `_${nth + 1}`;
      put(`PLAN${suffix}`, plan.value, { implied: plan.implied });
      put(`PLAN_PERCENT${suffix}`, plan.percent, { unit: "%", bound: plan.bound });
    }
    for (const [nth, change] of figure.changes.entries()) {
      const suffix = nth === 0 ? "" : `_${nth + 1}`;
      const signed = change.amount === null ? null : change.direction === "down" ? -change.amount : change.amount;
      put(`CHANGE${suffix}`, signed, { unit: change.unit, bound: change.bound, base: change.basis });
      put(`PRIOR${suffix}`, change.prior, { implied: change.impliedPrior, time: change.basis });
    }
  }
  return `${lines.join("\r\n")}\r\n`;
}

interface Extra {
  unit: string | null;
  bound: string;
  implied: Interval | null;
  time: string | null;
  base: string | null;
}
