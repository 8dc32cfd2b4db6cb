/** Tables with ruled lines: the cells that the lines enclose, merged ones too, and the words inside each. */
import { cell, type Cell, isData } from "../grid";
import { clustered, type Page, type Rule, type Word } from "./geometry";
import { type Line, linesOf, textOf } from "./lines";

export interface Table {
  top: number;
  rows: Cell[][];
}

/** Lines that come so near touch. */
const NEAR = 3;
const NUMBER = /^[-+−(]?\d[\d.,\s]*%?\)?$/;

/** The tables of a page, and the words that are in none. */
export function ruledTables(page: Page): { tables: Table[]; rest: Word[] } {
  const tables: Table[] = [];
  let rest = page.words;
  for (const rules of connected(page.rules)) {
    const xs = clustered(
      rules.filter(({ upright }) => upright).map(({ at }) => at),
      NEAR,
    );
    const ys = clustered(
      rules.filter(({ upright }) => !upright).map(({ at }) => at),
      NEAR,
    );
    if (xs.length < 3 || ys.length < 2) continue;
    const [left, right, top, bottom] = [xs[0]!, xs.at(-1)!, ys[0]!, ys.at(-1)!];
    const inside = (word: Word) => {
      const middle = word.x + word.width / 2;
      return middle > left && middle < right && word.y > top && word.y - 0.3 * word.size < bottom;
    };
    const words = rest.filter(inside);
    if (words.length < 2) continue;
    const rows = rowsOf(new Grid(xs, ys, rules), words);
    // A letterhead or a framed remark: its words are lines like any other.
    if (!isData(rows)) continue;
    rest = rest.filter((word) => !inside(word));
    tables.push({ top, rows });
  }
  return { tables: tables.sort((a, b) => a.top - b.top), rest };
}

/** Rules that touch, directly or by others between them. */
function connected(rules: Rule[]): Rule[][] {
  const flat = rules.filter(({ upright }) => !upright).sort((a, b) => a.at - b.at);
  const upright = rules.filter(({ upright }) => upright);
  const group = new Map<Rule, Rule>();
  const root = (rule: Rule): Rule => {
    let top = rule;
    while (group.get(top)) top = group.get(top)!;
    if (top !== rule) group.set(rule, top);
    return top;
  };
  for (const one of upright) {
    for (const other of flat) {
      if (other.at < one.from - NEAR) continue;
      if (other.at > one.to + NEAR) break;
      if (one.at < other.from - NEAR || one.at > other.to + NEAR) continue;
      const [a, b] = [root(one), root(other)];
      if (a !== b) group.set(a, b);
    }
  }
  const groups = new Map<Rule, Rule[]>();
  for (const rule of rules) {
    const key = root(rule);
    groups.set(key, [...(groups.get(key) ?? []), rule]);
  }
  return [...groups.values()];
}

/** The lattice that a table's rules make. */
class Grid {
  constructor(
    readonly xs: number[],
    readonly ys: number[],
    private readonly rules: Rule[],
  ) {}

  /** Whether a rule stands on the lattice line `at` and covers `middle`. */
  parts(upright: boolean, at: number, middle: number): boolean {
    return this.rules.some(
      (rule) =>
        rule.upright === upright &&
        Math.abs(rule.at - at) <= NEAR &&
        rule.from - NEAR <= middle &&
        middle <= rule.to + NEAR,
    );
  }
}

function rowsOf(grid: Grid, words: Word[]): Cell[][] {
  const { xs, ys } = grid;
  const middle = (numbers: number[], i: number) => (numbers[i]! + numbers[i + 1]!) / 2;
  const taken = new Set<string>();
  const rows: Cell[][] = [];
  for (let y = 0; y + 1 < ys.length; y++) {
    const row: { cell: Cell; lines: Line[] }[] = [];
    for (let x = 0; x + 1 < xs.length; x++) {
      if (taken.has(`${x} ${y}`)) continue;
      let right = x + 1;
      while (right + 1 < xs.length && !grid.parts(true, xs[right]!, middle(ys, y))) right++;
      let below = y + 1;
      const open = (at: number) => {
        for (let column = x; column < right; column++) {
          if (grid.parts(false, ys[at]!, middle(xs, column))) return false;
        }
        return true;
      };
      while (below + 1 < ys.length && open(below)) below++;
      for (let i = x; i < right; i++) for (let j = y; j < below; j++) taken.add(`${i} ${j}`);
      const inside = words.filter((word) => {
        const centre = word.x + word.width / 2;
        const height = word.y - 0.3 * word.size;
        return centre > xs[x]! && centre <= xs[right]! && height > ys[y]! && height <= ys[below]!;
      });
      const lines = linesOf(inside);
      const text = lines.map(textOf).join("\n");
      const set = leftSet(lines, xs[x]!, xs[right]!) ? lines[0]!.x - xs[x]! : 0;
      row.push({ cell: cell(text, right - x, below - y, set), lines });
    }
    rows.push(...split(row));
  }
  return rows;
}

/** Whether words begin at the left of their cell, rather than being centred or at the right. */
const leftSet = (lines: Line[], left: number, right: number) =>
  lines.length > 0 &&
  lines.every((line) => line.x - left < 0.35 * (right - left) && right - line.right > line.x - left);

/** Rows between which no line is ruled: where a column holds one number below the other, each has a row. */
function split(row: { cell: Cell; lines: Line[] }[]): Cell[][] {
  const numbers = row.filter(({ lines }) => lines.length > 1 && lines.every((line) => NUMBER.test(textOf(line))));
  const most = numbers.reduce((most, { lines }) => (lines.length > most.length ? lines : most), [] as Line[]);
  if (most.length < 2) return [row.map(({ cell }) => cell)];
  const rows: string[][][] = most.map(() => row.map(() => []));
  for (const [column, { lines }] of row.entries()) {
    for (const line of lines) {
      const distance = (i: number) => Math.abs(most[i]!.y - line.y);
      const nearest = most.reduce((best, _, i) => (distance(i) < distance(best) ? i : best), 0);
      rows[nearest]![column]!.push(textOf(line));
    }
  }
  return rows.map((cells) => cells.map((words, column) => ({ ...row[column]!.cell, text: words.join(" "), rows: 1 })));
}
