/** How the table is shown: groups, units, actual or target, columns. */
import { grouped, hidden, status, units } from "../state/view";
import type { Status } from "../wasm/solieu.js";
import { laterWords } from "../words/later";
import { words } from "../words/words";
import { COLUMNS, type Column } from "./columns";

export function ViewSheet() {
  const w = words.value;
  const own = laterWords.value.menus;
  return (
    <>
      <Check label={own.grouped} on={grouped.value} set={(on) => (grouped.value = on)} />
      <Check label={own.units} on={units.value === "full"} set={(on) => (units.value = on ? "full" : "printed")} />
      <label class="choice">
        {w.columns.status}{" "}
        <select
          value={status.value ?? ""}
          onChange={(event) => (status.value = (event.currentTarget.value || null) as Status | null)}
        >
          <option value="">{own.anyStatus}</option>
          <option value="actual">{w.statuses.actual}</option>
          <option value="target">{w.statuses.target}</option>
        </select>
      </label>
      <fieldset>
        <legend>{own.columns}</legend>
        {COLUMNS.filter((column) => column !== "indicator").map((column) => (
          <Check
            key={column}
            label={w.columns[column]}
            on={!hidden.value.has(column)}
            set={(on) => (hidden.value = changed(column, !on))}
          />
        ))}
      </fieldset>
    </>
  );
}

function changed(column: Column, hide: boolean): ReadonlySet<Column> {
  const columns = new Set(hidden.value);
  if (hide) columns.add(column);
  else columns.delete(column);
  return columns;
}

function Check({ label, on, set }: { label: string; on: boolean; set: (on: boolean) => void }) {
  return (
    <label class="choice">
      <input type="checkbox" checked={on} onChange={(event) => set(event.currentTarget.checked)} /> {label}
    </label>
  );
}
