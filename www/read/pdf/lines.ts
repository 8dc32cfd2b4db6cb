/** Words on a page into lines, and lines into stretches apart by wide gaps. */
import { raised } from "../lines";
import type { Word } from "./geometry";

/** Words side by side without a wide gap. */
export interface Stretch {
  text: string;
  x: number;
  right: number;
}

export interface Line {
  y: number;
  size: number;
  x: number;
  right: number;
  stretches: Stretch[];
  /** From left to right. */
  words: Word[];
}

/** A gap of so many times the size of the letters parts two stretches. */
const WIDE = 1.1;

export const textOf = (line: Line) => line.stretches.map(({ text }) => text).join("    ");

/** Words on one base line. */
export interface Row {
  y: number;
  size: number;
  words: Word[];
}

export function linesOf(words: Word[]): Line[] {
  return withRaised(rowsOf(words)).map(lineOf);
}

function rowsOf(words: Word[]): Row[] {
  const rows: Row[] = [];
  for (const word of [...words].sort((a, b) => a.y - b.y)) {
    const last = rows.at(-1);
    if (last && word.y - last.y <= 0.25 * Math.min(word.size, last.size)) {
      last.words.push(word);
      last.size = Math.max(last.size, word.size);
    } else {
      rows.push({ y: word.y, size: word.size, words: [word] });
    }
  }
  return rows;
}

/** Small words a little above or below a line belong to it; those above are raised. */
function withRaised(rows: Row[]): Row[] {
  const gone = new Set<Row>();
  for (const [i, small] of rows.entries()) {
    for (const row of [rows[i + 1], rows[i - 1]]) {
      if (!row || gone.has(row) || small.size > 0.85 * row.size) continue;
      const above = row.y - small.y;
      if (above > 0.7 * row.size || above < -0.35 * row.size) continue;
      const touches = (word: Word) =>
        row.words.some((one) => word.x >= one.x - 0.3 * row.size && word.x <= one.x + one.width + 0.4 * row.size);
      if (!small.words.every(touches)) continue;
      row.words.push(...small.words.map((word) => ({ ...word, text: above > 0 ? raised(word.text) : word.text })));
      gone.add(small);
      break;
    }
  }
  return rows.filter((row) => !gone.has(row));
}

export function lineOf({ y, size, words: given }: Row): Line {
  const stretches: Stretch[] = [];
  const words = [...given].sort((a, b) => a.x - b.x);
  for (const { text, x, width, spaced } of words) {
    const last = stretches.at(-1);
    const gap = last ? x - last.right : Infinity;
    if (!last || gap > WIDE * size) {
      stretches.push({ text, x, right: x + width });
    } else {
      last.text += spaced || gap > 0.15 * size ? ` ${text}` : text;
      last.right = Math.max(last.right, x + width);
    }
  }
  return { y, size, x: stretches[0]!.x, right: Math.max(...stretches.map(({ right }) => right)), stretches, words };
}
