/** The rows of the table: each figure, as read or as the reader corrected it, with what the page works out from it. */
import { computed } from "@preact/signals";
import type { Check, Figure, Note, Report } from "../wasm/solieu.js";
import type { Scale } from "../format/scale";
import { answer } from "./answer";
import { type Achievement, derived, type Verdict } from "./derived";
import { type Added, type Edits, edits } from "./edits";

export interface Row {
  /** The same for the same figure of the same sentence, whatever is written elsewhere in the text. */
  key: string;
  /** Its place in the report's `figures`; rows that the reader added come after those. */
  index: number;
  figure: Figure;
  /** What the reader did to it. */
  edited: "changed" | "added" | null;
  /** The scale that the report prints it in. */
  scale: Scale;
  changeScales: Scale[];
  achievements: Achievement[];
  /** Against all its plans; null where it is measured against none, or nothing can be said. */
  verdict: Verdict;
  notes: Note[];
  checks: Check[];
}

export const rows = computed<Row[]>(() =>
  answer.value ? rowsOf(answer.value.text, answer.value.report, edits.value) : [],
);

const byIndex = computed(() => new Map(rows.value.map((row) => [row.index, row])));
export const rowAt = (index: number) => byIndex.value.get(index);

export function rowsOf(text: string, { figures, checks }: Report, edits: Edits): Row[] {
  const seen = new Map<string, number>();
  const rows: Row[] = [];
  const checksOf = new Map<number, Check[]>();
  for (const check of checks) {
    for (const index of check.figures) checksOf.set(index, [...(checksOf.get(index) ?? []), check]);
  }
  const put = (key: string, index: number, figure: Figure, edited: Row["edited"]) =>
    rows.push(row(text, key, index, figure, edited, (edited === null && checksOf.get(index)) || []));
  // Rows that were added stay behind the row that they were put behind, also when that one is gone.
  const placed = new Set<Added>();
  const putAfter = (key: string | null) => {
    for (const [i, added] of edits.added.entries()) {
      if (added.after !== key || placed.has(added)) continue;
      placed.add(added);
      put(added.key, figures.length + i, moved(text, added), "added");
      putAfter(added.key);
    }
  };
  putAfter(null);
  for (const [index, read] of figures.entries()) {
    const key = keyOf(derived(text, read).words, seen);
    const own = edits.changed.get(key);
    // A correction keeps its cells, but its words stand where they stand now.
    const figure = own ? { ...own, spans: read.spans, partOf: read.partOf } : read;
    if (!edits.removed.has(key)) put(key, index, figure, own ? "changed" : null);
    if (edits.added.length > 0) putAfter(key);
  }
  // Their sentence is no more, or has a number more.
  for (const { after } of edits.added) putAfter(after);
  return rows;
}

/** An added row's figure, its words where they stand now. */
function moved(text: string, { figure, sentence }: Added): Figure {
  const was = figure.spans.sentence[0];
  if (text.startsWith(sentence, was)) return figure;
  const now = text.indexOf(sentence);
  const { number } = figure.spans;
  if (now < 0) return { ...figure, spans: { number: null, indicator: null, sentence: [0, 0] } };
  const by = now - was;
  return {
    ...figure,
    spans: {
      number: number && [number[0] + by, number[1] + by],
      indicator: null,
      sentence: [now, now + sentence.length],
    },
  };
}

function row(text: string, key: string, index: number, figure: Figure, edited: Row["edited"], checks: Check[]): Row {
  const { scale, changeScales, achievements, verdict } = derived(text, figure);
  return {
    key,
    index,
    figure,
    edited,
    scale,
    changeScales,
    achievements,
    verdict,
    notes: edited === null ? figure.notes : [],
    checks,
  };
}

export const doubtful = (row: Row) => row.notes.length > 0 || row.checks.length > 0;

export const measured = (row: Row) => row.achievements.length > 0 && row.figure.status === "actual";

/** The first of several alike goes by its words alone. */
function keyOf(words: string, seen: Map<string, number>): string {
  const nth = (seen.get(words) ?? 0) + 1;
  seen.set(words, nth);
  return nth === 1 ? words : `${words}|${nth}`;
}
