/** The rows of the table: each figure, as read or as the reader corrected it, with what the page works out from it. */
import { computed } from "@preact/signals";
import type { Check, Figure, Note, Plan, Report } from "../wasm/solieu.js";
import { type Scale, scaleOf, tidy } from "../format/scale";
import { answer } from "./answer";
import { type Edits, edits } from "./edits";

export interface Row {
  /** The same for the same figure of the same sentence, whatever is written elsewhere in the text. */
  key: string;
  /** Its place in the report's `figures`; rows that the reader added come after those. */
  index: number;
  figure: Figure;
  /** What the reader did to it. */
  edited: "changed" | "added" | null;
  /** The scale that the report prints it in. */
  scale: Scale;
  achievements: Achievement[];
  /** Against all its plans; null where it is measured against none, or nothing can be said. */
  verdict: "met" | "missed" | null;
  notes: Note[];
  checks: Check[];
}

/** How far one plan was met. */
export interface Achievement {
  plan: Plan;
  /** In per cent; null where the report states a plan that no percentage can be worked out from. */
  percent: number | null;
  /** A rate against its target, in percentage points: worked out. */
  points: number | null;
  /** True where the page divided, false where the report says so. */
  workedOut: boolean;
}

export const rows = computed<Row[]>(() =>
  answer.value ? rowsOf(answer.value.text, answer.value.report, edits.value) : [],
);

const byIndex = computed(() => new Map(rows.value.map((row) => [row.index, row])));
export const rowAt = (index: number) => byIndex.value.get(index);

export function rowsOf(text: string, { figures, checks }: Report, edits: Edits): Row[] {
  const seen = new Map<string, number>();
  const rows: Row[] = [];
  const put = (key: string, index: number, figure: Figure, edited: Row["edited"]) => {
    rows.push(row(text, key, index, figure, edited, edited === null ? checks : []));
    for (const [i, added] of edits.added.entries()) {
      if (added.after === key) put(added.key, figures.length + i, added.figure, "added");
    }
  };
  for (const [i, added] of edits.added.entries()) {
    if (added.after === null) put(added.key, figures.length + i, added.figure, "added");
  }
  for (const [index, read] of figures.entries()) {
    const key = keyOf(text, read, seen);
    if (edits.removed.has(key)) continue;
    const own = edits.changed.get(key);
    // A correction keeps its cells, but its words stand where they stand now.
    put(key, index, own ? { ...own, spans: read.spans, partOf: read.partOf } : read, own ? "changed" : null);
  }
  return rows;
}

function row(text: string, key: string, index: number, figure: Figure, edited: Row["edited"], checks: Check[]): Row {
  const achievements = figure.plans.map((plan) => achievement(figure, plan));
  return {
    key,
    index,
    figure,
    edited,
    scale: scaleOf(figure.spans.number ? text.slice(...figure.spans.number) : "", figure.value),
    achievements,
    verdict: verdict(figure, achievements),
    notes: edited === null ? figure.notes : [],
    checks: checks.filter((check) => check.figures.includes(index)),
  };
}

export const doubtful = (row: Row) => row.notes.length > 0 || row.checks.length > 0;

export const measured = (row: Row) => row.achievements.length > 0 && row.figure.status === "actual";

function achievement(figure: Figure, plan: Plan): Achievement {
  if (plan.percent !== null) return { plan, percent: plan.percent, points: null, workedOut: false };
  const nothing = { plan, percent: null, points: null, workedOut: true };
  if (figure.value === null || plan.value === null) return nothing;
  // A rate is held against its target in points, not divided by it.
  if (figure.unit === "%") return { ...nothing, points: tidy(figure.value - plan.value) };
  return plan.value === 0 ? nothing : { ...nothing, percent: tidy((figure.value / plan.value) * 100) };
}

function verdict(figure: Figure, achievements: Achievement[]): Row["verdict"] {
  if (figure.status === "target") return null;
  const percents = achievements.map((a) => a.percent).filter((percent) => percent !== null);
  if (percents.length === 0) return null;
  return percents.every((percent) => percent >= 100) ? "met" : "missed";
}

function keyOf(text: string, figure: Figure, seen: Map<string, number>): string {
  const { number, sentence } = figure.spans;
  const at = number ?? figure.plans[0]?.span ?? figure.changes[0]?.span ?? sentence;
  const words = `${text.slice(...at)}|${text.slice(...sentence).trim()}`;
  const nth = (seen.get(words) ?? 0) + 1;
  seen.set(words, nth);
  return nth === 1 ? words : `${words}|${nth}`;
}
