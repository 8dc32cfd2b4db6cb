/** The rows of the table: each figure with what the page works out from it. */
import { computed } from "@preact/signals";
import type { Check, Figure, Note, Plan } from "../wasm/solieu.js";
import { type Scale, scaleOf, tidy } from "../format/scale";
import { answer } from "./answer";

export interface Row {
  /** The same for the same figure of the same sentence, whatever is written elsewhere in the text. */
  key: string;
  /** Its place in the report's `figures`. */
  index: number;
  figure: Figure;
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

export const rows = computed<Row[]>(() => (answer.value ? rowsOf(answer.value.text, answer.value.report) : []));

export interface Source {
  figures: Figure[];
  checks: Check[];
}

export function rowsOf(text: string, { figures, checks }: Source): Row[] {
  const seen = new Map<string, number>();
  const rows: Row[] = [];
  for (const [index, figure] of figures.entries()) {
    const achievements = figure.plans.map((plan) => achievement(figure, plan));
    rows.push({
      key: keyOf(text, figure, seen),
      index,
      figure,
      scale: scaleOf(figure.spans.number ? text.slice(...figure.spans.number) : "", figure.value),
      achievements,
      verdict: verdict(figure, achievements),
      notes: figure.notes,
      checks: checks.filter((check) => check.figures.includes(index)),
    });
  }
  return rows;
}

export const doubtful = (row: Row) => row.notes.length > 0 || row.checks.length > 0;

export const measured = (row: Row) => row.achievements.length > 0 && row.figure.status === "actual";

function achievement(figure: Figure, plan: Plan): Achievement {
  if (plan.percent !== null) return { plan, percent: plan.percent, points: null, workedOut: false };
  const nothing = { plan, percent: null, points: null, workedOut: true };
  if (figure.value === null || plan.value === null) return nothing;
  if (figure.unit === "%") return { ...nothing, points: tidy(tidy(figure.value - plan.value)) };
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
