/**
 * What stands in the table while it is out of sight: rows of the example. A reader's first report takes their elements over, which costs
 * less than making new ones.
 */
import { computed, signal } from "@preact/signals";
import type { Report } from "../wasm/solieu.js";
import { NONE } from "../state/edits";
import type { Line } from "../state/lines";
import { type Row, rowsOf } from "../state/rows";

const rows = signal<Row[]>([]);

export const spare = computed<Line[]>(() => rows.value.map((row) => ({ kind: "row", key: row.key, row, depth: 0 })));

export function keepSpare(text: string, report: Report): void {
  if (rows.value.length === 0) rows.value = rowsOf(text, report, NONE);
}
