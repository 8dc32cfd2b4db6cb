/** The report in the form that the command line prints, with the reader's corrections in place and marked. */
import type { Taken } from "./formats";

export function json({ rows, report }: Taken): string {
  const place = new Map(rows.map((row, at) => [row.index, at]));
  const figures = rows.map(({ figure, edited }) => ({
    ...figure,
    partOf: figure.partOf === null ? null : (place.get(figure.partOf) ?? null),
    ...(edited && { edited }),
  }));
  const checks = report.checks
    .filter((check) => check.figures.every((index) => place.has(index)))
    .map((check) => ({ ...check, figures: check.figures.map((index) => place.get(index)!) }));
  return `${JSON.stringify({ ...report, figures, checks }, null, 2)}\n`;
}
