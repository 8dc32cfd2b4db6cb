/** The table as plain cells, the same for every way of taking it away. What is worked out has columns of its own. */
import { day } from "../format/period";
import type { Row } from "../state/rows";
import type { Words } from "../words/words";

export type Cell = string | number | null;

export interface Grid {
  head: string[];
  body: Cell[][];
}

/** One line a row; further plans and changes of a row are said in words in the last column of each kind. */
export function grid(rows: Row[], text: string, words: Words): Grid {
  const w = words.exports;
  const columns: [string, (row: Row) => Cell][] = [
    [w.indicator, ({ figure }) => figure.indicator],
    [w.value, ({ figure }) => figure.value],
    [w.valueMax, ({ figure }) => figure.valueMax],
    [w.unit, ({ figure }) => figure.unit],
    [w.bound, ({ figure }) => (figure.value === null || figure.bound === "exact" ? null : words.bounds[figure.bound])],
    [w.period, ({ figure }) => figure.period && day(figure.period)],
    [w.status, ({ figure }) => words.statuses[figure.status]],
    [w.against, ({ figure }) => figure.plans[0]?.against ?? null],
    [w.percent, ({ figure }) => figure.plans[0]?.percent ?? null],
    [w.percentWorkedOut, ({ achievements: [first] }) => (first?.workedOut ? first.percent : null)],
    [w.plan, ({ figure }) => figure.plans[0]?.value ?? null],
    [w.planWorkedOut, ({ figure }) => figure.plans[0]?.implied?.roundest ?? null],
    [w.planLow, ({ figure }) => figure.plans[0]?.implied?.low ?? null],
    [w.planHigh, ({ figure }) => figure.plans[0]?.implied?.high ?? null],
    [w.percent2, ({ figure }) => figure.plans[1]?.percent ?? null],
    [w.plan2, ({ figure }) => figure.plans[1]?.value ?? null],
    [w.direction, ({ figure }) => (figure.changes[0] ? words.directions[figure.changes[0].direction] : null)],
    [w.change, ({ figure }) => figure.changes[0]?.amount ?? null],
    [w.changeUnit, ({ figure }) => changeUnit(figure.changes[0]?.unit ?? null, words)],
    [w.basis, ({ figure }) => (figure.changes[0]?.basis ? day(figure.changes[0].basis) : null)],
    [w.prior, ({ figure }) => figure.changes[0]?.prior ?? null],
    [
      w.partOf,
      ({ figure }) =>
        figure.partOf === null ? null : (rows.find((row) => row.index === figure.partOf)?.figure.indicator ?? null),
    ],
    [w.edited, ({ edited }) => edited && words.edit.marks[edited]],
    [
      w.notes,
      ({ notes, checks }) =>
        [...notes.map((note) => note.text), ...checks.map((check) => check.message)].join("; ") || null,
    ],
    [
      w.sentence,
      ({ figure }) =>
        text
          .slice(...figure.spans.sentence)
          .trim()
          .replace(/\s+/g, " "),
    ],
  ];
  return { head: columns.map(([name]) => name), body: rows.map((row) => columns.map(([, cell]) => cell(row) ?? null)) };
}

const changeUnit = (unit: string | null, words: Words) => (unit === "%pt" ? words.units.points : unit);

/** A cell that a spreadsheet would run as a formula is shown as text instead. */
export const defused = (text: string) => (/^\s*[=+\-@\t\r]/.test(text) ? `'${text}` : text);
