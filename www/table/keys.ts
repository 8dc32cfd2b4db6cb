/** Keys in the table: arrows from row to row, Right and Left open and close one, Enter goes to its words. */
import { editing, removeRow } from "../state/editing";
import { shown } from "../state/view";
import { choose, chosen, neighbour, opened, toggle } from "../state/selection";
import { folded } from "../state/text";
import { focusSource } from "../source/keys";
import { focusRow } from "./focus";

const STEPS: Record<string, number> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 15,
  PageUp: -15,
  Home: -Infinity,
  End: Infinity,
};

export function onKey(event: KeyboardEvent): void {
  const target = event.target as HTMLElement;
  // A field inside a row keeps its keys.
  if (event.ctrlKey || event.metaKey || event.altKey || target.matches("input, select, textarea")) return;
  const key = target.closest<HTMLElement>("tr[data-key]")?.dataset["key"] ?? chosen.value;
  if (key === null) return;
  const by = STEPS[event.key];
  if (by !== undefined) {
    const next = neighbour(key, by);
    choose(next, "table");
    focusRow(next);
  } else if (event.key === "ArrowRight" || event.key === "ArrowLeft") {
    toggle(key, event.key === "ArrowRight");
  } else if (event.key === " " && !target.matches("button")) {
    toggle(key);
  } else if (event.key === "Enter" && !target.matches("button")) {
    choose(key, "table");
    folded.value = false;
    // The article may only now be painted and lit.
    requestAnimationFrame(focusSource);
  } else if (event.key === "F2") {
    editing.value = { key, column: "indicator" };
  } else if (event.key === "Delete") {
    const row = shown.value.find((row) => row.key === key);
    if (row) removeRow(row);
    focusRow(chosen.value);
  } else if (event.key === "Escape" && opened.value.has(key)) {
    toggle(key, false);
  } else if (event.key === "Escape") {
    choose(null, "table");
  } else {
    return;
  }
  event.preventDefault();
}
