/** The figures as a table that arrows walk through. */
import { shown, filter, search } from "../state/view";
import { chosen, chosenFrom } from "../state/selection";
import { answer } from "../state/answer";
import { words } from "../words/words";
import { useLayoutEffect, useRef } from "preact/hooks";
import { scaleNow } from "./cells";
import { COLUMNS } from "./columns";
import { onKey } from "./keys";
import { TableRow } from "./TableRow";
import { aligned } from "../format/number";
import { inScale } from "../format/scale";

export function Table() {
  const w = words.value;
  const body = useRef<HTMLDivElement>(null);
  const key = chosen.value;
  // A row that was chosen in the report comes into view; one chosen here is in view already.
  useLayoutEffect(() => {
    if (key === null || chosenFrom.peek() !== "source") return;
    body.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
  }, [key]);
  const list = shown.value;
  return (
    <div class="scroll table-scroll" ref={body}>
      <table
        class="figures"
        role="treegrid"
        aria-label={w.table.label}
        aria-rowcount={list.length + 1}
        onKeyDown={onKey}
        style={{ "--decimals": decimals() }}
      >
        <thead role="rowgroup">
          <tr role="row">
            {COLUMNS.map((column) => (
              <th key={column} role="columnheader" scope="col" class={column}>
                {w.columns[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {list.map((row) => (
            <TableRow key={row.key} row={row} />
          ))}
        </tbody>
      </table>
      {list.length === 0 && (
        <p class="nothing" role="status">
          {w.table.nothingFound}{" "}
          <button type="button" class="link" onClick={() => ((filter.value = "all"), (search.value = ""))}>
            {w.table.showAll}
          </button>
        </p>
      )}
      {answer.value && <Others />}
    </div>
  );
}

/** The widest fraction decides where the decimal marks line up; an outlier does not push all the others aside. */
function decimals(): number {
  const widths = shown.value.map((row) =>
    row.figure.value === null ? 0 : aligned(inScale(row.figure.value, scaleNow(row)), "en").fraction.length,
  );
  return Math.min(4, Math.max(0, ...widths.slice(0, 2000)));
}

/** Nothing is dropped without a word: how many other numbers the report holds, by kind. */
function Others() {
  const w = words.value;
  const counts = new Map<string, number>();
  for (const { kind } of answer.value!.report.otherNumbers)
    counts.set(w.otherKinds[kind], (counts.get(w.otherKinds[kind]) ?? 0) + 1);
  if (counts.size === 0) return null;
  const list = [...counts].sort((a, b) => b[1] - a[1]).map(([kind, count]) => `${kind} ${count}`);
  return <p class="others">{w.table.others(answer.value!.report.otherNumbers.length, list.join(", "))}</p>;
}
