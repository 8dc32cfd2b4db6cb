/** The table as a spreadsheet takes it from the clipboard: cells, with numbers that are numbers whatever its language. */
import { type Cell, defused, type Grid } from "./cells";
import { plain } from "./csv";

/** Tab-separated, decimals as the reader's spreadsheet most likely has them. */
export function tsv({ head, body }: Grid, decimal: "," | "."): string {
  const text = (cell: Cell) => {
    if (cell === null) return "";
    return typeof cell === "number" ? plain(cell).replace(".", decimal) : defused(cell.replace(/\s+/g, " "));
  };
  return [head, ...body].map((line) => line.map(text).join("\t")).join("\n");
}

/** `x:num` tells Excel the number itself, `data-sheets-value` tells Google Sheets. */
export function html({ head, body }: Grid, decimal: "," | "."): string {
  const cell = (cell: Cell) => {
    if (cell === null) return "<td></td>";
    if (typeof cell === "string") return `<td style="mso-number-format:'\\@'">${escaped(defused(cell))}</td>`;
    const number = plain(cell);
    return `<td x:num="${number}" data-sheets-value='{"1":3,"3":${number}}'>${number.replace(".", decimal)}</td>`;
  };
  const th = head.map((name) => `<th>${escaped(name)}</th>`).join("");
  const rows = body.map((line) => `<tr>${line.map(cell).join("")}</tr>`).join("\n");
  return `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table><thead><tr>${th}</tr></thead><tbody>\n${rows}\n</tbody></table></body></html>`;
}

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
export const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign]!);
