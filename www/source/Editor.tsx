/** The paste box. The same letters in the same places as the article, so that nothing moves between the two. */
import { effect } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { openFiles } from "../read/open";
import { pastedText } from "../read/paste";
import { answer, fresh } from "../state/answer";
import { whenRendered } from "../state/painting";
import { rows } from "../state/rows";
import { choose } from "../state/selection";
import { folded, mode, replace, text, type } from "../state/text";
import { words } from "../words/words";

export function Editor() {
  const w = words.value.source;
  const box = useRef<HTMLTextAreaElement>(null);
  // Left uncontrolled while it is typed in: the browser keeps its caret and its own undo.
  useEffect(
    () =>
      effect(() => {
        if (box.current!.value !== text.value) box.current!.value = text.value;
      }),
    [],
  );
  return (
    <textarea
      ref={box}
      id="editor"
      class="editor"
      lang="vi"
      spellcheck={false}
      autocomplete="off"
      autocapitalize="off"
      aria-label={w.box}
      aria-describedby="privacy-line"
      placeholder={w.placeholder}
      hidden={mode.value === "read"}
      onInput={(event) => type(event.currentTarget.value)}
      onPaste={pasted}
      onClick={(event) => chooseAt(event.currentTarget.selectionStart)}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || text.value.trim() === "") return;
        mode.value = "read";
        event.preventDefault();
        requestAnimationFrame(() => document.getElementById("reader")?.focus());
      }}
    />
  );
}

/** A paste that fills the whole box is a report come in; any other is editing. */
function pasted(event: ClipboardEvent): void {
  const box = event.currentTarget as HTMLTextAreaElement;
  const whole = box.selectionStart === 0 && box.selectionEnd === box.value.length;
  const files = event.clipboardData?.files ?? [];
  const given = pastedText(event.clipboardData);
  if (given === "" && files.length === 0) return;
  event.preventDefault();
  if (given === "") void openFiles([...files]);
  // Not `setRangeText`: the browser's own undo would not know of it.
  else if (!whole) document.execCommand("insertText", false, given);
  else {
    replace(given);
    whenRendered(() => document.getElementById("reader")?.focus({ preventScroll: true }));
  }
}

/** Back to the paste box, the caret where the reader was. */
export function edit(at?: number): void {
  mode.value = "edit";
  folded.value = false;
  requestAnimationFrame(() => {
    const box = document.getElementById("editor") as HTMLTextAreaElement | null;
    box?.focus({ preventScroll: true });
    if (at !== undefined) box?.setSelectionRange(at, at);
  });
}

/** The caret set into a figure's words chooses its row. */
function chooseAt(offset: number): void {
  if (!fresh.value || !answer.value) return;
  const holds = (span: readonly [number, number] | null) => span !== null && span[0] <= offset && offset <= span[1];
  const row =
    rows.value.find(({ figure }) => holds(figure.spans.number)) ??
    rows.value.find(({ figure }) => [...figure.plans, ...figure.changes].some(({ span }) => holds(span)));
  if (row) choose(row.key, "source");
}
