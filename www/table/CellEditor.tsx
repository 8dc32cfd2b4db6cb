/** A cell that is typed into: Enter keeps, Escape drops, Tab keeps and goes to the next. */
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { cellText, withCell } from "../state/cells";
import { editing, moveEditing, write } from "../state/editing";
import type { Row } from "../state/rows";
import { language } from "../state/settings";
import { laterWords } from "../words/later";
import { words } from "../words/words";
import type { Column } from "./columns";
import { focusRow } from "./focus";

export function CellEditor({ row, column }: { row: Row; column: Column }) {
  const w = words.value;
  const spoken = { language: language.value, words: w };
  const field = useRef<HTMLInputElement & HTMLSelectElement>(null);
  const [wrong, setWrong] = useState(false);
  useLayoutEffect(() => {
    field.current?.focus();
    if (column !== "status") field.current?.select();
  }, []);

  const keep = () => {
    const figure = withCell(row.figure, column, field.current?.value ?? "", spoken);
    setWrong(figure === null);
    if (figure) write(row, figure);
    return figure !== null;
  };
  const close = () => {
    editing.value = null;
    focusRow(row.key);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === "Enter") keep() && close();
    else if (event.key === "Escape") close();
    else if (event.key === "Tab") keep() && moveEditing(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
  };
  const onBlur = () => {
    // Left by the mouse: what can be read is kept.
    if (editing.value?.key !== row.key || editing.value.column !== column) return;
    keep();
    editing.value = null;
  };
  const label = `${w.columns[column]}: ${row.figure.indicator}`;
  const shared = { ref: field, class: "cell-field", "aria-label": label, onKeyDown, onBlur, "aria-invalid": wrong };
  if (column === "status") {
    return (
      <select {...shared} value={row.figure.status} onChange={() => keep() && close()}>
        <option value="actual">{w.statuses.actual}</option>
        <option value="target">{w.statuses.target}</option>
      </select>
    );
  }
  return (
    <>
      <input
        {...shared}
        defaultValue={cellText(row.figure, column, spoken)}
        onClick={(event) => event.stopPropagation()}
      />
      {wrong && (
        <span class="wrong" role="alert">
          {laterWords.value.edit.wrong[column === "changes" ? "change" : "number"]}
        </span>
      )}
    </>
  );
}
