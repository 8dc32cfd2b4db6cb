/** The ruled lines of a page: what its drawing operators stroke, and the thin boxes that they fill. */
import { OPS } from "pdfjs-dist";
import { type Matrix, moved, type Rule } from "./geometry";
import type { Drawn } from "./operators";

/** No line is thicker, none shorter, in points. */
const THICKEST = 3;
const SHORTEST = 4;
const MOST = 6000;

const MOVE = 0;
const LINE = 1;
const CURVE = 2;
const QUADRATIC = 3;

const STROKES = new Set<number>([OPS.stroke, OPS.closeStroke, OPS.fillStroke, OPS.eoFillStroke]);
const FILLS = new Set<number>([OPS.fill, OPS.eoFill]);

export function rulesOf(operators: Drawn[]): Rule[] {
  const rules: Rule[] = [];
  for (const { operator, given, matrix } of operators) {
    if (operator !== OPS.constructPath || rules.length > MOST) continue;
    const [paint, [path]] = given as [number, [ArrayLike<number> | null]];
    if (path && STROKES.has(paint)) stroked(path, matrix, rules);
    else if (path && FILLS.has(paint)) filled(path, matrix, rules);
  }
  return rules;
}

/** The corners of each part of a path; nothing where it bends. */
function* parts(path: ArrayLike<number>, matrix: Matrix): Generator<[number, number][]> {
  let corners: [number, number][] = [];
  let bent = false;
  for (let at = 0; at < path.length;) {
    const kind = path[at]!;
    if (kind === MOVE || kind === LINE) {
      if (kind === MOVE) {
        if (!bent && corners.length > 1) yield corners;
        corners = [];
        bent = false;
      }
      corners.push(moved(matrix, path[at + 1]!, path[at + 2]!));
      at += 3;
    } else if (kind === CURVE || kind === QUADRATIC) {
      bent = true;
      at += kind === CURVE ? 7 : 5;
    } else {
      if (corners[0]) corners.push(corners[0]);
      at += 1;
    }
  }
  if (!bent && corners.length > 1) yield corners;
}

function stroked(path: ArrayLike<number>, matrix: Matrix, rules: Rule[]): void {
  for (const corners of parts(path, matrix)) {
    for (const [i, corner] of corners.slice(1).entries()) box([corners[i]!, corner], rules);
  }
}

function filled(path: ArrayLike<number>, matrix: Matrix, rules: Rule[]): void {
  for (const corners of parts(path, matrix)) box(corners, rules);
}

/** A rule where the box around these corners is long and thin. */
function box(corners: [number, number][], rules: Rule[]): void {
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const [wide, high] = [right - left, bottom - top];
  if (high <= THICKEST && wide >= SHORTEST && wide > high) {
    rules.push({ upright: false, at: (top + bottom) / 2, from: left, to: right });
  } else if (wide <= THICKEST && high >= SHORTEST) {
    rules.push({ upright: true, at: (left + right) / 2, from: top, to: bottom });
  }
}
