/** What the page works out from a figure alone. Worked out once: for a long report while its pieces come in. */
import type { Bound, Figure, Plan } from "../wasm/solieu.js";
import { isMoney } from "../format/quantity";
import { ONE, type Scale, scaleOf, tidy } from "../format/scale";

export interface Derived {
  /** Its number as printed, with its sentence. */
  words: string;
  scale: Scale;
  /** The scale of each of its changes. */
  changeScales: Scale[];
  achievements: Achievement[];
  verdict: Verdict;
}

export type Verdict = "met" | "missed" | null;

/** How far one plan was met. */
export interface Achievement {
  plan: Plan;
  /** In per cent; null where the report states a plan that no percentage can be worked out from. */
  percent: number | null;
  /** A rate against its target, in percentage points: worked out. */
  points: number | null;
  /** True where the page divided, false where the report says so. */
  workedOut: boolean;
  /** How the percentage is to be taken. */
  bound: Bound;
}

const known = new WeakMap<Figure, Derived>();

/** `text` is the one that the figure was read from. */
export function derived(text: string, figure: Figure): Derived {
  let found = known.get(figure);
  if (!found) {
    const achievements = figure.plans.map((plan) => achievement(figure, plan));
    found = {
      words: wordsOf(text, figure),
      scale: scaleOf(figure.spans.number ? text.slice(...figure.spans.number) : "", figure.value),
      changeScales: figure.changes.map(({ unit, span, amount }) =>
        isMoney(unit) ? scaleOf(text.slice(...span), amount) : ONE,
      ),
      achievements,
      verdict: verdict(figure, achievements),
    };
    known.set(figure, found);
  }
  return found;
}

function achievement(figure: Figure, plan: Plan): Achievement {
  if (plan.percent !== null) return { plan, percent: plan.percent, points: null, workedOut: false, bound: plan.bound };
  const nothing = { plan, percent: null, points: null, workedOut: true, bound: figure.bound };
  const planned = plan.value ?? apart(figure, plan);
  if (figure.value === null || planned === null) return nothing;
  // A rate is held against its target in points, not divided by it.
  if (figure.unit === "%") return { ...nothing, points: tidy(figure.value - planned) };
  return planned === 0 ? nothing : { ...nothing, percent: tidy((figure.value / planned) * 100) };
}

/** The plan that is told by how far the figure is from it: `950 hộ, vượt 50 hộ so với chỉ tiêu`. Of a rate it is not said which way is better. */
export function apart({ unit }: Figure, { value, percent, implied }: Plan): number | null {
  return implied !== null && value === null && percent === null && unit !== "%" ? implied.roundest : null;
}

function verdict(figure: Figure, achievements: Achievement[]): Verdict {
  if (figure.status === "target") return null;
  const measured = achievements.filter(({ percent }) => percent !== null);
  if (measured.length === 0) return null;
  return measured.every(isMet) ? "met" : "missed";
}

/** Whether a plan was met: `chưa đạt 100%` and `gần 100%` are short of it. */
export const isMet = ({ percent, bound }: Pick<Achievement, "percent" | "bound">) =>
  percent !== null && (percent > 100 || (percent === 100 && bound !== "under" && bound !== "nearly"));

function wordsOf(text: string, { spans: { number, sentence }, plans, changes }: Figure): string {
  const at = number ?? plans[0]?.span ?? changes[0]?.span ?? sentence;
  return `${text.slice(...at)}|${text.slice(...sentence).trim()}`;
}
