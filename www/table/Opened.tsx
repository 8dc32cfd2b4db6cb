/** A row opened: its sentence with the words underlined by role, the sums that were done, doubts, and readings that lost. */
import { signal, useSignal } from "@preact/signals";
import type { FunctionComponent } from "preact";
import type { Change, Interval, Span } from "../wasm/solieu.js";
import { doubts } from "../format/doubts";
import { within } from "../format/implied";
import { number, rounded } from "../format/number";
import { inWords, isMoney, ONE } from "../format/quantity";
import { inScale, type Scale, tidy } from "../format/scale";
import { answer } from "../state/answer";
import { apart } from "../state/derived";
import { doubtful, type Row } from "../state/rows";
import { language } from "../state/settings";
import { say } from "../state/toast";
import { cut, type Mark } from "../source/marks";
import { laterWords } from "../words/later";
import { words } from "../words/words";
import { apartSum } from "./apart";
import { scaleNow } from "./cells";
import { RowTools } from "./RowTools";

export function Opened({ row }: { row: Row }) {
  const w = words.value;
  const sums = sumsOf(row);
  return (
    <div class="opened-box">
      <Sentence row={row} />
      {sums.length > 0 && (
        <ul class="sums" aria-label={laterWords.value.opened.arithmetic}>
          {sums.map((sum) => (
            <li key={sum}>{sum}</li>
          ))}
        </ul>
      )}
      {doubtful(row) && (
        <ul class="doubts" aria-label={w.roles.doubt}>
          {doubts(row, w).map((doubt) => (
            <li key={doubt}>{doubt}</li>
          ))}
        </ul>
      )}
      <WhyWhenLoaded row={row} />
      <RowTools row={row} />
    </div>
  );
}

function Sentence({ row }: { row: Row }) {
  const text = answer.value?.text ?? "";
  const { number: value, indicator, sentence } = row.figure.spans;
  const spans: [Span | null, Mark["role"] | "indicator"][] = [
    [value, "figure"],
    ...row.figure.plans.map((plan): [Span, Mark["role"]] => [plan.span, "plan"]),
    ...row.figure.changes.map((change): [Span, Mark["role"]] => [change.span, "change"]),
    [indicator, "indicator"],
  ];
  // `other` stands for the indicator's words: beneath everything else.
  const marks = cut(
    spans.flatMap(([span, role]) =>
      span
        ? [
            {
              start: span[0],
              end: span[1],
              role: role === "indicator" ? "other" : role,
              figure: row.index,
              kind: null,
              doubt: false,
            },
          ]
        : [],
    ),
  );
  const parts = [];
  let at = sentence[0];
  for (const mark of marks) {
    if (mark.start < at || mark.end > sentence[1]) continue;
    parts.push(text.slice(at, mark.start));
    const role = mark.role === "other" ? "indicator" : mark.role;
    parts.push(
      <span key={mark.start} class={`role ${role}`}>
        {text.slice(mark.start, mark.end)}
      </span>,
    );
    at = mark.end;
  }
  parts.push(text.slice(at, sentence[1]));
  return (
    <p class="sentence" lang="vi" translate={false}>
      {parts}
    </p>
  );
}

/** The arithmetic, each sum in a line: `60.893 ÷ 121,1 % = từ 50.241,7 đến 50.304,0`. */
function sumsOf(row: Row): string[] {
  const [w, l] = [words.value, language.value];
  const said = laterWords.value.sums;
  const { value, unit, plans, changes } = row.figure;
  const scale = scaleNow(row);
  const ends = (implied: Interval) => within(implied, (n) => rounded(inScale(n, scale), l), laterWords.value);
  const sums: string[] = [];
  if (value === null) return sums;
  const stated = inWords(value, unit, scale, l, w);
  for (const plan of plans) {
    if (plan.implied && plan.percent !== null) {
      sums.push(said.plan(stated, `${number(plan.percent, l)}\u00A0%`, ends(plan.implied)));
    }
    const told = apart(row.figure, plan);
    if (told !== null) sums.push(said.apart(apartSum(row, value, told)));
    if (plan.value) {
      const percent = rounded(tidy((value / plan.value) * 100), l);
      if (unit === "%")
        sums.push(said.points(number(value, l), number(plan.value, l), number(tidy(value - plan.value), l)));
      else sums.push(said.percent(stated, inWords(plan.value, unit, scale, l, w), `${percent}\u00A0%`));
    }
  }
  for (const change of changes) {
    if (!change.impliedPrior) continue;
    sums.push(said.prior(priorSum(change, stated, scale), ends(change.impliedPrior)));
  }
  return sums;
}

/** What was divided by what, or taken from what. */
function priorSum({ direction, amount, unit }: Change, stated: string, scale: Scale): string {
  const [w, l] = [words.value, language.value];
  const by = { up: 1, same: 0, down: -1 }[direction] * (amount ?? 0);
  if (unit === "%") return `${stated} ÷ ${number(tidy(100 + by), l)}\u00A0%`;
  return `${stated} ${by < 0 ? "+" : "−"} ${inWords(Math.abs(by), unit, isMoney(unit) ? scale : ONE, l, w)}`;
}

const why = signal<FunctionComponent<{ row: Row }> | null>(null);

function WhyWhenLoaded({ row }: { row: Row }) {
  const open = useSignal(false);
  if ((row.figure.why ?? []).length === 0) return null;
  const Loaded = why.value;
  return (
    <details
      class="why"
      onToggle={(event) => {
        open.value = event.currentTarget.open;
        if (!why.value)
          import("./Why").then(
            (loaded) => (why.value = loaded.default),
            () => say(words.value.tools.notTaken),
          );
      }}
    >
      <summary>{laterWords.value.opened.why}</summary>
      {open.value && Loaded && <Loaded row={row} />}
    </details>
  );
}
