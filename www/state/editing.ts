/** Which cell is being typed into, and the corrections that need no more than a key. */
import { signal } from "@preact/signals";
import type { Figure } from "../wasm/solieu.js";
import { COLUMNS, type Column } from "../table/columns";
import { words } from "../words/words";
import { change, remove, undo } from "./edits";
import type { Row } from "./rows";
import { choose, neighbour } from "./selection";
import { say } from "./toast";
import { hidden } from "./view";

export const editing = signal<{ key: string; column: Column } | null>(null);

/** The cell `by` places on in the same row. */
export function moveEditing(by: number): void {
  const now = editing.value;
  if (!now) return;
  const columns = COLUMNS.filter((column) => !hidden.value.has(column));
  const next = columns[columns.indexOf(now.column) + by];
  editing.value = next ? { key: now.key, column: next } : null;
}

export function write(row: Row, figure: Figure): void {
  if (JSON.stringify(figure) !== JSON.stringify(row.figure)) change(row.key, figure);
}

export function removeRow(row: Row): void {
  const next = neighbour(row.key, 1);
  remove(row.key);
  choose(next === row.key ? null : next, "table");
  say(words.value.edit.removed, undo);
}
