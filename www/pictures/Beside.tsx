/** Each figure beside its plan and its earlier value, every group on a scale of its own. */
import { standsFor } from "../format/implied";
import { bounded, inWords } from "../format/quantity";
import { period } from "../format/period";
import type { Row } from "../state/rows";
import type { Bound, Interval } from "../wasm/solieu.js";
import type { PictureProps } from "./Achievements";
import { capital, cut, Frame, LABEL, LEFT, RIGHT } from "./frame";

interface Bar {
  name: string;
  value: number;
  workedOut: boolean;
  bound: Bound;
  colour: "met" | "plan" | "earlier";
}

const BAR = 15;
const GAP = 16;

export const besides = (rows: Row[]) => rows.filter((row) => bars(row).length > 1);

function bars({ figure }: Row): Bar[] {
  if (figure.value === null || figure.value < 0) return [];
  const own: Bar = { name: "value", value: figure.value, workedOut: false, bound: figure.bound, colour: "met" };
  const plan = figure.plans[0];
  const change = figure.changes[0];
  const others: [number | null | undefined, Interval | null | undefined, Bar["name"], Bar["colour"]][] = [
    [plan?.value, plan?.implied, "plan", "plan"],
    [change?.prior, change?.impliedPrior, "prior", "earlier"],
  ];
  return [
    own,
    ...others.flatMap(([stated, implied, name, colour]): Bar[] => {
      if (stated != null) return [{ name, value: stated, workedOut: false, bound: "exact", colour }];
      return implied ? [{ name, ...standsFor(implied), workedOut: true, colour }] : [];
    }),
  ];
}

export function Beside({ rows, title, source, palette, words, language }: PictureProps) {
  const groups = besides(rows).map((row) => ({ row, bars: bars(row) }));
  let y = 4;
  const drawn = groups.map(({ row, bars }) => {
    const at = y;
    y += bars.length * BAR + GAP;
    return { row, bars, at };
  });
  return (
    <Frame title={title} source={source} height={y} palette={palette}>
      {drawn.map(({ row, bars, at }) => {
        const most = Math.max(...bars.map(({ value }) => value), Number.MIN_VALUE);
        return (
          <g key={row.key}>
            <text x={LABEL} y={at + 12} text-anchor="end" fill={palette.ink}>
              {cut(capital(row.figure.indicator || words.table.noIndicator), 46)}
            </text>
            {bars.map(({ name, value, workedOut, bound, colour }, i) => {
              const length = (value / most) * (RIGHT - LEFT - 150);
              const figure = bounded(bound, inWords(value, row.figure.unit, row.scale, language, words), words);
              const label = {
                value: figure,
                plan: `${words.columns.plan} ${workedOut ? "≈ " : ""}${figure}`,
                prior: `${period(row.figure.changes[0]?.basis ?? null, words)} ${workedOut ? "≈ " : ""}${figure}`,
              }[name];
              return (
                <g key={name} transform={`translate(0 ${at + i * BAR})`}>
                  <rect
                    x={LEFT}
                    y="2"
                    width={Math.max(1, length)}
                    height={BAR - 4}
                    fill={workedOut ? palette.paper : palette[colour]}
                    stroke={palette[colour]}
                    stroke-width="1.2"
                    stroke-dasharray={workedOut ? "3 2" : undefined}
                  />
                  <text
                    x={LEFT + length + 7}
                    y="12"
                    font-size="11.5"
                    font-weight={name === "value" ? 600 : 400}
                    font-style={workedOut ? "italic" : "normal"}
                    fill={name === "value" ? palette.ink : palette.soft}
                  >
                    {cut(label!.trim(), 40)}
                  </text>
                </g>
              );
            })}
          </g>
        );
      })}
    </Frame>
  );
}
