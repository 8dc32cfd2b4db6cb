/** Running text in two columns: which lines of a page it takes, and where the gutter between them is. */
import type { Word } from "./geometry";
import { type Line, lineOf } from "./lines";

export interface Columns {
  /** The first of its lines, and the first after it. */
  from: number;
  to: number;
  left: Line[];
  right: Line[];
}

/** Fewer lines are a letterhead or signatures. */
const FEWEST = 5;
/** How wide a gutter is at least, in times of the letters' size. */
const GUTTER = 0.6;
/** Lines of one column are no further from each other than this, in times of the letters' size. */
const APART = 1.6;

/** The first stretch of lines from `start` on between whose words a gutter runs down. */
export function twoColumns(lines: Line[], start: number): Columns | undefined {
  const left = Math.min(...lines.map(({ x }) => x));
  const width = Math.max(...lines.map(({ right }) => right)) - left;
  for (let from = start; from + FEWEST <= lines.length; from++) {
    let free: [number, number][] = [[left + 0.3 * width, left + 0.7 * width]];
    let to = from;
    let gutter = free[0]!;
    while (to < lines.length) {
      const { words, size } = lines[to]!;
      free = without(free, words).filter(([one, other]) => other - one > GUTTER * size);
      if (free.length === 0) break;
      gutter = free.reduce((widest, one) => (one[1] - one[0] > widest[1] - widest[0] ? one : widest));
      to++;
    }
    const middle = (gutter[0] + gutter[1]) / 2;
    // A short heading above or below stands on one side too, but apart.
    const alone = ({ x, right }: Line) => x > middle || right < middle;
    const apart = (i: number) => lines[i]!.y - lines[i - 1]!.y > APART * lines[i]!.size;
    while (from < to - 1 && alone(lines[from]!) && apart(from + 1)) from++;
    while (to - 1 > from && alone(lines[to - 1]!) && apart(to - 1)) to--;
    if (to - from < FEWEST) continue;
    const found = divided(lines.slice(from, to), middle);
    if (runs(found.left, width) && runs(found.right, width)) return { from, to, ...found };
  }
  return undefined;
}

/** What is left of these stretches where no word stands. */
function without(free: [number, number][], words: Word[]): [number, number][] {
  let left = free;
  for (const { x, width } of words) {
    left = left.flatMap(([from, to]): [number, number][] => {
      if (x >= to || x + width <= from) return [[from, to]];
      return [
        [from, x],
        [x + width, to],
      ];
    });
  }
  return left;
}

function divided(lines: Line[], gutter: number): { left: Line[]; right: Line[] } {
  const sides = { left: [] as Line[], right: [] as Line[] };
  for (const { y, size, words } of lines) {
    for (const [side, part] of [
      [sides.left, words.filter(({ x }) => x < gutter)],
      [sides.right, words.filter(({ x }) => x >= gutter)],
    ] as const) {
      if (part.length > 0) side.push(lineOf({ y, size, words: part }));
    }
  }
  return sides;
}

/** Whether lines are running text: most of them long, and of words rather than numbers. */
function runs(lines: Line[], width: number): boolean {
  const long = lines.filter((line) => line.right - line.x > 0.25 * width && line.words.length > 2);
  const words = lines.flatMap((line) => line.words);
  const numbers = words.filter(({ text }) => /^\W*\d[\d.,]*\W*$/.test(text));
  return long.length >= FEWEST - 1 && long.length * 3 > lines.length * 2 && numbers.length * 3 < words.length;
}
