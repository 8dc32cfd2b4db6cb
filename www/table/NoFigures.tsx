/** Why there is no table. */
import { answer } from "../state/answer";
import { showExample } from "../state/files";
import { text } from "../state/text";
import { laterWords } from "../words/later";
import { words } from "../words/words";
import { whyNothing } from "./nothing";

export function NoFigures() {
  const w = laterWords.value.nothing;
  const others = answer.value?.report.otherNumbers.length ?? 0;
  return (
    <div class="empty" role="status">
      <div class="empty-box">
        <h2>{w.title}</h2>
        <p>{w.reasons[whyNothing(text.value)]}</p>
        {others > 0 && <p>{w.others(others)}</p>}
        <button type="button" data-example onClick={showExample}>
          {words.value.empty.example}
        </button>
      </div>
    </div>
  );
}
