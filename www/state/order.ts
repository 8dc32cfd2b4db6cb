/** The order of the rows: as in the report, or by a column; parts always stand under their total. */
import { standsFor } from "../format/implied";
import type { Column } from "../table/columns";
import type { Row } from "./rows";

export interface Sort {
  column: Column;
  down: boolean;
}

/** A row at its place, as deep as the totals above it that are shown. */
export interface Placed {
  row: Row;
  depth: number;
}

export function placed(rows: Row[], sort: Sort | null): Placed[] {
  const shown = new Set(rows.map((row) => row.index));
  const roots: Row[] = [];
  const parts = new Map<number, Row[]>();
  for (const row of rows) {
    const whole = row.figure.partOf;
    if (whole === null || whole === row.index || !shown.has(whole)) roots.push(row);
    else if (parts.has(whole)) parts.get(whole)!.push(row);
    else parts.set(whole, [row]);
  }
  const compare = sort && comparison(sort);
  const out: Placed[] = [];
  const place = (list: Row[], depth: number) => {
    for (const row of compare ? [...list].sort(compare) : list) {
      out.push({ row, depth });
      const under = parts.get(row.index);
      parts.delete(row.index); // figures that claim to be parts of each other are placed once
      if (under) place(under, depth + 1);
    }
  };
  place(roots, 0);
  for (const lost of parts.values()) place(lost, 0);
  return out;
}

const collator = new Intl.Collator("vi");

/** Empty cells come last, whichever way it goes. */
function comparison({ column, down }: Sort): (a: Row, b: Row) => number {
  const key = KEYS[column];
  return (a, b) => {
    const [x, y] = [key(a), key(b)];
    if (x === null || y === null) return Number(x === null) - Number(y === null) || a.index - b.index;
    const order = typeof x === "number" ? x - (y as number) : collator.compare(x, y as string);
    return (down ? -order : order) || a.index - b.index;
  };
}

const KEYS: Record<Column, (row: Row) => number | string | null> = {
  indicator: ({ figure }) => figure.indicator || null,
  value: ({ figure }) => figure.value,
  unit: ({ figure }) => figure.unit,
  period: ({ figure }) => figure.period,
  achievement: ({ achievements: [first] }) => first?.percent ?? null,
  plan: ({ figure: { plans } }) => {
    const first = plans[0];
    return first?.value ?? (first?.implied ? standsFor(first.implied).value : null);
  },
  changes: ({ figure: { changes } }) => {
    const first = changes[0];
    if (!first) return null;
    return { up: 1, same: 0, down: -1 }[first.direction] * (first.amount ?? 0);
  },
  status: ({ figure }) => figure.status,
};
