/** The report's text as the reader has it, and how the source pane shows it. */
import { batch, signal } from "@preact/signals";
import type { Span } from "../wasm/solieu.js";
import { type Edits, edits, forget } from "./edits";

/** Line ends are always `\n`, as a textarea keeps them: every offset on the page counts in this text. */
export const text = signal("");

/** `edit`: a plain paste box. `read`: the article with its figures marked. */
export const mode = signal<"edit" | "read">("edit");

/** Longer texts are edited part by part: a browser takes a second for each key typed into a box of ten megabytes. */
export const LONG_TO_EDIT = 200_000;

/** The part of a long text that stands in the paste box; null where the whole text does. */
export const part = signal<Span | null>(null);

/** How many whole reports have come in. */
export const given = signal(0);

/** On a phone the source pane folds to a strip. */
export const folded = signal(false);

/** What stood here before it was replaced as a whole: one step back. */
export const replaced = signal<{ text: string; edits: Edits } | null>(null);

/** The text as it was given, where an encoding from before Unicode was recognised in it and the text was converted. */
export const converted = signal<{ given: string; from: string } | null>(null);

/** The reader wants the text as it stands, whatever encoding it may look to be in. */
export const asGiven = signal(false);

/** The reader types: this is what stands in the paste box now. */
export function type(given: string): void {
  const now = unixLines(given);
  if (part.value) {
    const [start, end] = part.value;
    batch(() => {
      part.value = [start, start + now.length];
      text.value = text.value.slice(0, start) + now + text.value.slice(end);
    });
  } else {
    text.value = now;
  }
  if (text.value === "") mode.value = "edit";
}

/** A whole report comes in at once: pasted, dropped, opened, the example. */
export const replace = (report: string): void =>
  batch(() => {
    if (text.value !== "" && text.value !== report) replaced.value = { text: text.value, edits: edits.value };
    if (text.value !== report) forget();
    given.value++;
    converted.value = null;
    asGiven.value = false;
    part.value = null;
    text.value = unixLines(report);
    mode.value = text.value.trim() === "" ? "edit" : "read";
    folded.value = mode.value === "read";
  });

/** Takes the last whole replacement back. */
export const takeBack = (): void =>
  batch(() => {
    if (replaced.value === null) return;
    given.value++;
    text.value = replaced.value.text;
    forget(replaced.value.edits);
    converted.value = null;
    asGiven.value = false;
    part.value = null;
    replaced.value = null;
    mode.value = text.value.trim() === "" ? "edit" : "read";
  });

/** Turns to the paste box, with the part of a long text that `at` stands in. */
export function openBox(at: number): void {
  part.value = text.value.length > LONG_TO_EDIT ? partAround(text.value, at) : null;
  mode.value = "edit";
}

/** Some hundred thousand characters from line end to line end. */
function partAround(text: string, at: number): Span {
  const half = LONG_TO_EDIT / 4;
  const before = text.lastIndexOf("\n", Math.max(0, at - half)) + 1;
  const after = text.indexOf("\n", at + half);
  // A line that is longer still is cut where it must be.
  const start = Math.max(before, at - 2 * half);
  const end = Math.min(after < 0 ? text.length : after, at + 2 * half);
  return [start, end];
}

const unixLines = (given: string) => given.replace(/\r\n?/g, "\n");
