/** What of the table is shown, and how: filter, search, order, units. */
import { computed, signal } from "@preact/signals";
import { fold } from "../format/fold";
import { answer } from "./answer";
import { doubtful, measured, type Row, rows } from "./rows";

export type Filter = "all" | "measured" | "met" | "missed" | "doubt";

export const filter = signal<Filter>("all");
export const search = signal("");

/** Numbers in the report's own scale (`20,1 tỷ`) or in full (`20.100.000.000`). */
export const units = signal<"printed" | "full">("printed");

const TESTS: Record<Filter, (row: Row) => boolean> = {
  all: () => true,
  measured,
  met: (row) => row.verdict === "met",
  missed: (row) => row.verdict === "missed",
  doubt: doubtful,
};

/** How many rows each filter lets through. */
export const counts = computed(() => {
  const count = (test: (row: Row) => boolean) => rows.value.filter(test).length;
  return {
    all: rows.value.length,
    measured: count(TESTS.measured),
    met: count(TESTS.met),
    missed: count(TESTS.missed),
    doubt: count(TESTS.doubt),
  } satisfies Record<Filter, number>;
});

/** Text that a search looks through, folded once for each row. */
const haystacks = computed(() => {
  const text = answer.value?.text ?? "";
  return new Map(
    rows.value.map(({ key, figure }) => {
      const number = figure.spans.number ? text.slice(...figure.spans.number) : "";
      return [key, fold(`${figure.indicator} ${figure.unit ?? ""} ${number} ${figure.period ?? ""}`)];
    }),
  );
});

/** The rows on screen, in the order they stand there. */
export const shown = computed<Row[]>(() => {
  const test = TESTS[filter.value];
  const wanted = fold(search.value.trim());
  return rows.value.filter((row) => test(row) && (wanted === "" || haystacks.value.get(row.key)!.includes(wanted)));
});
