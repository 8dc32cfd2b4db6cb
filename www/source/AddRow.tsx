/** Beside words that the reader marked in the report, where they hold a number: a button that makes a row of them. */
import { signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Span } from "../wasm/solieu.js";
import { rowWork } from "../shell/later";
import { fresh } from "../state/answer";
import { mode, text } from "../state/text";
import { laterWords } from "../words/later";
import { blocks } from "./article";
import { offsetOf } from "./blocks";

const marked = signal<{ span: Span; left: number; top: number } | null>(null);

export function AddRow() {
  const read = fresh.value;
  useEffect(() => {
    // Where words lie is asked for in the frame, which has to lay them out anyway.
    let frame = 0;
    const look = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => (marked.value = markedNow()));
    };
    const follow = () => marked.value && look();
    // Words may have been marked before this code came, or before they were read.
    look();
    document.addEventListener("selectionchange", look);
    document.addEventListener("scroll", follow, { capture: true, passive: true });
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener("selectionchange", look);
      document.removeEventListener("scroll", follow, { capture: true });
    };
  }, [read]);
  const now = marked.value;
  if (!now) return null;
  return (
    <button
      type="button"
      class="add-row"
      style={{ left: `${now.left}px`, top: `${now.top}px` }}
      // Pressing a button would unmark the words first.
      onPointerDown={(event) => event.preventDefault()}
      onClick={addMarked}
    >
      {laterWords.value.edit.add} <kbd aria-hidden="true">+</kbd>
    </button>
  );
}

export function addMarked(): void {
  const now = markedNow();
  if (!now) return;
  getSelection()?.removeAllRanges();
  rowWork.use(({ addFrom }) => addFrom(now.span));
}

function markedNow() {
  const selection = getSelection();
  const reader = document.getElementById("reader");
  if (!selection || selection.isCollapsed || mode.value !== "read" || !fresh.value || !reader) return null;
  const range = selection.getRangeAt(0);
  if (!reader.contains(range.commonAncestorContainer)) return null;
  const span: Span = [
    offsetOf(reader, blocks.value, range.startContainer, range.startOffset),
    offsetOf(reader, blocks.value, range.endContainer, range.endOffset),
  ];
  const given = text.value.slice(...span);
  if (!/\d/.test(given) || given.length > 400) return null;
  const box = range.getBoundingClientRect();
  return {
    span,
    left: Math.max(8, Math.min(box.left, innerWidth - 140)),
    top: Math.min(box.bottom + 4, innerHeight - 40),
  };
}
