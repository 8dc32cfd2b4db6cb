/** RFC 4180, with the byte-order mark without which Excel takes Vietnamese for another alphabet. */
import { type Cell, defused, type Grid } from "./cells";

type Separator = "," | ";";

/** With semicolons the decimals have commas, as a Vietnamese Excel expects. */
export function csv({ head, body }: Pick<Grid, "head" | "body">, separator: Separator = ","): string {
  return `\uFEFF${[head, ...body].map((line) => csvLine(line, separator)).join("\r\n")}\r\n`;
}

export const csvLine = (cells: Cell[], separator: Separator = ",") =>
  cells.map((cell) => field(cell, separator)).join(separator);

function field(cell: Cell, separator: Separator): string {
  if (cell === null) return "";
  const text = typeof cell === "number" ? plain(cell).replace(".", separator === ";" ? "," : ".") : defused(cell);
  return /["\r\n]/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** With all its digits, never `1e+21`. */
export const plain = (value: number) =>
  Number.isInteger(value) && Math.abs(value) < 1e21 ? BigInt(value).toString() : String(value);
