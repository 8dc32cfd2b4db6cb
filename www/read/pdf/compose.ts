/**
 * Pages into one plain text: page numbers, headers and footers gone, columns one after the other, lines that were only
 * broken to fit put together, tables as rows of cells.
 */
import type { Cell } from "../grid";
import { Lines, raised } from "../lines";
import { twoColumns } from "./columns";
import { gappedLength, gappedTable } from "./gapped";
import { median, type Page, quantile } from "./geometry";
import { type Line, linesOf, textOf } from "./lines";
import { ruledTables } from "./ruled";

/** What a page is made of, from the top down. */
type Piece = { kind: "line"; line: Line; column: Column } | { kind: "table"; rows: Cell[][]; top: number };

/** Where the lines of a stretch of the page begin and end. */
interface Column {
  left: number;
  right: number;
}

export function compose(pages: Page[]): string {
  const laid = pages.map((page) => {
    const { tables, rest } = ruledTables(page);
    return { page, tables, lines: linesOf(rest) };
  });
  const furniture = furnitureOf(laid);
  const across = columnOf(laid.flatMap(({ lines }) => lines.filter((line) => !furniture.has(line))));
  const out = new Lines();
  let last: { line: Line; column: Column } | undefined;
  const table: Cell[][] = [];
  const flush = () => table.length > 0 && out.table(table.splice(0));
  const notes: Line[] = [];
  const usual = usualSize(pages);
  for (const { tables, lines } of laid) {
    const whole = lines.filter((line) => !furniture.has(line));
    const [body, below] = withNotes(whole, tables.at(-1)?.top ?? 0, usual);
    notes.push(...below);
    // The space between the lines of a paragraph: the smallest that is common.
    const gaps = body.slice(1).map((line, i) => line.y - body[i]!.y);
    const leading =
      quantile(
        gaps.filter((gap) => gap > 4),
        0.2,
      ) || 14;
    let first = true;
    for (const piece of pieces(body, tables, across)) {
      if (piece.kind === "table") {
        // The same table goes on at the head of the next page.
        if (!first || last !== undefined) flush();
        goOn(table, piece.rows);
        last = undefined;
      } else {
        flush();
        const { line, column } = piece;
        const text = textOf(line);
        if (last && joins(last, line, column, leading, first)) {
          out.words(/\u00ad$/.test(textOf(last.line)) || /[\p{L}\d][-–]$/u.test(textOf(last.line)) ? text : ` ${text}`);
        } else {
          out.line(!last || first || line.y - last.line.y > 1.4 * leading || last.column !== column ? 2 : 1);
          out.verbatim(text);
          out.reopen();
        }
        last = { line, column };
      }
      first = false;
    }
  }
  flush();
  for (const note of notes) {
    const text = textOf(note);
    if (NOTE.test(text)) out.line(2);
    out.words(` ${text.replace(/^\d{1,2}(?=\s*\p{L})/u, (number) => `${raised(number)} `)}`);
  }
  return out.toString().replaceAll("\u00ad", "");
}

const usualSize = (pages: Page[]) => median(pages.flatMap(({ words }) => words.map(({ size }) => size)));

/** What a note below the text opens with. */
const NOTE = /^(?:[⁰¹²³⁴-⁹]+|\d{1,2}|\[\d{1,2}\])\s*\p{L}/u;

/** Notes at the foot of a page, in smaller letters, would cut in two what goes on overleaf. */
function withNotes(lines: Line[], table: number, usual: number): [body: Line[], notes: Line[]] {
  let from = lines.length;
  while (from > 0 && lines[from - 1]!.size < 0.92 * usual && lines[from - 1]!.y > table) from--;
  while (from < lines.length && !NOTE.test(textOf(lines[from]!))) from++;
  return [lines.slice(0, from), lines.slice(from)];
}

/** Puts the rows at the head of a page to those before: no heading twice, and a row that was cut in two is one. */
function goOn(table: Cell[][], rows: Cell[][]): void {
  const words = (row: Cell[] | undefined) => row?.map(({ text }) => text).join("\t");
  let at = 0;
  while (at < rows.length && at < table.length && words(rows[at]) === words(table[at])) at++;
  const [last, next] = [table.at(-1), rows[at]];
  const filled = next?.filter(({ text }) => text !== "") ?? [];
  if (
    last &&
    next &&
    last.length === next.length &&
    filled.length > 0 &&
    filled.every(({ text }) => /^\p{Ll}/u.test(text))
  ) {
    table[table.length - 1] = last.map((one, i) => ({ ...one, text: `${one.text} ${next[i]!.text}` }));
    at++;
  }
  table.push(...rows.slice(at));
}

