// A text of ten megabytes: read in the worker with progress, stopped and gone on with, the page alive meanwhile, every span right.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { lit, paste, press, quiet, REPORT, rowCount, start } from "./harness.mjs";

let at;
before(async () => (at = await start()));
after(() => at.close());

// Dates and numbers of papers take their time, so that there is some to look at the progress in.
const WORDS =
  "Ngày 3/1, 17/2, 9/3, 21/4 và 30/6 xã họp về Quyết định số 1956/QĐ-TTg, Nghị quyết số 24/NQ-HĐND và các việc còn lại. ".repeat(
    5,
  );
const paragraph = (i) =>
  `${WORDS}🙂 Xã thứ ${i} giải quyết việc làm cho ${(20_000 + i).toLocaleString("vi-VN")} lao động, đạt 107,1% kế hoạch.\n\n`;
const COUNT = 14_000;
const LONG = `KẾT QUẢ CÔNG TÁC NĂM 2023 CỦA HUYỆN BÌNH SƠN\n\n${Array.from({ length: COUNT }, (_, i) => paragraph(i)).join("")}`;

/** As `paste` does, without waiting for the answer. */
const drop = (page, text) =>
  page.evaluate((given) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", given);
    document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, text);

test("ten megabytes: progress, the page alive, all rows, spans and the report's own period right to the end", async () => {
  assert.ok(Buffer.byteLength(LONG) > 10e6, `${Buffer.byteLength(LONG)} bytes`);
  const page = await at.open();
  // Every step from the first on, however fast they come.
  const watched = page.evaluate(
    () =>
      new Promise((done) => {
        const seen = [];
        const watch = new MutationObserver(() => {
          const bar = document.querySelector(".waiting progress");
          if (bar) seen.push(bar.value);
          else if (seen.length > 0) {
            watch.disconnect();
            done(seen);
          }
        });
        watch.observe(document.body, { attributes: true, childList: true, subtree: true });
      }),
  );
  await drop(page, LONG);
  await page.waitForSelector(".waiting progress");
  // Whatever else one does meanwhile is done at once.
  await press(page, "EN");
  assert.match(await page.locator(".waiting").innerText(), /Reading [\d,]+ characters/);
  await press(page, "VI");
  const shares = await watched;
  const steps = new Set(shares);
  assert.ok(steps.size > 5, `${[...steps]}`);
  assert.deepEqual(
    shares,
    shares.toSorted((a, b) => a - b),
  );
  await page.waitForSelector("main[data-read=true]");
  const count = Number((await page.locator(".figure-filter.all b").innerText()).replaceAll(".", ""));
  assert.ok(count >= COUNT, `${count} rows`);
  assert.ok((await rowCount(page)) < 300, "only what is in view is painted");

  const last = (20_000 + COUNT - 1).toLocaleString("vi-VN");
  await page.fill("#search", last);
  const row = page.locator("tr.row", { hasText: last }).first();
  assert.match(await row.locator(".period").innerText(), /2023/);
  await row.locator(".indicator .words").click();
  assert.deepEqual(await lit(page, "number"), [last]);
  await page.waitForFunction(
    (last) => document.querySelector("#reader mark[aria-current]")?.textContent === last,
    last,
  );
  assert.equal(await page.locator("#reader mark[aria-current]").first().isVisible(), true);
  assert.ok((await page.locator("#reader mark").count()) < 2000, "marks are put where one looks");
  quiet(page);
  await page.context().close();
});

test("a long reading is stopped with a word, the text kept, and gone on with", async () => {
  const page = await at.open();
  await paste(page, REPORT);
  await drop(page, LONG);
  await page.click(".waiting button");
  assert.match(await page.locator(".waiting").innerText(), /Đã dừng/);
  assert.equal(await page.evaluate(() => document.querySelector("#reader").textContent.length > 5e6), true);
  await press(page, "Đọc tiếp");
  await page.waitForSelector(".waiting progress");
  // Something shorter is read at once, whatever is under way.
  await paste(page, REPORT);
  assert.ok((await rowCount(page)) >= 5);
  assert.equal(await page.locator(".waiting").count(), 0);
  quiet(page);
  await page.context().close();
});

test("a long text brings the whole module; where that does not come, the first one reads it", async () => {
  const long = LONG.slice(0, 2_200_000);
  const page = await at.open();
  const asked = page.waitForRequest(/solieu_bg.*\.wasm/);
  await drop(page, long);
  await asked;
  await page.waitForSelector("main[data-read=true]", { timeout: 60_000 });
  assert.ok((await rowCount(page)) > 0);
  quiet(page);
  await page.context().close();

  const without = await at.open();
  let refused = 0;
  await without.route(/solieu_bg.*\.wasm/, (route) => (refused++, route.abort()));
  await drop(without, long);
  await without.waitForSelector("main[data-read=true]", { timeout: 60_000 });
  assert.equal(refused, 1);
  assert.ok((await rowCount(without)) > 0);
  assert.equal(await without.locator("[role=alert]").count(), 0);
  await without.context().close();
});

test("ten megabytes are edited part by part: a key finds its place, the rest stays", async () => {
  const page = await at.open();
  await drop(page, LONG);
  await page.waitForSelector("main[data-read=true]", { timeout: 60_000 });
  const last = (20_000 + COUNT - 1).toLocaleString("vi-VN");
  await page.fill("#search", last);
  await page.locator("tr.row", { hasText: last }).first().locator(".indicator .words").click();
  await page.waitForFunction(
    (last) => document.querySelector("#reader mark[aria-current]")?.textContent === last,
    last,
  );
  await page.locator("#reader").focus();
  await page.keyboard.press("e");
  await page.waitForFunction(() => document.activeElement?.id === "editor");
  assert.match(await page.locator(".part").innerText(), /ký tự [\d.]+ đến [\d.]+/);
  const box = page.locator("#editor");
  const part = await box.inputValue();
  assert.ok(part.includes(last) && part.length < 250_000, `${part.length}`);
  await box.evaluate((box, last) => {
    const at = box.value.indexOf(last);
    box.setSelectionRange(at, at + last.length);
  }, last);
  await page.keyboard.type("77.777");
  await page.keyboard.press("Escape");
  await page.waitForSelector("main[data-read=true]", { timeout: 60_000 });
  await page.fill("#search", "77.777");
  await page.waitForFunction(() => document.querySelectorAll("tr.row").length === 1);
  assert.match(await page.locator("tr.row").innerText(), /77\.777/);
  const count = Number((await page.locator(".figure-filter.all b").innerText()).replaceAll(".", ""));
  assert.ok(count >= COUNT, `${count} rows`);
  assert.equal(await page.evaluate(() => document.querySelector("#reader").textContent.includes("77.777")), true);
  quiet(page);
  await page.context().close();
});
