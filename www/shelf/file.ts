/**
 * The shelf as a file: written by "export all", read again here or in another browser. What comes in is checked to its last field,
 * since it may have been cut off, changed by hand, or be another file altogether.
 */
import type { Edits } from "../state/edits";
import type { Change, Figure, Interval, Note, Plan, Span } from "../wasm/solieu.js";
import type { Kept } from "./store";

const VERSION = 1;

export type Refusal = "damaged" | "other" | "newer";

export class NotImported extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal);
  }
}

export function written(kept: readonly Kept[]): string {
  const reports = kept.map(({ edits, ...report }) => ({
    ...report,
    edits: { changed: [...edits.changed], removed: [...edits.removed], added: edits.added },
  }));
  return `${JSON.stringify({ solieu: "shelf", version: VERSION, reports }, null, 2)}\n`;
}

/** The reports of such a file, and how many in it are damaged. Throws `NotImported` where it holds none that can be read. */
export function readBack(text: string): { reports: Kept[]; damaged: number } {
  let given: unknown;
  try {
    given = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    throw new NotImported(/^\s*[{[]/.test(text) ? "damaged" : "other");
  }
  // The first such files were the bare list.
  const file = Array.isArray(given) ? { solieu: "shelf", version: 0, reports: given } : given;
  if (!is({ solieu: text_, version: number_ })(file) || file.solieu !== "shelf") throw new NotImported("other");
  if (file.version > VERSION) throw new NotImported("newer");
  const all = (file as { reports?: unknown }).reports;
  if (!Array.isArray(all)) throw new NotImported("damaged");
  const reports = all.filter(isWritten).map(({ edits, ...report }) => ({
    ...report,
    edits: { changed: new Map(edits.changed), removed: new Set(edits.removed), added: edits.added } satisfies Edits,
  }));
  if (reports.length === 0) throw new NotImported(all.length > 0 ? "damaged" : "other");
  return { reports, damaged: all.length - reports.length };
}

/**
 * What of `coming` is to be put on a shelf that holds `there`: nothing there is lost, nothing is put there twice. A report whose name
 * is taken by another gets a name of its own.
 */
export function merged(there: readonly Kept[], coming: readonly Kept[]): Kept[] {
  const same = (a: Kept, b: Kept) => a.text === b.text && written([{ ...a, id: "" }]) === written([{ ...b, id: "" }]);
  const added: Kept[] = [];
  for (const report of coming) {
    const all = [...there, ...added];
    if (all.some((other) => same(other, report))) continue;
    let { id } = report;
    for (let n = 2; all.some((other) => other.id === id); n++) id = `${report.id}-${n}`;
    added.push({ ...report, id });
  }
  return added;
}

type Test<T> = (given: unknown) => given is T;

const text_ = (given: unknown): given is string => typeof given === "string";
const number_ = (given: unknown): given is number => typeof given === "number" && Number.isFinite(given);
const span: Test<Span> = (given): given is Span =>
  Array.isArray(given) && given.length === 2 && given.every((at) => Number.isInteger(at) && at >= 0);

const orNull =
  <T>(test: Test<T>): Test<T | null> =>
  (given): given is T | null =>
    given === null || test(given);

const list =
  <T>(test: Test<T>): Test<T[]> =>
  (given): given is T[] =>
    Array.isArray(given) && given.every(test);

const one =
  <T extends string>(...allowed: T[]): Test<T> =>
  (given): given is T =>
    allowed.includes(given as T);

const pair =
  <A, B>(first: Test<A>, second: Test<B>): Test<[A, B]> =>
  (given): given is [A, B] =>
    Array.isArray(given) && given.length === 2 && first(given[0]) && second(given[1]);

/** An object with at least these fields. */
function is<T extends object>(fields: { [K in keyof T]-?: Test<T[K]> }): Test<T> {
  return (given): given is T =>
    typeof given === "object" &&
    given !== null &&
    Object.entries<Test<unknown>>(fields).every(([name, test]) => test((given as Record<string, unknown>)[name]));
}

const bound = one("exact", "about", "over", "nearly", "under", "at_least", "at_most");
const place = orNull(is({ name: text_, code: orNull(text_) }));
const amount = orNull(number_);
const interval = orNull(is<Interval>({ low: amount, high: amount, roundest: number_ }));
const words = orNull(text_);

const plan = is<Plan>({
  percent: amount,
  percentMax: amount,
  bound,
  value: amount,
  against: words,
  implied: interval,
  span,
});

const change = is<Change>({
  direction: one("up", "down", "same"),
  amount,
  amountMax: amount,
  unit: words,
  bound,
  basis: words,
  prior: amount,
  impliedPrior: interval,
  span,
});

const figure = is<Omit<Figure, "why">>({
  indicator: text_,
  topic: words,
  value: amount,
  valueMax: amount,
  of: amount,
  unit: words,
  bound,
  status: one("actual", "target"),
  period: words,
  place,
  partOf: amount,
  plans: list(plan),
  changes: list(change),
  spans: is({ number: orNull(span), indicator: orNull(span), sentence: span }),
  notes: list(is<Note>({ kind: text_, text: text_, span: orNull(span) })),
}) as Test<Figure>;

const isWritten = is({
  id: text_,
  title: text_,
  text: text_,
  saved: text_,
  figures: list(figure),
  document: is<Kept["document"]>({ title: words, published: words, period: words, place, converted: words }),
  edits: is({
    changed: list(pair(text_, figure)),
    removed: list(text_),
    added: list(is({ key: text_, figure, sentence: text_, after: words })),
  }),
});
