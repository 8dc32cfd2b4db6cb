/** The figures as a table that arrows walk through. */
import { computed } from "@preact/signals";
import { useEffect, useLayoutEffect, useMemo, useRef } from "preact/hooks";
import type { OtherKind } from "../wasm/solieu.js";
import { aligned, number } from "../format/number";
import { inScale } from "../format/scale";
import { rowWork } from "../shell/later";
import { answer } from "../state/answer";
import { editing } from "../state/editing";
import { type Line, lines } from "../state/lines";
import { rows } from "../state/rows";
import { choose, chosen, chosenFrom, toggle } from "../state/selection";
import { language } from "../state/settings";
import { hidden, showAll, shown, sort, sortBy } from "../state/view";
import { words } from "../words/words";
import { scaleNow } from "./cells";
import { COLUMNS, type Column } from "./columns";
import { focusRow } from "./focus";
import { onKey } from "./keys";
import { Slots } from "./slots";
import { spare } from "./spare";
import { TableRow } from "./TableRow";
import { measuring, ON_PAPER, printing, useWindow, type Window } from "./window";

export function Table() {
  const w = words.value;
  const scroller = useRef<HTMLDivElement>(null);
  const all = rows.value.length > 0 ? lines.value : spare.value;
  const view = useWindow(scroller, all, answer.value?.given ?? 0);
  // Out of sight nothing is laid out that is not asked for: here while nobody waits.
  useEffect(() => {
    if (all === spare.value) void scroller.current?.offsetHeight;
  }, [all]);
  const slots = useMemo(() => new Slots(), []);
  const key = chosen.value;
  const stop = key ?? shown.value[0]?.key;
  // A row that was chosen in the report comes into view; one chosen here is in view already.
  useLayoutEffect(() => {
    if (key !== null && chosenFrom.peek() === "source") focusRow(key, false);
  }, [key]);
  const places = Array.from({ length: view.to - view.from }, (_, i) => view.from + i).concat(view.besides);
  const painted = places.map((at) => all[at]!);
  // The row that has the keyboard takes it along when it goes, rather than leave it to another.
  const slot = slots.assign(painted, rowOf(document.activeElement)?.dataset["key"] ?? null);
  const columns = COLUMNS.filter((column) => !hidden.value.has(column));
  return (
    <div class="scroll table-scroll" ref={scroller}>
      <table
        class={`figures decimals-${decimals.value}`}
        role="treegrid"
        aria-label={w.table.label}
        aria-rowcount={all.length + 1}
        onKeyDown={onKey}
        onClick={clicked}
        onDblClick={clickedTwice}
        onFocusIn={focused}
      >
        <thead role="rowgroup">
          <tr role="row" aria-rowindex={1}>
            {columns.map((column) => (
              <Head key={column} column={column} />
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {view.before > 0 && <Space height={view.before} />}
          {painted.map((line, i) => {
            const place = { at: places[i]!, measure: view.measure };
            if (line.kind !== "row") return <Between key={slot[i]} line={line} span={columns.length} {...place} />;
            const { row, depth } = line;
            const [here, stops] = [row.key === key, row.key === stop];
            return <TableRow key={slot[i]} row={row} depth={depth} chosen={here} stop={stops} {...place} />;
          })}
          {view.after > 0 && <Space height={view.after} />}
        </tbody>
      </table>
      {printing.value && all.length > ON_PAPER && (
        <p class="nothing">{w.table.onPaper(number(ON_PAPER, language.value), number(all.length, language.value))}</p>
      )}
      {all.length === 0 && (
        <p class="nothing" role="status">
          {w.table.nothingFound}{" "}
          <button type="button" class="link" onClick={showAll}>
            {w.table.showAll}
          </button>
        </p>
      )}
      <Others />
    </div>
  );
}

function Head({ column }: { column: Column }) {
  const w = words.value;
  const now = sort.value?.column === column ? sort.value : null;
  return (
    <th
      role="columnheader"
      scope="col"
      class={column}
      aria-sort={now ? (now.down ? "descending" : "ascending") : undefined}
    >
      <button type="button" class="sorter" onClick={() => sortBy(column)}>
        {w.columns[column]}
        <span class="order" aria-hidden="true">
          {now ? (now.down ? "↓" : "↑") : ""}
        </span>
      </button>
    </th>
  );
}

interface BetweenProps {
  line: Exclude<Line, { kind: "row" }>;
  at: number;
  span: number;
  measure: Window["measure"];
}

/** A group's heading, or what an opened row shows. */
function Between({ line, at, span, measure }: BetweenProps) {
  const place = { "data-index": at, "aria-rowindex": at + 2, ref: measuring(measure) };
  if (line.kind === "group") {
    return (
      <tr class="group" role="row" aria-level={1} {...place}>
        <th role="rowheader" scope="rowgroup" colSpan={span}>
          {words.value.topics[line.topic] ?? line.topic} <span class="count">{line.count}</span>
        </th>
      </tr>
    );
  }
  const Opened = rowWork.now?.Opened;
  return (
    <tr class="opened" role="row" aria-level={line.depth + 2} {...place}>
      <td role="gridcell" colSpan={span}>
        {Opened && <Opened row={line.row} />}
      </td>
    </tr>
  );
}

const rowOf = (target: EventTarget | null) => (target as Element | null)?.closest<HTMLElement>("tr.row");

function clicked(event: MouseEvent): void {
  const key = rowOf(event.target)?.dataset["key"];
  if (key === undefined || editing.value?.key === key) return;
  if ((event.target as Element).closest("[data-opener]")) toggle(key);
  else if (matchMedia("(max-width: 700px)").matches) toggle(key); // the report is folded away there
  choose(key, "table");
}

function clickedTwice(event: MouseEvent): void {
  const key = rowOf(event.target)?.dataset["key"];
  const column = (event.target as Element).closest("td")?.classList[0] as Column | undefined;
  if (key !== undefined && column !== undefined) editing.value = { key, column };
}

function focused({ target }: FocusEvent): void {
  const key = rowOf(target)?.dataset["key"];
  if (key !== undefined && (target as Element).matches("tr") && key !== chosen.value) choose(key, "table");
}

/** In place of the rows that are out of sight. */
const Space = ({ height }: { height: number }) => (
  <tr role="presentation" aria-hidden="true">
    <td role="presentation" class="space" colSpan={COLUMNS.length} style={{ height: `${height}px` }} />
  </tr>
);

/** The widest fraction decides where the decimal marks line up; an outlier does not push all the others aside. */
const decimals = computed(() => {
  const widths = shown.value
    .slice(0, 2000)
    .map(({ figure, ...row }) =>
      figure.value === null ? 0 : aligned(inScale(figure.value, scaleNow(row)), "en").fraction.length,
    );
  return Math.min(4, Math.max(0, ...widths));
});

/** How many other numbers the report holds, by kind. */
const others = computed(() => {
  const counts = new Map<OtherKind, number>();
  for (const { kind } of answer.value?.report.otherNumbers ?? []) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
});

/** Nothing is dropped without a word. */
function Others() {
  const w = words.value;
  if (others.value.length === 0) return null;
  const all = others.value.reduce((sum, [, count]) => sum + count, 0);
  const list = others.value.map(([kind, count]) => `${w.otherKinds[kind]} ${count}`);
  return <p class="others">{w.table.others(all, list.join(", "))}</p>;
}
