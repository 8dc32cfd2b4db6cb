/** One row of the table. It reads signals, so that it is painted anew only when they or its properties change. */
import type { ComponentChildren } from "preact";
import { doubts } from "../format/doubts";
import { rowWork } from "../shell/later";
import { editing } from "../state/editing";
import { doubtful, type Row } from "../state/rows";
import { opened } from "../state/selection";
import { hidden } from "../state/view";
import { words } from "../words/words";
import { changesCell, periodCell, planCell, unitCell, valueCell } from "./cells";
import type { Column } from "./columns";
import { rowId } from "./focus";
import { achievementCell } from "./PlanBar";
import { measuring, type Window } from "./window";

interface Props {
  row: Row;
  depth: number;
  /** Its place among the lines of the table. */
  at: number;
  chosen: boolean;
  /** The table is one stop of the Tab key: this row. */
  stop: boolean;
  measure: Window["measure"];
}

export function TableRow({ row, depth, at, chosen, stop, measure }: Props) {
  const w = words.value;
  const open = opened.value.has(row.key);
  /** The column that is being typed into. */
  const edited = editing.value?.key === row.key ? editing.value.column : null;
  const { figure } = row;
  const inner = chosen ? 0 : -1;
  const CellEditor = edited ? rowWork.now?.CellEditor : null;
  /** What a column shows of the row, or, while it is corrected, a field to type in. */
  const cell = (column: Column, children: ComponentChildren) =>
    !hidden.value.has(column) && (
      <td
        key={column}
        role="gridcell"
        class={`${column}${edited === column ? " editing" : ""}`}
        lang={column === "unit" ? "vi" : undefined}
        style={column === "indicator" && depth > 0 ? { "--depth": Math.min(depth, 4) } : undefined}
      >
        {edited === column && CellEditor ? <CellEditor row={row} column={column} /> : children}
      </td>
    );
  return (
    <tr
      ref={measuring(measure)}
      data-index={at}
      aria-rowindex={at + 2}
      id={rowId(row.index)}
      data-key={row.key}
      class={`row${chosen ? " chosen" : ""}${open ? " open" : ""}${figure.status === "target" ? " target" : ""}`}
      role="row"
      aria-selected={chosen}
      aria-expanded={open}
      aria-level={depth + 1}
      tabIndex={stop ? 0 : -1}
    >
      {cell(
        "indicator",
        <>
          <button
            class="opener"
            type="button"
            tabIndex={-1}
            aria-label={open ? w.table.close : w.table.open}
            data-opener
          />
          <span class="words" lang="vi">
            {capital(figure.indicator) || <span class="none">{w.table.noIndicator}</span>}
          </span>
          {figure.status === "target" && (
            <>
              {" "}
              <span class="tag target narrow-only">{w.statuses.target}</span>
            </>
          )}
          {row.edited && (
            <span class="edited" role="img" aria-label={w.edit.marks[row.edited]} data-tip={w.edit.marks[row.edited]} />
          )}
          {doubtful(row) && doubt(row, inner)}
        </>,
      )}
      {cell("value", valueCell(row, inner))}
      {cell("unit", unitCell(row))}
      {cell("period", periodCell(row))}
      {cell("achievement", achievementCell(row))}
      {cell("plan", planCell(row, inner))}
      {cell("changes", changesCell(row))}
      {cell("status", <span class={`tag ${figure.status}`}>{w.statuses[figure.status]}</span>)}
    </tr>
  );
}

/** A cell begins with a capital; the report's own capitals stay. */
const capital = (text: string) => text.charAt(0).toLocaleUpperCase("vi") + text.slice(1);

function doubt(row: Row, stop: number) {
  const text = doubts(row, words.value).join("\n");
  return (
    <span
      class="doubt-dot"
      role="img"
      aria-label={`${words.value.roles.doubt}: ${text}`}
      data-tip={text}
      tabIndex={stop}
    />
  );
}
