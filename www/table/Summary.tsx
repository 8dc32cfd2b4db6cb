/** The whole at a glance: how many figures, measured, met, missed, doubts. Each is a filter. */
import { number } from "../format/number";
import { language } from "../state/settings";
import { counts, filter, type Filter } from "../state/view";
import { words } from "../words/words";

const ALL: Filter[] = ["all", "measured", "met", "missed", "doubt"];

export function Summary() {
  const w = words.value;
  return (
    <div class="summary" role="group" aria-label={w.summary.label}>
      {ALL.map((name) => {
        const count = counts.value[name];
        const on = filter.value === name;
        return (
          <button
            key={name}
            type="button"
            class={`figure-filter ${name}`}
            aria-pressed={on}
            disabled={count === 0 && !on}
            onClick={() => (filter.value = on ? "all" : name)}
          >
            <b>{number(count, language.value)}</b> <span>{w.summary[name](count)}</span>
          </button>
        );
      })}
    </div>
  );
}
