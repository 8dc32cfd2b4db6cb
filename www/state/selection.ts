/** Which row is chosen, which are opened. */
import { computed, effect, signal } from "@preact/signals";
import { type Row, rows } from "./rows";
import { showAll, shown } from "./view";

/** The key of the chosen row. */
export const chosen = signal<string | null>(null);

/** The keys of the rows that show their sentence and sums. */
export const opened = signal<ReadonlySet<string>>(new Set());

export const chosenRow = computed<Row | null>(() => rows.value.find((row) => row.key === chosen.value) ?? null);

/** Where the choice was made; the other pane scrolls to it. */
export const chosenFrom = signal<"table" | "source">("table");

export function choose(key: string | null, from: "table" | "source"): void {
  chosenFrom.value = from;
  chosen.value = key;
  // A number clicked in the source must find its row, whatever is filtered away.
  if (key !== null && from === "source" && !shown.value.some((row) => row.key === key)) {
    showAll();
  }
}

export function toggle(key: string, open = !opened.value.has(key)): void {
  const keys = new Set(opened.value);
  if (open) keys.add(key);
  else keys.delete(key);
  opened.value = keys;
}

/** The row `by` places further down the table. */
export function neighbour(key: string | null, by: number): string | null {
  const list = shown.value;
  const at = list.findIndex((row) => row.key === key);
  const to = at < 0 ? 0 : Math.min(list.length - 1, Math.max(0, at + by));
  return list[to]?.key ?? null;
}

/** Forgets a choice whose row is gone. */
export const forgetLostRows = () =>
  effect(() => {
    if (chosen.value !== null && chosenRow.value === null) chosen.value = null;
  });
