/** Which file is being read, how far, and the way to stop it. */
import { laterWords } from "../words/later";
import { underWay } from "./open";

export function UnderWay() {
  const now = underWay.value;
  if (!now) return null;
  const w = laterWords.value.reading;
  return (
    <div class="waiting" role="status">
      <span>
        {now.files > 1 && `${w.several(now.number, now.files)} `}
        {now.of > 0 ? w.pages(now.file, now.done, now.of) : w.file(now.file)}
      </span>
      <button type="button" onClick={now.stop}>
        {w.stop}
      </button>
    </div>
  );
}
