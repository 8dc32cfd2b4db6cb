/** A table's cells, some of them merged, spread into rows of equal length. */

export interface Cell {
  text: string;
  /** How many columns and rows it stands over. */
  columns: number;
  rows: number;
  /** How far its words are set in, in points. */
  indent: number;
}

export const cell = (text: string, columns = 1, rows = 1, indent = 0): Cell => ({ text, columns, rows, indent });

/** What a table may come to, however far its cells claim to reach. */
const WIDEST = 64;
const MOST_CELLS = 500_000;

/** Points of indentation that make one level, and the spaces that show it. */
const LEVEL = 9;

const NUMBER = /^[-+−(]?\d[\d.,\s]*%?\)?$/;
const LETTER = /\p{L}/u;

/**
 * A merged cell's words stand in its first place, the others are empty. In the body, words merged over several rows (the
 * district beside its three crops) stand in each of them: each row has to be read by itself.
 */
export function spread(table: Cell[][]): string[][] {
  const rows: string[][] = table.map(() => []);
  const taken: boolean[][] = table.map(() => []);
  const least = leastIndents(table);
  let cells = 0;
  for (const [y, line] of table.entries()) {
    const body = line.slice(1).some(({ text }) => NUMBER.test(text));
    let x = 0;
    for (const { text, columns, rows: height, indent } of line) {
      while (taken[y]![x]) x++;
      if (x >= WIDEST) break;
      const repeated = body && height > 1 && LETTER.test(text);
      const spaces = text === "" || !body ? 0 : Math.min(8, Math.round((indent - (least[x] ?? 0)) / LEVEL)) * 2;
      const right = Math.min(WIDEST, x + Math.max(1, columns));
      const below = Math.min(table.length, y + Math.max(1, height));
      for (let row = y; row < below; row++) {
        for (let column = x; column < right; column++) {
          if ((cells += 1) > MOST_CELLS) return rows.map(filled);
          const first = column === x && (row === y || repeated);
          taken[row]![column] = true;
          rows[row]![column] = first ? " ".repeat(Math.max(0, spaces)) + text : "";
        }
      }
      x = right;
    }
  }
  return rows.map(filled);
}

const filled = (row: string[]) => Array.from(row, (text) => text ?? "");

/** Of each column, as far as cells are counted off without regard to merging: what all its cells are set in by says nothing. */
function leastIndents(table: Cell[][]): number[] {
  const least: number[] = [];
  for (const line of table) {
    for (const [x, { indent, text }] of line.entries()) {
      if (text !== "") least[x] = Math.min(least[x] ?? Infinity, indent);
    }
  }
  return least;
}

/** Whether rows hold data. A letterhead or signatures side by side do not: two columns of several lines and no number. */
export function isData(rows: Cell[][]): boolean {
  const filled = rows.map((row) => row.filter(({ text }) => text !== ""));
  const widest = Math.max(0, ...filled.map((row) => row.length));
  if (widest !== 2) return widest > 2;
  const cells = filled.flat();
  return (
    cells.some(({ text }) => NUMBER.test(text)) || (rows.length > 1 && !cells.some(({ text }) => text.includes("\n")))
  );
}
