/** What can be done with an opened row. */
import { editing, removeRow, write } from "../state/editing";
import { mergeWithNext, splitRow } from "../state/reshape";
import type { Row } from "../state/rows";
import { choose } from "../state/selection";
import { folded } from "../state/text";
import { shown } from "../state/view";
import { laterWords } from "../words/later";
import { words } from "../words/words";

export function RowTools({ row }: { row: Row }) {
  const w = laterWords.value;
  const { figure } = row;
  const splits = figure.valueMax !== null || figure.plans.length > 1 || figure.changes.length > 1;
  return (
    <div class="row-tools">
      <button
        type="button"
        class="phone-only"
        onClick={() => {
          folded.value = false;
          choose(row.key, "table");
        }}
      >
        {w.opened.inSource}
      </button>
      <button type="button" onClick={() => (editing.value = { key: row.key, column: "indicator" })}>
        {words.value.edit.edit} <kbd aria-hidden="true">F2</kbd>
      </button>
      <button
        type="button"
        onClick={() => write(row, { ...figure, status: figure.status === "target" ? "actual" : "target" })}
      >
        {w.edit.turn[figure.status]}
      </button>
      {splits && (
        <button type="button" onClick={() => splitRow(row)}>
          {w.edit.splitRow}
        </button>
      )}
      {shown.value.at(-1) !== row && (
        <button type="button" onClick={() => mergeWithNext(row)}>
          {w.edit.merge}
        </button>
      )}
      <button type="button" onClick={() => removeRow(row)}>
        {w.edit.remove} <kbd aria-hidden="true">Del</kbd>
      </button>
    </div>
  );
}
