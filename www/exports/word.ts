/** A page with one table, for pasting into Word or opening in it. */
import { escaped } from "./clipboard";
import type { Taken } from "./formats";
import { spoken } from "./spoken";

const STYLE = `body{font:11pt "Times New Roman",serif}table{border-collapse:collapse}th,td{border:1px solid #888;padding:3px 6px;vertical-align:top}
th{background:#eee;text-align:left}.r{text-align:right}`;

export function word(taken: Taken): string {
  const { head, body } = spoken(taken);
  const title = escaped(taken.report.document.title ?? taken.words.table.label);
  const cell = (text: string, at: number) => {
    const inner = text.includes("≈") ? `<i>${escaped(text)}</i>` : escaped(text);
    return `<td${at === 1 || at === 3 || at === 4 ? ' class="r"' : ""}>${inner}</td>`;
  };
  return `<!doctype html><html lang="${taken.language}"><head><meta charset="utf-8"><title>${title}</title><style>${STYLE}</style></head><body>
<h1 style="font-size:14pt">${title}</h1>
<table><thead><tr>${head.map((name) => `<th>${escaped(name)}</th>`).join("")}</tr></thead><tbody>
${body.map((row) => `<tr>${row.map(cell).join("")}</tr>`).join("\n")}
</tbody></table>
<p>${escaped(taken.labels.legend)}</p></body></html>
`;
}
