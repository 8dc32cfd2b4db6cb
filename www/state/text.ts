/** The report's text as the reader has it, and how the source pane shows it. */
import { signal } from "@preact/signals";
import { type Edits, edits, forget } from "./edits";

/** Line ends are always `\n`, as a textarea keeps them: every offset on the page counts in this text. */
export const text = signal("");

/** `edit`: a plain paste box. `read`: the article with its figures marked. */
export const mode = signal<"edit" | "read">("edit");

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

/** The reader types. */
export function type(given: string): void {
  text.value = unixLines(given);
  if (text.value === "") mode.value = "edit";
}

/** A whole report comes in at once: pasted, dropped, opened, the example. */
export function replace(report: string): void {
  if (text.value !== "" && text.value !== report) replaced.value = { text: text.value, edits: edits.value };
  if (text.value !== report) forget();
  given.value++;
  converted.value = null;
  asGiven.value = false;
  text.value = unixLines(report);
  mode.value = text.value.trim() === "" ? "edit" : "read";
  folded.value = mode.value === "read";
}

/** Takes the last whole replacement back. */
export function takeBack(): void {
  if (replaced.value === null) return;
  given.value++;
  text.value = replaced.value.text;
  forget(replaced.value.edits);
  converted.value = null;
  asGiven.value = false;
  replaced.value = null;
  mode.value = text.value.trim() === "" ? "edit" : "read";
}

const unixLines = (given: string) => given.replace(/\r\n?/g, "\n");
