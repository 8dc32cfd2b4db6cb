/** Tables without ruled lines: lines whose stretches stand in columns. */
import { cell, type Cell } from "../grid";
import type { Line, Stretch } from "./lines";

const NUMBER = /^[-+−(]?\d[\d.,\s]*%?\)?$/;

/** How many lines from `at` on make a table; 0 where they are none. */
export function gappedLength(lines: Line[], at: number): number {
  let end = at;
  while (end < lines.length && lines[end]!.stretches.length > 2 && near(lines, end, at)) end++;
  // A cell may go on in the next line, beside nothing.
  while (end > at && end < lines.length && near(lines, end, at) && goesOn(lines, end)) {
    end++;
    while (end < lines.length && lines[end]!.stretches.length > 2 && near(lines, end, at)) end++;
  }
  const numbers = lines.slice(at, end).filter(({ stretches }) => stretches.some(({ text }) => NUMBER.test(text)));
  return end - at >= 2 && numbers.length > 0 ? end - at : 0;
}

const near = (lines: Line[], i: number, start: number) =>
  i === start || lines[i]!.y - lines[i - 1]!.y < 3 * Math.max(lines[i]!.size, lines[i - 1]!.size);

function goesOn(lines: Line[], i: number): boolean {
  const [only, more] = lines[i]!.stretches;
  const above = lines[i - 1]!.stretches;
  if (!only || more || NUMBER.test(only.text) || above.length < 2) return false;
  const narrow = only.right < above.at(-1)!.x;
  return narrow && above.some((one) => shared(one, only) > 0);
}

const shared = (a: { x: number; right: number }, b: { x: number; right: number }) =>
  Math.min(a.right, b.right) - Math.max(a.x, b.x);

export function gappedTable(lines: Line[]): Cell[][] {
  const widest = lines.reduce((most, line) => Math.max(most, line.stretches.length), 0);
  const columns: { x: number; right: number }[] = [];
  for (const { stretches } of lines.filter((line) => line.stretches.length === widest)) {
    for (const [i, { x, right }] of stretches.entries()) {
      const column = (columns[i] ??= { x, right });
      column.x = Math.min(column.x, x);
      column.right = Math.max(column.right, right);
    }
  }
  const rows: Stretch[][][] = [];
  for (const line of lines) {
    const cells: Stretch[][] = columns.map(() => []);
    for (const stretch of line.stretches) {
      const fit = (i: number) => shared(columns[i]!, stretch);
      cells[columns.reduce((best, _, i) => (fit(i) > fit(best) ? i : best), 0)]!.push(stretch);
    }
    const last = rows.at(-1);
    if (line.stretches.length === 1 && last) {
      for (const [i, stretches] of cells.entries()) last[i]!.push(...stretches);
    } else {
      rows.push(cells);
    }
  }
  return rows.map((row) => row.map((cells) => cell(cells.map(({ text }) => text).join(" "))));
}
