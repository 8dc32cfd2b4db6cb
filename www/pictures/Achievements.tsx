/** Plan achievement as horizontal bars against the 100 % line, the furthest first. */
import { rounded } from "../format/number";
import { bounded, ONE, quantity } from "../format/quantity";
import { isMet } from "../state/derived";
import type { Row } from "../state/rows";
import type { Language, Words } from "../words/words";
import { capital, cut, Frame, LABEL, LEFT, RIGHT } from "./frame";
import type { Palette } from "./palette";

export interface PictureProps {
  rows: Row[];
  title: string;
  source: string;
  palette: Palette;
  words: Words;
  language: Language;
}

const STEP = 27;

/** A bar beyond this would press all others against the left edge; it gets an open end instead. */
const MOST = 200;

export const achieved = (rows: Row[]) =>
  rows
    .filter(({ figure }) => figure.status === "actual")
    .flatMap((row) =>
      row.achievements.flatMap((one) => (one.percent === null ? [] : [{ ...one, row, percent: one.percent }])),
    )
    .sort((a, b) => b.percent - a.percent);

export function Achievements({ rows, title, source, palette, words, language }: PictureProps) {
  const bars = achieved(rows);
  const end = Math.min(MOST, Math.max(120, ...bars.map(({ percent }) => percent * 1.05)));
  const x = (percent: number) => LEFT + (Math.max(0, Math.min(percent, end)) / end) * (RIGHT - LEFT);
  const height = bars.length * STEP + 34;
  return (
    <Frame title={title} source={source} height={height} palette={palette}>
      {[0, 50, 100, 150, 200]
        .filter((tick) => tick <= end)
        .map((tick) => (
          <g key={tick}>
            <line
              x1={x(tick)}
              x2={x(tick)}
              y1="14"
              y2={height - 18}
              stroke={tick === 100 ? palette.ink : palette.line}
              stroke-width={tick === 100 ? 1.5 : 1}
            />
            <text x={x(tick)} y="8" text-anchor="middle" font-size="11" fill={palette.soft}>
              {tick} %
            </text>
          </g>
        ))}
      {bars.map(({ row, percent, workedOut, plan, bound }, i) => {
        const y = 20 + i * STEP;
        const met = isMet({ percent, bound });
        const said = workedOut ? rounded(percent, language) : quantity(percent, plan.percentMax, ONE, language).text;
        const to = x(percent);
        const open = percent > end;
        return (
          <g key={i}>
            <text x={LABEL} y={y + 13} text-anchor="end" fill={palette.ink}>
              {cut(capital(row.figure.indicator || words.table.noIndicator), 46)}
            </text>
            <path
              d={`M${LEFT} ${y}H${open ? to - 7 : to}${open ? `L${to} ${y + 8.5}L${to - 7} ${y + 17}` : `V${y + 17}`}H${LEFT}Z`}
              fill={met ? palette.met : "url(#missed)"}
            />
            <text
              x={to + 7}
              y={y + 13}
              font-weight="600"
              font-style={workedOut ? "italic" : "normal"}
              fill={met ? palette.ink : palette.missed}
            >
              {workedOut ? "≈ " : ""}
              {bounded(bound, said, words)} %
            </text>
          </g>
        );
      })}
    </Frame>
  );
}
