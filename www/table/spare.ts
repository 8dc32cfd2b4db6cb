/**
 * What stands in the table while it is out of sight: rows of the example. A reader's first report takes their elements over, which costs
 * less than making new ones.
 */
import { signal } from "@preact/signals";
import type { Report } from "../wasm/solieu.js";
import { NONE } from "../state/edits";
import type { Line } from "../state/lines";
import { rowsOf } from "../state/rows";

export const spare = signal<Line[]>([]);

export function keepSpare(text: string, report: Report): void {
  if (spare.value.length > 0) return;
  spare.value = rowsOf(text, report, NONE).map((row) => ({ kind: "row", key: row.key, row, depth: 0 }));
}
