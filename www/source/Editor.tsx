/** The paste box. The same letters in the same places as the article, so that nothing moves between the two. */
import { computed } from "@preact/signals";
import { useLayoutEffect, useRef } from "preact/hooks";
import { withPasted, wordless } from "../read/paste";
import { openFiles } from "../shell/later";
import { answer, fresh } from "../state/answer";
import { whenRendered } from "../state/painting";
import { rows } from "../state/rows";
import { choose } from "../state/selection";
import { folded, LONG_TO_EDIT, mode, openBox, part, replace, text, type } from "../state/text";
import { words } from "../words/words";
import { blocks, firstInView } from "./article";
import { blockAt } from "./blocks";

export function Editor() {
  const w = words.value.source;
  const box = useRef<HTMLTextAreaElement>(null);
  // Left uncontrolled while it is typed in: the browser keeps its caret and its own undo.
  const now = inBox.value;
  useLayoutEffect(() => {
    if (box.current && box.current.value !== now) box.current.value = now;
  }, [now]);
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
      onClick={(event) => chooseAt(event.currentTarget.selectionStart + (part.value?.[0] ?? 0))}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || text.value.trim() === "") return;
        leaveBox();
        event.preventDefault();
      }}
    />
  );
}

/** What the box holds. A long text is only there, and in part, while it is edited. */
const inBox = computed(() => {
  if (part.value) return text.value.slice(...part.value);
  return text.value.length > LONG_TO_EDIT && mode.value === "read" ? "" : text.value;
});

/** A paste that fills the whole box is a report come in; any other is editing. */
function pasted(event: ClipboardEvent): void {
  const box = event.currentTarget as HTMLTextAreaElement;
  const whole = part.value === null && box.selectionStart === 0 && box.selectionEnd === box.value.length;
  const files = [...(event.clipboardData?.files ?? [])];
  // White space alone is the browser's to insert.
  if (wordless(event.clipboardData) && files.length === 0) return;
  event.preventDefault();
  withPasted(event.clipboardData, (given) => {
    if (given === "") return files.length > 0 ? openFiles(files) : undefined;
    if (whole) {
      replace(given);
      whenRendered(() => requestAnimationFrame(focusReader));
      return;
    }
    box.focus();
    // Not `setRangeText`: the browser's own undo would not know of it.
    document.execCommand("insertText", false, given);
  });
}

const focusReader = () => document.getElementById("reader")?.focus({ preventScroll: true });

/** To the paste box; in a long text to the part that is in view. */
export function edit(): void {
  const at = text.value.length > LONG_TO_EDIT ? firstInView() : 0;
  openBox(at);
  folded.value = false;
  requestAnimationFrame(() => {
    const box = document.getElementById("editor") as HTMLTextAreaElement | null;
    box?.focus({ preventScroll: true });
    const start = part.value?.[0];
    if (start !== undefined) box?.setSelectionRange(at - start, at - start);
  });
}

/** Back to the article, where the box was. */
export function leaveBox(): void {
  const at = part.value?.[0];
  mode.value = "read";
  part.value = null;
  requestAnimationFrame(() => {
    const reader = document.getElementById("reader");
    reader?.focus({ preventScroll: true });
    if (at !== undefined) reader?.children[blockAt(blocks.value, at)]?.scrollIntoView();
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
