/** What a mark says of itself when one points at it: the row in a line. */
import { doubts } from "../format/doubts";
import { number } from "../format/number";
import { rowAt } from "../state/rows";
import { language } from "../state/settings";
import type { Words } from "../words/words";
import type { Mark } from "./marks";

export function summary(mark: Mark, words: Words): string {
  const row = mark.figure === null ? undefined : rowAt(mark.figure);
  if (!row) return "";
  const lines = [`${words.roles[mark.role]}: ${row.figure.indicator || words.table.noIndicator}`];
  if (mark.role === "plan") {
    const percent = row.achievements.find((a) => a.percent !== null)?.percent;
    if (percent != null) lines.push(`${number(percent, language.value)} %`);
  }
  return [...lines, ...doubts(row, words)].join("\n");
}
