/** Reports beside each other, by indicator. */
import { download } from "../exports/take";
import { csv } from "../exports/csv";
import { number } from "../format/number";
import { inWords, ONE } from "../format/quantity";
import { language } from "../state/settings";
import { words } from "../words/words";
import type { Figure } from "../wasm/solieu.js";
import { joined, shared } from "./join";
import type { Kept } from "./store";

export function Compare({ reports, back }: { reports: Kept[]; back: () => void }) {
  const [w, l] = [words.value, language.value];
  const lines = joined(reports);
  const value = (figure: Figure | null) =>
    figure && figure.value !== null && inWords(figure.value, figure.unit, ONE, l, w);
  const save = () => {
    const { percent } = w.exports;
    const head = [
      w.columns.indicator,
      w.columns.unit,
      ...reports.flatMap(({ title }) => [title, `${title} (${percent})`, `${title} (${w.statuses.target})`]),
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
  };
  return (
    <>
      <div class="shelf-tools">
        <button type="button" onClick={back}>
          {w.shelf.back}
        </button>
        <span class="spring" />
        <button type="button" onClick={save}>
          {w.shelf.saveJoined}
        </button>
      </div>
      <div class="compare" tabIndex={0} role="region" aria-label={w.shelf.compare}>
        <table>
          <thead>
            <tr>
              <th scope="col">{w.columns.indicator}</th>
              {reports.map(({ id, title }) => (
                <th key={id} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line, i) => (
              <tr key={i} class={shared(line) > 1 ? "shared" : undefined}>
                <th scope="row">{line.indicator}</th>
                {line.said.map(({ actual, target }, at) => (
                  <td key={at}>
                    {value(actual)}
                    {actual?.plans[0]?.percent != null && (
                      <span class="percent"> {number(actual.plans[0].percent, l)} %</span>
                    )}
                    {target?.value != null && (
                      <div>
                        <span class="tag target">{w.statuses.target}</span> {value(target)}
                      </div>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
