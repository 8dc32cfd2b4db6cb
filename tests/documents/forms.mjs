// Our plain texts in other forms, and the rows that a text gives.

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const path = (name) => fileURLToPath(new URL(`../../${name}`, import.meta.url));

let module;
async function engine() {
  if (!module) {
    module = await import("../../www/wasm/solieu.js");
    module.initSync({ module: new WebAssembly.Module(readFileSync(path("www/wasm/solieu_bg.wasm"))) });
  }
  return module;
}

/** What a text's rows say, each on a line: all but where the words stand. */
export async function rowsOf(text) {
  const { analyze } = await engine();
  return analyze(text).figures.map((figure) => {
    const { spans, why, notes, plans, changes, ...rest } = figure;
    const number = spans.number && text.slice(...spans.number);
    const bare = (items) => items.map(({ span, ...item }) => item);
    return JSON.stringify({
      number,
      ...rest,
      plans: bare(plans),
      changes: bare(changes),
      notes: notes.map(({ kind }) => kind),
    });
  });
}

const escaped = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

/**
 * A page whose paragraphs are the lines of `text`, and whose tables are its lines of cells apart by tabs. Of text that was
 * broken to fit a page, paragraphs are what stands apart by blank lines.
 */
export function htmlOf(text, { head = "", wrapped = false } = {}) {
  const out = [];
  const lines = text.split("\n");
  for (let at = 0; at < lines.length;) {
    let end = at;
    while (end < lines.length && lines[end].includes("\t")) end++;
    // `I. NÔNG NGHIỆP` alone on its line, more rows below.
    while (end > at && lines[end]?.trim() && lines[end + 1]?.includes("\t")) {
      end++;
      while (end < lines.length && lines[end].includes("\t")) end++;
    }
    if (end > at) out.push(tableOf(lines.slice(at, end).map((line) => line.split("\t"))));
    else if (wrapped) {
      while (lines[end]?.trim()) end++;
      if (end > at) out.push(`<p>${lines.slice(at, end).map(escaped).join("<br>\n")}</p>`);
    } else if (lines[at].trim()) out.push(`<p>${escaped(lines[at])}</p>`);
    at = Math.max(end, at + 1);
  }
  return `<!DOCTYPE html>\n<html lang="vi"><head><meta charset="utf-8">${head}</head>\n<body>\n${out.join("\n")}\n</body></html>\n`;
}

const NUMBER = /^[-+(]?\d[\d.,]*%?\)?$/;

/** Rows as an HTML table: what is left empty beside and below a heading is merged with it. */
export function tableOf(rows) {
  const width = Math.max(...rows.map((row) => row.length));
  const grid = rows.map((row) => Array.from({ length: width }, (_, x) => (row[x] ?? "").trimEnd()));
  const filled = (y, x) => grid[y][x].trim() !== "";
  let heads = grid.findIndex((row) =>
    row.slice(1).some((text) => NUMBER.test(text.trim()) && !/^(?:19|20)\d\d$/.test(text)),
  );
  if (heads < 0 || grid.slice(0, heads).some((row) => row.filter(Boolean).length < 2)) heads = 0;
  const taken = new Set();
  const html = grid.map((row, y) => {
    const cells = row.map((text, x) => {
      if (taken.has(`${y} ${x}`)) return "";
      let [right, below] = [x + 1, y + 1];
      if (y < heads && filled(y, x)) {
        const divided = (column) => grid.slice(y + 1, heads).some((row) => row[column].trim() !== "");
        while (right < width && !filled(y, right) && divided(right) && divided(x)) right++;
        while (
          below < heads &&
          !grid.slice(y + 1, heads).some((row) => row.slice(x, right).some((text) => text.trim()))
        )
          below++;
      }
      for (let i = y; i < below; i++) for (let j = x; j < right; j++) taken.add(`${i} ${j}`);
      const tag = y < heads ? "th" : "td";
      const span = `${right > x + 1 ? ` colspan="${right - x}"` : ""}${below > y + 1 ? ` rowspan="${below - y}"` : ""}`;
      const words = escaped(text).replace(/^ +/, (spaces) => "&nbsp;".repeat(spaces.length));
      return `<${tag}${span}>${words}</${tag}>`;
    });
    return `<tr>${cells.join("")}</tr>`;
  });
  return `<table border="1" style="border-collapse: collapse">\n${html.join("\n")}\n</table>`;
}

/** The tables of tests/tables/*.toml that are written with tabs. */
export function tables(toml) {
  return [...toml.matchAll(/says = "([^"]*)"\ntext = """\n([^]*?)"""/g)].map(([, says, text]) => ({ says, text }));
}
