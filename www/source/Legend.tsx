/** What the marks mean. */
import { words } from "../words/words";

const ROLES = ["figure", "plan", "change", "period", "other", "doubt"] as const;

export function Legend({ away }: { away: boolean }) {
  const w = words.value;
  return (
    <ul class={away ? "legend away" : "legend"} aria-label={w.source.legend}>
      {ROLES.map((role) => (
        <li key={role}>
          <span class={role === "doubt" ? "mark figure doubt" : `mark ${role}`}>{w.roles[role]}</span>
        </li>
      ))}
    </ul>
  );
}
