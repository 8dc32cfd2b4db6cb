/** Keys in the article: arrows from figure to figure, Enter to choose and go to the row, Escape back to the table. */
import { type Row, rowAt } from "../state/rows";
import { choose, chosenRow } from "../state/selection";
import { focusRow } from "../table/focus";
import { blocks, marks } from "./article";
import { offsetOf } from "./blocks";

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
  const painted = [...reader.querySelectorAll<HTMLElement>("[data-figure]")];
  const from = here ?? reader.querySelector<HTMLElement>('[aria-current="true"]');
  const mark = from ? painted[painted.indexOf(from) + by] : painted[0];
  const row = mark ? rowAt(Number(mark.dataset["figure"])) : from && rowBeyond(reader, from, by);
  if (!row) return;
  mark?.focus();
  // A mark that is not painted yet is scrolled to first.
  choose(row.key, mark ? "source" : "table");
  if (!mark) requestAnimationFrame(() => requestAnimationFrame(focusSource));
}

/** The row of the next figure of a long report, further on than what is painted. */
function rowBeyond(reader: HTMLElement, from: HTMLElement, by: number): Row | undefined {
  const offset = offsetOf(reader, blocks.value, from, 0);
  const figures = marks.value.filter((mark) => mark.figure !== null);
  const next = by > 0 ? figures.find(({ start }) => start > offset) : figures.findLast(({ start }) => start < offset);
  return next && rowAt(next.figure!);
}

/** Puts the keyboard on the chosen row's words. */
export function focusSource(): void {
  const reader = document.getElementById("reader");
  const mark = reader?.querySelector<HTMLElement>('mark[aria-current="true"]');
  (mark ?? reader)?.focus();
}
