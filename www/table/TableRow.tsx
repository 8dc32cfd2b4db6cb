/** One row of the table. */
import { useComputed } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { doubts } from "../format/doubts";
import { editing } from "../state/editing";
import { choose, chosen, opened, toggle } from "../state/selection";
import { doubtful, type Row } from "../state/rows";
import { hidden, shown } from "../state/view";
import { words } from "../words/words";
import { Changes, Period, PlanValues, Reached, Unit, Value } from "./cells";
import { CellEditor } from "./CellEditor";
import type { Column } from "./columns";
import { rowId } from "./focus";
import type { Place } from "./window";

interface Props {
  row: Row;
  depth: number;
  /** Where it stands among the lines. */
  place: Place;
}

export function TableRow({ row, depth, place }: Props) {
  const isChosen = useComputed(() => chosen.value === row.key).value;
  const isOpen = useComputed(() => opened.value.has(row.key)).value;
  // The table is one stop of the Tab key: the chosen row, else the first.
  const isStop = useComputed(() =>
    chosen.value === null ? shown.value[0]?.key === row.key : chosen.value === row.key,
  ).value;
  const edited = useComputed(() => (editing.value?.key === row.key ? editing.value.column : null)).value;
  const w = words.value;
  const { figure } = row;
  const stop = isChosen ? 0 : -1;
  return (
    <tr
      {...place}
      id={rowId(row.index)}
      data-key={row.key}
      class={`row${isChosen ? " chosen" : ""}${isOpen ? " open" : ""}${figure.status === "target" ? " target" : ""}`}
      role="row"
      aria-selected={isChosen}
      aria-expanded={isOpen}
      aria-level={depth + 1}
      tabIndex={isStop ? 0 : -1}
      onClick={(event) => clicked(event, row)}
      onFocus={() => chosen.peek() !== row.key && choose(row.key, "table")}
    >
      <Cell row={row} edited={edited} column="indicator" depth={depth}>
        <button
          class="opener"
          type="button"
          tabIndex={-1}
          aria-label={isOpen ? w.table.close : w.table.open}
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
        {doubtful(row) && <Doubt row={row} stop={stop} />}
      </Cell>
      <Cell row={row} edited={edited} column="value">
        <Value row={row} stop={stop} />
      </Cell>
      <Cell row={row} edited={edited} column="unit">
        <Unit row={row} />
      </Cell>
      <Cell row={row} edited={edited} column="period">
        <Period row={row} />
      </Cell>
      <Cell row={row} edited={edited} column="achievement">
        <Reached achievements={row.achievements} status={figure.status} />
      </Cell>
      <Cell row={row} edited={edited} column="plan">
        <PlanValues row={row} stop={stop} />
      </Cell>
      <Cell row={row} edited={edited} column="changes">
        <Changes row={row} />
      </Cell>
      <Cell row={row} edited={edited} column="status">
        <span class={`tag ${figure.status}`}>{w.statuses[figure.status]}</span>
      </Cell>
    </tr>
  );
}

interface CellProps {
  row: Row;
  column: Column;
  /** The column of this row that is being typed into. */
  edited: Column | null;
  depth?: number;
  children: ComponentChildren;
}

/** What a column shows of a row, or, while it is corrected, a field to type in. */
function Cell({ row, column, edited, depth, children }: CellProps) {
  const isEdited = edited === column;
  if (hidden.value.has(column)) return null;
  return (
    <td
      role="gridcell"
      class={isEdited ? `${column} editing` : column}
      lang={column === "unit" ? "vi" : undefined}
      style={depth === undefined ? undefined : { "--depth": Math.min(depth, 4) }}
      onDblClick={() => (editing.value = { key: row.key, column })}
    >
      {isEdited ? <CellEditor row={row} column={column} /> : children}
    </td>
  );
}

/** A cell begins with a capital; the report's own capitals stay. */
const capital = (text: string) => text.charAt(0).toLocaleUpperCase("vi") + text.slice(1);

function Doubt({ row, stop }: { row: Row; stop: number }) {
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

function clicked(event: MouseEvent, row: Row): void {
  if (editing.value?.key === row.key) return;
  if ((event.target as Element).closest("[data-opener]")) toggle(row.key);
  else if (matchMedia("(max-width: 700px)").matches) toggle(row.key); // the report is folded away there
  choose(row.key, "table");
}
