/** The table as plain cells, the same for every way of taking it away. What is worked out has columns of its own. */
import { doubts } from "../format/doubts";
import { day } from "../format/period";
import type { Bound } from "../wasm/solieu.js";
import type { Row } from "../state/rows";
import type { LaterWords } from "../words/later";
import type { Words } from "../words/words";

export type Cell = string | number | null;

export interface GridColumn {
  /** The name for programs, in every language. */
  id: string;
  /** The name for readers. */
  label: string;
  type: "number" | "string";
  /** The page worked it out; the report does not state it. */
  workedOut: boolean;
}

export interface Grid {
  columns: GridColumn[];
  head: string[];
  body: Cell[][];
}

type Reader = (row: Row) => Cell | undefined | false;

/** One line a row. Of several plans or changes the first two and the first have columns. */
export function grid(rows: Row[], text: string, words: Words, w: LaterWords["exports"]): Grid {
  const numberOf = new Map(rows.map((row, i) => [row.index, i + 1]));
  const string = (id: keyof typeof w, read: Reader) => [id, "string", read] as const;
  const number = (id: keyof typeof w, read: Reader) => [id, "number", read] as const;
  const bound = (of?: { bound: Bound }) => of && of.bound !== "exact" && words.bounds[of.bound];
  const all = [
    string("indicator", ({ figure }) => figure.indicator),
    number("value", ({ figure }) => figure.value),
    number("valueMax", ({ figure }) => figure.valueMax),
    number("of", ({ figure }) => figure.of),
    string("unit", ({ figure }) => figure.unit),
    string("bound", ({ figure }) => (figure.value === null ? null : bound(figure))),
    string("period", ({ figure }) => figure.period && day(figure.period)),
    string("status", ({ figure }) => words.statuses[figure.status]),
    string("topic", ({ figure }) => figure.topic && (words.topics[figure.topic] ?? figure.topic)),
    string("against", ({ figure }) => figure.plans[0]?.against),
    number("percent", ({ figure }) => figure.plans[0]?.percent),
    number("percentMax", ({ figure }) => figure.plans[0]?.percentMax),
    string("percentBound", ({ figure }) => bound(figure.plans[0])),
    number("percentWorkedOut", ({ achievements: [first] }) => (first?.workedOut ? first.percent : null)),
    number("plan", ({ figure }) => figure.plans[0]?.value),
    number("planWorkedOut", ({ figure }) => figure.plans[0]?.implied?.roundest),
    number("planLow", ({ figure }) => figure.plans[0]?.implied?.low),
    number("planHigh", ({ figure }) => figure.plans[0]?.implied?.high),
    number("percent2", ({ figure }) => figure.plans[1]?.percent),
    string("percentBound2", ({ figure }) => bound(figure.plans[1])),
    number("plan2", ({ figure }) => figure.plans[1]?.value),
    string("direction", ({ figure }) => figure.changes[0] && words.directions[figure.changes[0].direction]),
    number("change", ({ figure }) => figure.changes[0]?.amount),
    number("changeMax", ({ figure }) => figure.changes[0]?.amountMax),
    string("changeBound", ({ figure }) => bound(figure.changes[0])),
    string("changeUnit", ({ figure }) => changeUnit(figure.changes[0]?.unit ?? null, words)),
    string("basis", ({ figure }) => figure.changes[0]?.basis && day(figure.changes[0].basis)),
    number("prior", ({ figure }) => figure.changes[0]?.prior),
    number("priorWorkedOut", ({ figure }) => figure.changes[0]?.impliedPrior?.roundest),
    number("priorLow", ({ figure }) => figure.changes[0]?.impliedPrior?.low),
    number("priorHigh", ({ figure }) => figure.changes[0]?.impliedPrior?.high),
    number("partOf", ({ figure }) => (figure.partOf === null ? null : numberOf.get(figure.partOf))),
    string("edited", ({ edited }) => edited && words.edit.marks[edited]),
    string("notes", (row) => doubts(row, words).join("; ")),
    string("sentence", ({ figure }) =>
      text
        .slice(...figure.spans.sentence)
        .trim()
        .replace(/\s+/g, " "),
    ),
  ];
  const columns = all.map(([id, type]) => ({ id: snake(id), label: w[id], type, workedOut: WORKED_OUT.test(id) }));
  return {
    columns,
    head: columns.map(({ label }) => label),
    body: rows.map((row) => all.map(([, , read]) => read(row) || (read(row) === 0 ? 0 : null))),
  };
}

const WORKED_OUT = /WorkedOut$|Low$|High$/;

const snake = (id: string) => id.replace(/[A-Z]|\d/g, (letter) => `_${letter.toLowerCase()}`);

const changeUnit = (unit: string | null, words: Words) => (unit === "%pt" ? words.units.points : unit);

/** A cell that a spreadsheet would run as a formula is shown as text instead. */
export const defused = (text: string) => (/^\s*[=+\-@\t\r]/.test(text) ? `'${text}` : text);
