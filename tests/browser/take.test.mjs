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

test("bounds and ranges go wherever a number goes, and what is worked out from them is open to one side", async () => {
  const page = await at.open();
  await paste(
    page,
    "Năm 2023, huyện giải quyết việc làm cho hơn 2.040 lao động, đạt 102% kế hoạch, tăng gần 4% so với năm 2022.\n" +
      "Năm 2023, huyện đào tạo nghề cho 980 người, chưa đạt 100% kế hoạch.\n" +
      "Năm 2023, huyện trồng 120 ha rừng, tăng 5-6% so với năm 2022.",
  );
  const rows = page.locator("tr.row");
  const line = async (at) => (await rows.nth(at).innerText()).replace(/\s+/g, " ");
  assert.match(await line(0), /≈ ?ít nhất 1\.980,58/);
  assert.match(await line(1), /dưới 100 % ≈ ?ít nhất 980 ?$/);
  assert.equal(await rows.nth(1).locator(".reached.missed").count(), 1, "what is short of it is not met");
  await rows.first().locator(".opener").click();
  assert.match(await page.locator(".sums").innerText(), /102\s% → ít nhất 1\.98.*104\s% → ít nhất 1\.9/s);
  const file = async (format) => {
    const [download] = await Promise.all([page.waitForEvent("download"), take(page, format)]);
    return readFileSync(await download.path(), "utf8");
  };
  const [head, ...body] = parse((await file("csv")).slice(1));
  const named = (row) => Object.fromEntries(head.map((name, i) => [name, row[i]]));
  const [jobs, trained, trees] = body.map(named);
  assert.equal(jobs["Mức"], "hơn");
  assert.equal(jobs["Mức của tăng, giảm"], "gần");
  assert.match(jobs["Kế hoạch suy ra, từ"], /^198\d/);
  assert.equal(jobs["Kế hoạch suy ra, đến"], "");
  assert.equal(trained["Mức đạt"], "dưới");
  assert.deepEqual([trees["Mức tăng, giảm"], trees["Mức tăng, giảm đến"]], ["5", "6"]);
  const markdown = await file("markdown");
  assert.match(markdown, /hơn 2\.040.*102 %.*≈ ít nhất 1\.980,58.*gần 4 %/);
  assert.match(markdown, /dưới 100 %/);
  assert.match(markdown, /5–6 %/);
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