/** Lines in the margins that return on most pages or are in small letters, and page numbers. */
function furnitureOf(laid: { page: Page; lines: Line[] }[]): Set<Line> {
  const usual = usualSize(laid.map(({ page }) => page));
  const seen = new Map<string, Line[]>();
  const furniture = new Set<Line>();
  for (const { page, lines } of laid) {
    for (const line of lines) {
      const high = line.y < 0.12 * page.height;
      if (!high && line.y < 0.9 * page.height) continue;
      const text = textOf(line);
      if (/^[-–—|\s]*(?:trang|page)?\s*\d{1,4}(?:\s*(?:\/|of|trên)\s*\d{1,4})?[-–—|\s]*$/i.test(text))
        furniture.add(line);
      const outermost = line.y < 0.07 * page.height || line.y > 0.93 * page.height;
      // A single letter is the rim of one that stands on the next page.
      if (outermost && (line.size < 0.8 * usual || text.length < 3)) furniture.add(line);
      const key = `${high} ${text.replace(/\d+/g, "#").toLowerCase()}`;
      seen.set(key, [...(seen.get(key) ?? []), line]);
    }
  }
  for (const lines of seen.values()) {
    if (lines.length >= 2 && lines.length * 2 >= laid.length) for (const line of lines) furniture.add(line);
  }
  return furniture;
}

function* pieces(lines: Line[], tables: { top: number; rows: Cell[][] }[], across: Column): Generator<Piece> {
  let next = 0;
  for (const { top, rows } of [...tables, { top: Infinity, rows: [] }]) {
    const above: Line[] = [];
    while (next < lines.length && lines[next]!.y < top) above.push(lines[next++]!);
    yield* gapped(above, across);
    if (rows.length > 0) yield { kind: "table", rows, top };
  }
}

function* gapped(lines: Line[], across: Column): Generator<Piece> {
  let start = 0;
  for (let at = 0; at < lines.length;) {
    const length = gappedLength(lines, at);
    if (length === 0) {
      at++;
      continue;
    }
    yield* inColumns(lines.slice(start, at), across);
    yield { kind: "table", rows: gappedTable(lines.slice(at, at + length)), top: lines[at]!.y };
    at += length;
    start = at;
  }
  yield* inColumns(lines.slice(start), across);
}

/** Of running text in two columns the left one is read before the right. */
function* inColumns(lines: Line[], across: Column): Generator<Piece> {
  let at = 0;
  for (let found = twoColumns(lines, 0); found; found = twoColumns(lines, at)) {
    yield* column(lines.slice(at, found.from), across);
    yield* column(found.left, columnOf(found.left));
    yield* column(found.right, columnOf(found.right));
    at = found.to;
  }
  yield* column(lines.slice(at), across);
}

function* column(lines: Line[], column: Column): Generator<Piece> {
  for (const line of lines) yield { kind: "line", line, column };
}

const columnOf = (lines: Line[]): Column => ({
  left: Math.min(...lines.map(({ x }) => x)),
  right: Math.max(...lines.map(({ right }) => right)),
});

const MARKED = /^(?:[-–+•*●▪»➢]\s|\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-zđ]|[IVX]{1,5})[.)/]\s)/;

/** Whether a line goes on with the paragraph of the one before: that was full, and nothing opens here. */
function joins(
  last: { line: Line; column: Column },
  line: Line,
  column: Column,
  leading: number,
  newPage: boolean,
): boolean {
  const { size } = line;
  const before = last.line;
  const text = textOf(line);
  if (
    line.stretches.length > 1 &&
    line.stretches.some(({ x }, i) => i > 0 && x - line.stretches[i - 1]!.right > 2.5 * size)
  ) {
    return false;
  }
  // `tăng 20` at the end of one line and `- 25%` on the next is no item.
  const range = /\d$/.test(textOf(before)) && /^[-–]\s*\d/.test(text);
  if (Math.abs(size - before.size) > 0.15 * size || (MARKED.test(text) && !range)) return false;
  const samePlace = !newPage && last.column === column;
  if (samePlace && line.y - before.y > 1.3 * Math.max(leading, size)) return false;
  if (!samePlace && (/[.!?:;]$/.test(textOf(before)) || !/^\p{Ll}|^\d/u.test(text))) return false;
  // Set in from the left: a paragraph opens. The second line of an item is set in as its first one's words are.
  if (line.x - column.left > 0.8 * size && line.x > before.x + 0.8 * size && !MARKED.test(textOf(before))) return false;
  // The first word would not have fitted. It may be in several pieces.
  const next = line.words.findIndex(({ spaced }, i) => i > 0 && spaced);
  const word = line.words[(next < 0 ? line.words.length : next) - 1]!;
  const needed = word.x + word.width - line.x + 0.25 * size;
  return before.right + needed > last.column.right - 0.6 * size;
}
