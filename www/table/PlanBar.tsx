/** How far a plan was met: the percentage, and a short bar with a mark at 100 %. */
import { number, rounded } from "../format/number";
import type { Achievement } from "../state/derived";
import { language } from "../state/settings";
import { words } from "../words/words";
import { BoundWord } from "./cells";

/** A rate is held against its target in points: `71,4 %` against `70 %` is `+1,4`. */
function Points({ achievement: { points } }: { achievement: Achievement }) {
  if (points === null) return <span class="line none">–</span>;
  const w = words.value;
  return (
    <span class="line reached points" data-tip={w.table.workedOutPoints}>
      <span class="worked-out">
        <span class="sign" aria-hidden="true">
          ≈
        </span>
        {points > 0 && "+"}
        {number(points, language.value)} {w.units.points}
      </span>
    </span>
  );
}

/** The bar ends here; what is beyond shows an open end. */
const END = 150;

export function PlanBar({ achievement, judged }: { achievement: Achievement; judged: boolean }) {
  const { percent, workedOut, plan } = achievement;
  const [w, l] = [words.value, language.value];
  if (percent === null) return <Points achievement={achievement} />;
  const verdict = !judged ? "unjudged" : percent >= 100 ? "met" : "missed";
  const text = workedOut ? rounded(Math.round(percent * 10) / 10, l) : number(percent, l);
  const range = plan.percentMax === null ? "" : `–${number(plan.percentMax, l)}`;
  const tip = `${w.table.reached(`${text}${range}\u00A0%`, plan.against)}${workedOut ? `\n${w.table.workedOutPercent}` : ""}`;
  return (
    <span class={`line reached ${verdict}`} data-tip={tip}>
      <span class={workedOut ? "percent worked-out" : "percent"}>
        {workedOut && (
          <span class="sign" aria-hidden="true">
            ≈
          </span>
        )}
        <BoundWord bound={plan.bound} />
        {text}
        {range}&nbsp;%
      </span>
      <span class="bar" aria-hidden="true">
        <span
          class={percent > END ? "fill beyond" : "fill"}
          style={{ "--to": `${(Math.max(0, Math.min(percent, END)) / END) * 100}%` }}
        />
      </span>
    </span>
  );
}
