/** How far a plan was met: the percentage, and a short bar with a mark at 100 %. */
import { number, rounded } from "../format/number";
import { type Achievement, isMet } from "../state/derived";
import type { Row } from "../state/rows";
import { language } from "../state/settings";
import { words } from "../words/words";
import { boundWord, workedOutSign } from "./cells";

/** The bar ends here; what is beyond shows an open end. */
const END = 150;

export const achievementCell = (row: Row) =>
  row.achievements.map((one, i) => planBar(one, row.figure.status === "actual", i));

function planBar(achievement: Achievement, judged: boolean, key: number) {
  const { percent, workedOut, bound } = achievement;
  if (percent === null) return points(achievement, key);
  const verdict = !judged ? "unjudged" : isMet(achievement) ? "met" : "missed";
  return (
    <span key={key} class={`line reached ${verdict}`} data-tip="">
      <span class={workedOut ? "percent worked-out" : "percent"}>
        {workedOut && workedOutSign()}
        {boundWord(bound)}
        {percentSaid(achievement)}
      </span>
      <span
        class={percent > END ? "bar beyond" : "bar"}
        aria-hidden="true"
        style={{ "--to": `${(Math.max(0, Math.min(percent, END)) / END) * 100}%` }}
      />
    </span>
  );
}

/** The percentage as the table shows it; null where there is none. */
export function percentSaid({ percent, workedOut, plan }: Achievement): string | null {
  if (percent === null) return null;
  const l = language.value;
  const text = workedOut ? rounded(Math.round(percent * 10) / 10, l) : number(percent, l);
  const range = plan.percentMax === null ? "" : `–${number(plan.percentMax, l)}`;
  return `${text}${range}\u00A0%`;
}

/** A rate is held against its target in points: `71,4 %` against `70 %` is `+1,4`. */
function points({ points }: Achievement, key: number) {
  if (points === null) {
    return (
      <span key={key} class="line none">
        –
      </span>
    );
  }
  const w = words.value;
  return (
    <span key={key} class="line reached points" data-tip="">
      <span class="worked-out">
        {workedOutSign()}
        {`${points > 0 ? "+" : ""}${number(points, language.value)} ${w.units.points}`}
      </span>
    </span>
  );
}
