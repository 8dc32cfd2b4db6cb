/** RFC 4180, with the byte-order mark without which Excel takes Vietnamese for another alphabet. */
import { type Cell, defused, type Grid } from "./cells";

export function csv({ head, body }: Grid, separator: "," | ";" = ","): string {
  const decimal = separator === ";" ? "," : ".";
  const line = (cells: Cell[]) => cells.map((cell) => field(cell, separator, decimal)).join(separator);
  return `\uFEFF${[head, ...body].map(line).join("\r\n")}\r\n`;
}

function field(cell: Cell, separator: string, decimal: string): string {
  if (cell === null) return "";
  const text = typeof cell === "number" ? plain(cell).replace(".", decimal) : defused(cell);
  return /["\r\n]/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** With all its digits, never `1e+21`. */
export const plain = (value: number) =>
  Number.isInteger(value) && Math.abs(value) < 1e21 ? BigInt(value).toString() : String(value);
