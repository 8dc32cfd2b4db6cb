/** A Markdown table (GitHub's form), with the word on what is worked out beneath it. */
import type { Taken } from "./formats";
import { spoken } from "./spoken";

export function markdown(taken: Taken): string {
  const { head, body } = spoken(taken);
  const line = (cells: string[]) => `| ${cells.map(escaped).join(" | ")} |`;
  const title = taken.report.document.title;
  const right = new Set([1, 3, 4]);
  return [
    ...(title ? [`# ${escaped(title)}`, ""] : []),
    line(head),
    `|${head.map((_, at) => (right.has(at) ? "---:" : "---")).join("|")}|`,
    ...body.map(line),
    "",
    taken.labels.legend,
    "",
  ].join("\n");
}

/** No cell can end the table or become markup. */
const escaped = (text: string) => text.replace(/\s+/g, " ").replace(/[\\|<>*_`[\]#]/g, "\\$&");
