/** What both pictures share: paper, title, source line, the striped pattern that tells missed from met without colour. */
import type { ComponentChildren } from "preact";
import type { Palette } from "./palette";

export const WIDTH = 900;
export const LABEL = 330;
/** Where the bars begin and end. */
export const LEFT = LABEL + 16;
export const RIGHT = WIDTH - 110;

interface Props {
  title: string;
  source: string;
  height: number;
  palette: Palette;
  children: ComponentChildren;
}

const FONT = 'system-ui, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif';

export function Frame({ title, source, height, palette, children }: Props) {
  const total = height + 84;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${WIDTH} ${total}`}
      width={WIDTH}
      height={total}
      role="img"
      aria-label={title}
      font-family={FONT}
      font-size="13"
    >
      <defs>
        <pattern id="missed" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="6" height="6" fill={palette.missedGround} />
          <rect width="3" height="6" fill={palette.missed} />
        </pattern>
      </defs>
      <rect width={WIDTH} height={total} fill={palette.paper} />
      <text x="16" y="28" font-size="16" font-weight="600" fill={palette.ink}>
        {cut(title, 96)}
      </text>
      <g transform="translate(0 44)">{children}</g>
      <text x="16" y={total - 14} font-size="11.5" fill={palette.soft}>
        {source}
      </text>
    </svg>
  );
}

/** As much of a text as fits into so many letters. */
export const cut = (text: string, letters: number) =>
  text.length <= letters ? text : `${text.slice(0, letters - 1).trimEnd()}…`;

export const capital = (text: string) => text.charAt(0).toLocaleUpperCase("vi") + text.slice(1);
