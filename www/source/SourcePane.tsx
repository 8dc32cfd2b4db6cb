/** The left half: a paste box until there is text, then the article with its figures marked. */
import { Converted } from "../read/Converted";
import { FileButton } from "../shell/FileButton";
import { opening, openFiles, pointed } from "../shell/later";
import { folded, LONG_TO_EDIT, mode, part, replace, takeBack, text } from "../state/text";
import { say } from "../state/toast";
import { number } from "../format/number";
import { language } from "../state/settings";
import { showExample } from "../state/files";
import { words } from "../words/words";
import { answer } from "../state/answer";
import { Editor, edit, leaveBox } from "./Editor";
import { Legend } from "./Legend";
import { ShelfButton } from "./ShelfButton";
import { Reader } from "./Reader";

export function SourcePane() {
  const w = words.value.source;
  const UnderWay = opening.code.value?.UnderWay;
  const AddRow = pointed.code.value?.AddRow;
  const editing = mode.value === "edit";
  const blank = text.value === "";
  const withReader = !editing || text.value.length <= LONG_TO_EDIT;
  return (
    <section class={`pane source-pane${folded.value ? " folded" : ""}`} aria-label={w.label}>
      <div class="pane-head">
        <button
          type="button"
          class="fold"
          aria-expanded={!folded.value}
          aria-controls="source-body"
          onClick={() => (folded.value = !folded.value)}
        >
          <span class="fold-title" lang="vi">
            {answer.value?.report.document.title ?? w.label}
          </span>
        </button>
        <h2>{w.label}</h2>
        <span class="length">{blank ? "" : w.length(number(text.value.length, language.value))}</span>
        <span class="spring" />
        {!blank && (
          <button type="button" class="quiet" onClick={() => (editing ? leaveBox() : edit())}>
            {editing ? w.done : w.edit} <kbd aria-hidden="true">{editing ? "Esc" : "E"}</kbd>
          </button>
        )}
        <ShelfButton />
        <FileButton
          class="quiet"
          label={w.open}
          multiple
          accept=".docx,.odt,.pdf,.html,.htm,.txt,.md,.csv,.tsv,text/*"
          take={openFiles}
        />
        {blank ? (
          <button type="button" class="quiet" data-example onClick={showExample}>
            {w.example}
          </button>
        ) : (
          <button
            type="button"
            class="quiet"
            data-clear
            onClick={() => {
              replace("");
              say(w.cleared, takeBack);
            }}
          >
            {w.clear}
          </button>
        )}
      </div>
      {UnderWay && <UnderWay />}
      <Converted />
      {editing && part.value && (
        <p class="part" role="status">
          {w.part(...(part.value.map((at) => number(at, language.value)) as [string, string]))}
        </p>
      )}
      <div class={`scroll stack${withReader ? "" : " alone"}`} id="source-body">
        {withReader && <Reader />}
        <Editor />
      </div>
      <Legend away={blank} />
      {AddRow && <AddRow />}
    </section>
  );
}
