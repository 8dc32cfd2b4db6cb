/** Rows made of other rows or of words of the report. */
import type { Figure, Span } from "../wasm/solieu.js";
import { typedNumber } from "../format/parse";
import { laterWords } from "../words/later";
import { answer } from "./answer";
import { add, replaceTwo, splitInTwo, undo } from "./edits";
import { editing } from "./editing";
import type { Row } from "./rows";
import { choose } from "./selection";
import { say } from "./toast";
import { shown } from "./view";

/** Takes the row below in: its plans and changes, and whatever cells stood empty. */
export function mergeWithNext(row: Row): void {
  const next = shown.value[shown.value.indexOf(row) + 1];
  if (!next) return;
  const [own, other] = [row.figure, next.figure];
  const figure: Figure = {
    ...own,
    indicator: own.indicator || other.indicator,
    value: own.value ?? other.value,
    valueMax: own.value === null ? other.valueMax : own.valueMax,
    unit: own.unit ?? other.unit,
    period: own.period ?? other.period,
    plans: [...own.plans, ...other.plans],
    changes: [...own.changes, ...other.changes],
  };
  replaceTwo(row.key, figure, next.key);
  say(laterWords.value.edit.merged, undo);
}

/** In two: a range into its ends, else the second of its plans or changes into a row of its own. */
export function splitRow(row: Row): void {
  const { figure } = row;
  const first = { ...figure, valueMax: null, plans: figure.plans.slice(0, 1), changes: figure.changes.slice(0, 1) };
  const second = {
    ...figure,
    value: figure.valueMax ?? figure.value,
    valueMax: null,
    plans: figure.plans.slice(1),
    changes: figure.changes.slice(1),
  };
  const key = newKey();
  splitInTwo(row.key, first, { key, figure: second, sentence: sentenceOf(second), after: row.key });
  say(laterWords.value.edit.split, undo);
}

/** A row from words of the report that the reader has marked; its first number is the figure. */
export function addFrom([start, end]: Span): void {
  const text = answer.value?.text;
  if (text === undefined) return;
  const words = text.slice(start, end);
  const at = words.search(/\d/);
  if (at < 0) return;
  const typed = typedNumber(words.slice(at), "vi");
  if (!typed) return;
  const unit = typed.rest
    .replace(/^(đồng|VND)\b.*$/su, "VND")
    .replace(/[.,;:)].*$/su, "")
    .trim();
  const length =
    words.length - at - (typed.rest === "" ? 0 : words.slice(at).length - words.slice(at).lastIndexOf(typed.rest));
  const number: Span = [start + at, start + at + words.slice(at, at + length).trimEnd().length];
  const figure: Figure = {
    indicator: words
      .slice(0, at)
      .trim()
      .replace(/[:,(]$/, "")
      .trim(),
    topic: null,
    value: typed.value,
    valueMax: null,
    of: null,
    unit: unit === "" ? null : unit,
    bound: "exact",
    status: "actual",
    period: answer.value?.report.document.period ?? null,
    place: null,
    partOf: null,
    plans: [],
    changes: [],
    spans: { number, indicator: null, sentence: sentenceAround(text, number) },
    notes: [],
  };
  const before = shown.value.findLast((row) => (row.figure.spans.number?.[0] ?? row.figure.spans.sentence[0]) < start);
  const key = newKey();
  add({ key, figure, sentence: sentenceOf(figure), after: before?.key ?? null });
  choose(key, "table");
  editing.value = { key, column: "indicator" };
}

const sentenceOf = ({ spans }: Figure) => answer.value?.text.slice(...spans.sentence) ?? "";

let made = 0;
const newKey = () => `added ${Date.now().toString(36)} ${++made}`;

function sentenceAround(text: string, [start, end]: Span): Span {
  const before = text.slice(0, start).search(/[^\n]*$/);
  const stop = /[.;](?=\s)/g;
  let from = before;
  for (const match of text.slice(before, start).matchAll(stop)) from = before + match.index + 1;
  const line = text.indexOf("\n", end);
  const rest = text.slice(end, line < 0 ? text.length : line);
  const to = rest.search(/[.;](?=\s|$)/);
  return [from + (text.slice(from).search(/\S/) || 0), end + (to < 0 ? rest.length : to + 1)];
}
