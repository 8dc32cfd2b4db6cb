/** What of the table is shown, and how: filters, search, order, groups, columns, units. */
import { computed, signal } from "@preact/signals";
import type { Status } from "../wasm/solieu.js";
import { fold } from "../format/fold";
import type { Column } from "../table/columns";
import { answer } from "./answer";
import { type Placed, placed, type Sort } from "./order";
import { doubtful, measured, type Row, rows } from "./rows";

export type Tab = "table" | "pictures" | "compare";

export const tab = signal<Tab>("table");

export type Filter = "all" | "measured" | "met" | "missed" | "doubt";

export const filter = signal<Filter>("all");
export const search = signal("");
export const topic = signal<string | null>(null);
export const status = signal<Status | null>(null);
export const sort = signal<Sort | null>(null);
export const grouped = signal(false);
export const hidden = signal<ReadonlySet<Column>>(new Set());

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

/** What the report speaks of, in the order it comes to it, with how many rows each. */
export const topics = computed(() => {
  const found = new Map<string, number>();
  for (const { figure } of rows.value) found.set(figure.topic ?? "", (found.get(figure.topic ?? "") ?? 0) + 1);
  return found;
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

const passing = computed(() => {
  const wanted = fold(search.value.trim());
  return rows.value.filter(
    (row) =>
      TESTS[filter.value](row) &&
      (topic.value === null || (row.figure.topic ?? "") === topic.value) &&
      (status.value === null || row.figure.status === status.value) &&
      (wanted === "" || haystacks.value.get(row.key)!.includes(wanted)),
  );
});

export interface Group {
  topic: string;
  rows: Placed[];
}

/** The rows on screen by topic; one nameless group where they are not grouped. */
export const groups = computed<Group[]>(() => {
  if (!grouped.value) return [{ topic: "", rows: placed(passing.value, sort.value) }];
  const byTopic = new Map<string, Row[]>();
  for (const row of passing.value) {
    const name = row.figure.topic ?? "";
    byTopic.set(name, [...(byTopic.get(name) ?? []), row]);
  }
  // What fits no topic comes last.
  const names = [...byTopic.keys()].sort((a, b) => Number(a === "") - Number(b === ""));
  return names.map((name) => ({ topic: name, rows: placed(byTopic.get(name)!, sort.value) }));
});

/** The rows on screen, in the order they stand there. */
export const shown = computed<Row[]>(() => groups.value.flatMap(({ rows }) => rows.map(({ row }) => row)));

/** Up, down, as in the report. */
export function sortBy(column: Column): void {
  const now = sort.value;
  // What one looks for among numbers is mostly the greatest.
  const first = column !== "indicator" && column !== "unit" && column !== "period" && column !== "status";
  if (now?.column !== column) sort.value = { column, down: first };
  else sort.value = now.down === first ? { column, down: !first } : null;
}

export function showAll(): void {
  filter.value = "all";
  search.value = "";
  topic.value = null;
  status.value = null;
}
