/**
 * The words of a page from the operators that show them. pdf.js puts neighbouring pieces of text together, across the
 * border of two cells too; here every word keeps its own place.
 */
import { OPS } from "pdfjs-dist";
import { type Matrix, moved, times, type Word } from "./geometry";
import type { Drawn } from "./operators";

interface Glyph {
  unicode: string;
  width: number;
  isSpace: boolean;
}

/** Text state that `save` and `restore` keep. */
interface State {
  scale: number;
  size: number;
  letterSpacing: number;
  wordSpacing: number;
  stretch: number;
  leading: number;
  rise: number;
}

/** A gap of so much of the letters' size parts two words; it may be the border of a column. */
const GAP = 0.2;

export function wordsOf(operators: Drawn[], matrixOf: (font: string) => number[] | undefined): Word[] {
  const words: Word[] = [];
  let state: State = { scale: 0.001, size: 1, letterSpacing: 0, wordSpacing: 0, stretch: 1, leading: 0, rise: 0 };
  const saved: State[] = [];
  let line: Matrix = [1, 0, 0, 1, 0, 0];
  let at: Matrix = line;
  const next = (x: number, y: number) => (at = line = times(line, [1, 0, 0, 1, x, y]));
  for (const { operator, given, matrix } of operators) {
    const [first, second] = given as [number, number];
    switch (operator) {
      case OPS.save:
      case OPS.paintFormXObjectBegin:
        saved.push({ ...state });
        break;
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
        state = saved.pop() ?? state;
        break;
      case OPS.beginText:
        at = line = [1, 0, 0, 1, 0, 0];
        break;
      case OPS.setFont:
        state.scale = matrixOf((given as [string])[0])?.[0] ?? 0.001;
        state.size = second;
        break;
      case OPS.setTextMatrix:
        at = line = [...(given[0] as ArrayLike<number> & Iterable<number>)] as unknown as Matrix;
        break;
      case OPS.setCharSpacing:
        state.letterSpacing = first;
        break;
      case OPS.setWordSpacing:
        state.wordSpacing = first;
        break;
      case OPS.setHScale:
        state.stretch = first / 100;
        break;
      case OPS.setLeading:
        state.leading = first;
        break;
      case OPS.setTextRise:
        state.rise = first;
        break;
      case OPS.setLeadingMoveText:
        state.leading = -second;
        next(first, second);
        break;
      case OPS.moveText:
        next(first, second);
        break;
      case OPS.nextLine:
        next(0, -state.leading);
        break;
      case OPS.showText:
        at = times(at, [1, 0, 0, 1, show(given[0] as (Glyph | number)[], state, times(matrix, at), words), 0]);
        break;
    }
  }
  return words;
}

/** Adds the words of one run; gives how far it goes, in the unit of the text. */
function show(glyphs: (Glyph | number)[], state: State, matrix: Matrix, words: Word[]): number {
  const { scale, size, letterSpacing, wordSpacing, stretch, rise } = state;
  const height = size * Math.hypot(matrix[2], matrix[3]);
  // Words that run up or down the page: watermarks, spines.
  const upright = Math.abs(matrix[1]) > 0.2 * Math.abs(matrix[0]);
  let x = 0;
  let word: Word | undefined;
  let spaced = false;
  for (const glyph of glyphs) {
    if (typeof glyph === "number") {
      x -= (glyph / 1000) * size * stretch;
      if (-glyph / 1000 > GAP) word = undefined;
      continue;
    }
    const width = glyph.width * scale * size * stretch;
    const text = glyph.unicode.replace(/[\ufb00-\ufb06]/g, (ligature) => ligature.normalize("NFKC"));
    if (text.trim() === "") {
      word = undefined;
      spaced = true;
    } else if (!upright && Math.abs(height) > 1) {
      const [left, y] = moved(matrix, x, rise);
      const [right] = moved(matrix, x + width, rise);
      if (word) {
        word.text += text;
        word.width = right - word.x;
      } else {
        word = { text, x: Math.min(left, right), y, width: Math.abs(right - left), size: Math.abs(height), spaced };
        words.push(word);
        spaced = false;
      }
    }
    x += width + (letterSpacing + (glyph.isSpace ? wordSpacing : 0)) * stretch;
  }
  return x;
}
