/** Keys in the article: arrows from figure to figure, Enter to choose and go to the row, Escape back to the table. */
import { rowAt } from "../state/rows";
import { choose, chosenRow } from "../state/selection";
import { focusRow } from "../table/focus";

export function onKey(event: KeyboardEvent): void {
  const reader = event.currentTarget as HTMLElement;
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const here = (event.target as Element).closest<HTMLElement>("[data-figure]");
  switch (event.key) {
    case "ArrowRight":
    case "ArrowLeft":
      step(reader, here, event.key === "ArrowRight" ? 1 : -1);
      break;
    case "Enter":
    case " ": {
      const row = here && rowAt(Number(here.dataset["figure"]));
      if (!row) return;
      choose(row.key, "source");
      if (event.key === "Enter") focusRow(row.key);
      break;
    }
    case "Escape":
      if (!chosenRow.value) return;
      focusRow(chosenRow.value.key);
      break;
    default:
      return;
  }
  event.preventDefault();
}

function step(reader: HTMLElement, here: HTMLElement | null, by: number): void {
  const marks = [...reader.querySelectorAll<HTMLElement>("[data-figure]")];
  const from = here ?? reader.querySelector<HTMLElement>('[aria-current="true"]');
  const at = from ? marks.indexOf(from) + by : 0;
  const mark = marks[Math.min(marks.length - 1, Math.max(0, at))];
  if (!mark) return;
  mark.focus();
  const row = rowAt(Number(mark.dataset["figure"]));
  if (row) choose(row.key, "source");
}

/** Puts the keyboard on the chosen row's words. */
export function focusSource(): void {
  const reader = document.getElementById("reader");
  const mark = reader?.querySelector<HTMLElement>('mark[aria-current="true"]');
  (mark ?? reader)?.focus();
}
