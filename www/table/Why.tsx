/** Why a row was read as it was: the rule behind each cell, its words, and the readings that lost. Loads when first asked for. */
import { number } from "../format/number";
import { tidy } from "../format/scale";
import { answer } from "../state/answer";
import type { Row } from "../state/rows";
import { language } from "../state/settings";
import { laterWords } from "../words/later";
import { ruleName } from "./reasons";

export default function Why({ row }: { row: Row }) {
  const [w, l] = [laterWords.value.why, language.value];
  const text = answer.value?.text ?? "";
  return (
    <ul>
      {row.figure.why?.map((reason, i) => (
        <li key={i}>
          <b>{w.cells[reason.cell] ?? reason.cell}</b>: {ruleName(reason.rule, l)}
          {reason.span && (
            <>
              {" "}
              <q lang="vi">{text.slice(...reason.span)}</q>
            </>
          )}
          {reason.rivals.map((rival, j) => (
            <div key={j} class="rival">
              {w.lost(ruleName(rival.reading, l), number(tidy(Math.round(rival.margin * 100) / 100), l))}
            </div>
          ))}
        </li>
      ))}
    </ul>
  );
}
