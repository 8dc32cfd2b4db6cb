// Taking the table away: the clipboard, CSV.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { paste, press, REPORT, rowCount, start, take } from "./harness.mjs";

let at;
before(async () => (at = await start()));
after(() => at.close());

const FORMULA = `${REPORT}=SUM(A1) và @lệnh cho 1.250 hộ nghèo.\n`;

test("the table is copied as cells, as text and as HTML", async () => {
  const page = await at.open("hosted", { permissions: ["clipboard-read", "clipboard-write"] });
  await paste(page, REPORT);
  await press(page, "Chép bảng");
  await page.waitForSelector(".toasts p");
  const [text, html] = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return Promise.all(["text/plain", "text/html"].map(async (type) => (await item.getType(type)).text()));
  });
  const lines = text.split(/\r?\n/).map((line) => line.split("\t"));
  assert.equal(lines.length, (await rowCount(page)) + 1);
  assert.ok(lines.every((line) => line.length === lines[0].length));
  assert.equal(lines[1][1], "3214");
  const at100 = lines[0].indexOf("Đạt kế hoạch (%)");
  assert.equal(lines[1][at100], "107,1", "decimals as a Vietnamese spreadsheet reads them");
  // Read where markup may be parsed: the page's own policy lets nobody else.
  const elsewhere = await page.context().newPage();
  const cells = await elsewhere.evaluate((html) => {
    const rows = [...new DOMParser().parseFromString(html, "text/html").querySelectorAll("tr")];
    return rows.map((row) => [...row.children].map((cell) => cell.textContent));
  }, html);
  assert.equal(cells.length, lines.length);
  assert.equal(cells[1][1], "3214");
  await page.context().close();
});

test("CSV: byte-order mark, one row a figure, formulas defused, what is worked out apart", async () => {
  const page = await at.open();
  await paste(page, FORMULA);
  const [download] = await Promise.all([page.waitForEvent("download"), take(page, "csv")]);
  const csv = readFileSync(await download.path(), "utf8");
  assert.ok(csv.startsWith("\uFEFF"));
  const [head, ...body] = parse(csv.slice(1));
  assert.equal(body.length, await rowCount(page));
  const first = Object.fromEntries(head.map((name, i) => [name, body[0][i]]));
  assert.equal(first["Giá trị"], "3214");
  assert.equal(first["Đạt kế hoạch (%)"], "107.1");
  assert.equal(first["Kế hoạch, báo cáo nêu"], "");
  assert.equal(first["Kế hoạch, suy ra (số tròn nhất)"], "3000");
  const money = body.find((row) => row[1] === "20100000000");
  assert.ok(money, "money in full");
  for (const cell of body.flat()) assert.doesNotMatch(cell, /^[=+@\t]/);
  assert.ok(body.some((row) => row.some((cell) => cell.startsWith("'="))));
  await page.context().close();
});

/** RFC 4180. */
function parse(csv) {
  const rows = [[""]];
  for (const [, quoted, plain, sign] of csv.matchAll(/"((?:[^"]|"")*)"|([^",\r\n]+)|(,|\r\n)/g)) {
    const row = rows.at(-1);
    if (sign === ",") row.push("");
    else if (sign) rows.push([""]);
    else row[row.length - 1] += quoted === undefined ? plain : quoted.replaceAll('""', '"');
  }
  return rows.slice(0, -1);
}
