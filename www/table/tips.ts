/**
 * What the cells of a row and the marks of the report say when one points at them. They have an empty `data-tip`: thousands are painted,
 * one at a time is asked for.
 */
import type { OtherKind } from "../wasm/solieu.js";
import { doubts } from "../format/doubts";
import { within } from "../format/implied";
import { number, rounded } from "../format/number";
import { inWords, ONE } from "../format/quantity";
import { inScale } from "../format/scale";
import { apart } from "../state/derived";
import { type Row, rowAt, rows } from "../state/rows";
import { language } from "../state/settings";
import { laterWords } from "../words/later";
import { words } from "../words/words";
import { apartSum } from "./apart";
import { scaleNow } from "./cells";
import { percentSaid } from "./PlanBar";

export function tipOf(element: HTMLElement): string {
  const { tip, figure, other } = element.dataset;
  if (tip !== "") return tip ?? "";
  if (other !== undefined) return words.value.otherKinds[other as OtherKind];
  if (figure !== undefined) return ofMark(rowAt(Number(figure)), element.classList[1]!);
  const cell = element.closest("td");
  const key = cell?.parentElement?.dataset["key"];
  const row = rows.value.find((row) => row.key === key);
  if (!cell || !row) return "";
  const place = [...cell.querySelectorAll(".line")].indexOf(element);
  switch (cell.classList[0]) {
    case "value":
      return inWords(row.figure.value ?? 0, row.figure.unit, ONE, language.value, words.value);
    case "achievement":
      return ofAchievement(row, place);
    case "plan":
      return ofPlan(row, place);
    default:
      return element.textContent;
  }
}

/** The row in a line. */
function ofMark(row: Row | undefined, role: string): string {
  if (!row) return "";
  const w = words.value;
  const lines = [`${w.roles[role as keyof typeof w.roles]}: ${row.figure.indicator || w.table.noIndicator}`];
  if (role === "plan") {
    const percent = row.achievements.find((a) => a.percent !== null)?.percent;
    if (percent != null) lines.push(`${number(percent, language.value)} %`);
  }
  return [...lines, ...doubts(row, w)].join("\n");
}

function ofAchievement(row: Row, place: number): string {
  const w = laterWords.value.tips;
  const achievement = row.achievements[place];
  if (!achievement) return "";
  const said = percentSaid(achievement);
  if (said === null) return w.workedOutPoints;
  return `${w.reached(said, achievement.plan.against)}${achievement.workedOut ? `\n${w.workedOutPercent}` : ""}`;
}

function ofPlan(row: Row, place: number): string {
  const [w, l] = [laterWords.value.tips, language.value];
  const { value, unit, plans } = row.figure;
  const plan = plans[place];
  if (!plan) return "";
  if (plan.value !== null) return w.statedPlan(plan.against);
  const told = apart(row.figure, plan);
  if (told !== null && value !== null) return laterWords.value.sums.apart(apartSum(row, value, told));
  if (!plan.implied || plan.percent === null || value === null) return "";
  const scale = scaleNow(row);
  const say = (value: number) => rounded(inScale(value, scale), l);
  const sum = inWords(value, unit, scale, l, words.value);
  const ends = within(plan.implied, say, laterWords.value);
  return w.workedOutPlan(sum, `${number(plan.percent, l)}\u00A0%`, ends);
}
