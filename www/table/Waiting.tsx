/** That a text is still being read, how far, and how to stop; and what went wrong, in words, with a way on. */
import { again, share, slow, stop, stopped, trouble } from "../state/answer";
import { number } from "../format/number";
import { language } from "../state/settings";
import { text } from "../state/text";
import { words } from "../words/words";

export function Waiting() {
  const w = words.value.engine;
  if (stopped.value !== null && stopped.value === text.value) {
    return (
      <div class="waiting" role="status">
        <span>{w.stopped}</span>
        <button type="button" onClick={again}>
          {w.resume}
        </button>
      </div>
    );
  }
  if (!slow.value) return null;
  return (
    <div class="waiting">
      <span role="status">{w.working(number(text.value.length, language.value))}</span>
      <progress max="1" value={share.value} aria-label={w.progress} />
      <button type="button" onClick={stop}>
        {w.stop}
      </button>
    </div>
  );
}

export function Troubles() {
  const w = words.value.engine;
  const now = trouble.value;
  if (!now) return null;
  return (
    <div class="trouble" role="alert">
      <p>
        <b>{now.kind === "died" ? w.died : w.unusable}</b> {now.kind === "died" ? w.diedMore : w.unusableMore}
      </p>
      <details>
        <summary>{w.details}</summary>
        <code>{now.message}</code>
      </details>
      <button type="button" onClick={again}>
        {w.again}
      </button>
    </div>
  );
}
