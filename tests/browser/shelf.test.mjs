// The shelf: reports kept in the browser, over a reload, compared by indicator, exported, deleted.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { paste, press, quiet, read, REPORT, rowCount, start } from "./harness.mjs";

let at;
let page;
before(async () => {
  at = await start();
  page = await at.open();
});
after(() => at.close());

const LAST_YEAR = REPORT.replace("2023", "2022").replace("3.214", "2.950").replace("107,1", "98,3");
const shelf = async () => {
  await press(page, "Kệ");
  await page.waitForSelector("dialog.shelf[open]");
};

test("a report is kept with its corrections, over a reload", async () => {
  await paste(page, REPORT);
  await page.locator("tr.row td.value").first().dblclick();
  await page.locator(".cell-field").fill("3.333");
  await page.keyboard.press("Enter");
  await shelf();
  await press(page, "Cất báo cáo");
  await page.waitForSelector(".kept li");
  await page.reload();
  await shelf();
  await page.click(".kept .link");
  await read(page);
  await page.waitForSelector("tr.row");
  assert.match(await page.locator("tr.row").first().innerText(), /3\.333/);
  assert.ok((await rowCount(page)) >= 5);
});

test("two are put side by side by indicator, and the joined table is taken away", async () => {
  await paste(page, LAST_YEAR);
  await shelf();
  await press(page, "Cất báo cáo");
  await page.waitForFunction(() => document.querySelectorAll(".kept li").length === 2);
  for (const box of await page.locator(".kept input").all()) await box.check();
  await press(page, "So sánh 2");
  const shared = await page.locator(".compare tr.shared").allInnerTexts();
  assert.ok(
    shared.some((text) => text.includes("3.333") && text.includes("2.950")),
    shared.join(" / "),
  );
  const [download] = await Promise.all([page.waitForEvent("download"), press(page, "Tải bảng so sánh")]);
  const csv = readFileSync(await download.path(), "utf8");
  assert.match(csv, /3333.*2950|2950.*3333/);
  await press(page, "Trở lại");
});

test("all is exported, all is deleted, asked twice", async () => {
  const [download] = await Promise.all([page.waitForEvent("download"), press(page, "Xuất tất cả")]);
  const kept = JSON.parse(readFileSync(await download.path(), "utf8"));
  assert.equal(kept.length, 2);
  assert.ok(kept.some(({ text }) => text === REPORT));
  await press(page, "Xóa tất cả");
  assert.equal(await page.locator(".kept li").count(), 2);
  await press(page, "Bấm lần nữa");
  await page.waitForFunction(() => document.querySelectorAll(".kept li").length === 0);
  quiet(page);
});
