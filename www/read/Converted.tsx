/** Says that the text came in an encoding from before Unicode and was converted, with one click to undo. */
import { answer, fresh, leaveAsGiven } from "../state/answer";
import { converted } from "../state/text";
import { words } from "../words/words";

export function Converted() {
  const from = converted.value?.from ?? (fresh.value ? answer.value?.report.document.converted : null);
  if (!from) return null;
  const w = words.value.converted;
  return (
    <p class="converted" role="status">
      <span>{w.from(w.encodings[from] ?? from)}</span>
      <button type="button" class="link" onClick={leaveAsGiven}>
        {w.asGiven}
      </button>
    </p>
  );
}
