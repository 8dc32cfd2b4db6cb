/** The stretches of the text that are marked, cut so that no two overlap. */
import type { OtherKind, Report, Span } from "../wasm/solieu.js";
import { doubtful, type Row } from "../state/rows";

export type Role = "figure" | "plan" | "change" | "period" | "other";

/** Other numbers that say when. */
const TIMES: ReadonlySet<OtherKind> = new Set(["date", "year", "period", "time"]);

export interface Mark {
  start: number;
  end: number;
  role: Role;
  /** The row it belongs to, as an index into `figures`; null for other numbers. */
  figure: number | null;
  kind: OtherKind | null;
  doubt: boolean;
}

/** Where two lie over each other, the one further up is seen. */
const ABOVE: Record<Role, number> = { figure: 3, plan: 2, change: 1, period: 0, other: 0 };

export function marksOf(rows: Row[], report: Report): Mark[] {
  const spans: Mark[] = [];
  const add = ([start, end]: Span, role: Role, figure: number | null, kind: OtherKind | null, doubt: boolean) => {
    if (start < end) spans.push({ start, end, role, figure, kind, doubt });
  };
  for (const row of rows) {
    const { spans: words, plans, changes } = row.figure;
    const doubt = doubtful(row);
    if (words.number) add(words.number, "figure", row.index, null, doubt);
    // A plan that the reader typed in has no words of its own.
    const own = (span: Span) => span[0] !== words.sentence[0] || span[1] !== words.sentence[1];
    for (const { span } of plans) if (own(span)) add(span, "plan", row.index, null, doubt && !words.number);
    for (const { span } of changes) if (own(span)) add(span, "change", row.index, null, doubt && !words.number);
  }
  for (const { kind, span } of report.otherNumbers) {
    add(span, TIMES.has(kind) ? "period" : "other", null, kind, false);
  }
  return cut(spans);
}

/** Sweeps from left to right; between two borders the uppermost open span shows. */
export function cut(spans: Mark[]): Mark[] {
  const opening = [...spans].sort((a, b) => a.start - b.start);
  const borders = [...new Set(spans.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const marks: Mark[] = [];
  let open: Mark[] = [];
  let next = 0;
  for (const [i, start] of borders.entries()) {
    const end = borders[i + 1];
    if (end === undefined) break;
    while (next < opening.length && opening[next]!.start <= start) open.push(opening[next++]!);
    open = open.filter((span) => span.end > start);
    if (open.length === 0) continue;
    const top = open.reduce((best, span) => (ABOVE[span.role] > ABOVE[best.role] ? span : best));
    const last = marks.at(-1);
    if (last && last.end === start && sameWords(last, top)) last.end = end;
    else marks.push({ ...top, start, end });
  }
  return marks;
}

const sameWords = (a: Mark, b: Mark) => a.role === b.role && a.figure === b.figure && a.kind === b.kind;

/** The marks of `before` where they still stand in `after`, one stretch of which was typed anew. */
export function shifted(marks: Mark[], before: string, after: string): Mark[] {
  const least = Math.min(before.length, after.length);
  let head = 0;
  while (head < least && before.charCodeAt(head) === after.charCodeAt(head)) head++;
  let tail = 0;
  while (
    tail < least - head &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    tail++;
  const by = after.length - before.length;
  return marks.flatMap((mark) => {
    if (mark.end <= head) return [mark];
    if (mark.start >= before.length - tail) return [{ ...mark, start: mark.start + by, end: mark.end + by }];
    return [];
  });
}
