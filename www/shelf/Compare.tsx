/** Reports beside each other, by indicator: the report on screen and those on the shelf. Loads when it is first looked at. */
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { csv } from "../exports/csv";
import { download } from "../exports/take";
import { rounded } from "../format/number";
import { period } from "../format/period";
import { bounded, inWords, ONE, quantity } from "../format/quantity";
import { scaleOf, tidy } from "../format/scale";
import { isMet } from "../state/derived";
import { language } from "../state/settings";
import type { Figure } from "../wasm/solieu.js";
import { laterWords } from "../words/later";
import { words } from "../words/words";
import { joined, type Joined, shared } from "./join";
import { comparable, compared, look, pick, PRESENT, trouble } from "./shelved";
import type { Kept } from "./store";
import "../styles/shelf.css";
import "./compare.css";

/** Lines that are painted at first; the file has them all. */
const MOST = 500;

export default function Compare() {
  const w = laterWords.value.compare;
  const all = useSignal(false);
  useEffect(() => void look(), []);
  const [list, reports] = [comparable.value, compared.value];
  const lines = joined(reports);
  const common = lines.filter((line) => shared(line) > 1);
  const shown = common.length === 0 || all.value ? lines : common;
  return (
    <div class="scroll comparison">
      {trouble.value && (
        <p class="nothing" role="alert">
          {laterWords.value.shelf.trouble[trouble.value]}
        </p>
      )}
      <div class="compare-tools">
        <div class="chips" role="group" aria-label={w.reports}>
          {list.map((report) => (
            <button
              key={report.id}
              type="button"
              aria-pressed={reports.includes(report)}
              title={report.title}
              onClick={() => pick(report.id, !reports.includes(report))}
            >
              <span class="chip-title" lang="vi">
                {report.title}
              </span>{" "}
              <span class="soft">{report.id === PRESENT ? w.present : about(report)}</span>
            </button>
          ))}
        </div>
      </div>
      {reports.length < 2 ? (
        <p class="nothing">{list.length < 2 ? w.alone : w.pickTwo}</p>
      ) : (
        <>
          <div class="compare-tools">
            <span role="status">{w.found(common.length, lines.length)}</span>
            {common.length > 0 && common.length < lines.length && (
              <label class="choice">
                <input
                  type="checkbox"
                  checked={all.value}
                  onChange={(event) => (all.value = event.currentTarget.checked)}
                />{" "}
                {w.all}
              </label>
            )}
            <span class="spring" />
            <button type="button" onClick={() => save(reports, lines)}>
              {w.save}
            </button>
          </div>
          <Side reports={reports} lines={shown.slice(0, MOST)} />
          {shown.length > MOST && <p class="nothing">{w.more(shown.length - MOST)}</p>}
        </>
      )}
    </div>
  );
}

const about = ({ document: { place, period: when } }: Kept) =>
  [place?.name, period(when, words.value)].filter(Boolean).join(", ");

function Side({ reports, lines }: { reports: Kept[]; lines: Joined[] }) {
  const w = words.value;
  const two = reports.length === 2;
  return (
    <table class="compare" aria-label={w.compare.title}>
      <thead>
        <tr>
          <th scope="col">{w.columns.indicator}</th>
          {reports.map((report) => (
            <th key={report.id} scope="col" title={report.title}>
              <span class="of-report" lang="vi">
                {report.title}
              </span>
              <span class="soft">{about(report)}</span>
            </th>
          ))}
          {two && <th scope="col">{laterWords.value.compare.difference}</th>}
        </tr>
      </thead>
      <tbody>
        {lines.map((line, i) => (
          <tr key={i} class={shared(line) > 1 ? "shared" : undefined}>
            <th scope="row" lang="vi">
              {line.indicator.charAt(0).toLocaleUpperCase("vi") + line.indicator.slice(1)}
            </th>
            {line.said.map(({ actual, target }, at) => (
              <td key={at}>
                {actual && <Said figure={actual} text={reports[at]!.text} />}
                {own(line, actual ?? target) && (
                  <div class="own" lang="vi">
                    {own(line, actual ?? target)}
                  </div>
                )}
                {target && (
                  <div>
                    <span class="tag target">{w.statuses.target}</span>{" "}
                    <Said figure={target} text={reports[at]!.text} />
                  </div>
                )}
              </td>
            ))}
            {two && <td class="worked-out">{difference(line)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What this report calls it, where that is not what the line is called. */
const own = ({ indicator }: Joined, figure: Figure | null) =>
  figure && figure.indicator.toLowerCase() !== indicator.toLowerCase() ? `“${figure.indicator}”` : null;

/** A figure in the scale that its report prints it in. */
function Said({ figure, text }: { figure: Figure; text: string }) {
  const [w, l] = [words.value, language.value];
  if (figure.value === null) return null;
  const scale = scaleOf(figure.spans.number ? text.slice(...figure.spans.number) : "", figure.value);
  const plan = figure.plans[0];
  return (
    <>
      <b>{bounded(figure.bound, quantity(figure.value, figure.valueMax, scale, l).text, w)}</b>{" "}
      <span class="soft">{inWords(0, figure.unit, scale, l, w).replace(/^0\s*/, "")}</span>
      {plan && plan.percent !== null && (
        <div class={figure.status === "target" ? "soft" : isMet(plan) ? "met" : "missed"}>
          {laterWords.value.compare.reached(
            `${bounded(plan.bound, quantity(plan.percent, plan.percentMax, ONE, l).text, w)}\u00A0%`,
          )}
        </div>
      )}
    </>
  );
}

/** From the first report to the second, worked out: in per cent, a rate in points. */
function difference({ said: [before, after], unit }: Joined) {
  const [w, l] = [words.value, language.value];
  const [a, b] = [before?.actual?.value, after?.actual?.value];
  if (a == null || b == null) return null;
  const rate = unit === "%";
  if (!rate && a === 0) return null;
  if (a === b) return "=";
  const by = rate ? tidy(b - a) : Number((((b - a) / Math.abs(a)) * 100).toFixed(1));
  return `≈ ${by > 0 ? "+" : ""}${rounded(by, l)}\u00A0${rate ? w.units.points : "%"}`;
}

function save(reports: Kept[], lines: Joined[]): void {
  const w = words.value;
  const head = [
    w.columns.indicator,
    w.columns.unit,
    ...reports.flatMap(({ title }) => [
      title,
      `${title} (${laterWords.value.exports.percent})`,
      `${title} (${w.statuses.target})`,
    ]),
  ];
  const body = lines.map(({ indicator, unit, said }) => [
    indicator,
    unit,
    ...said.flatMap(({ actual, target }) => [
      actual?.value ?? null,
      actual?.plans[0]?.percent ?? null,
      target?.value ?? null,
    ]),
  ]);
  download("so-sanh.csv", "text/csv;charset=utf-8", csv({ head, body }));
}
