// Parts of the page that come behind the engine: what is asked for earlier waits, what does not come is said and asked for again.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { pasteHtml } from "./files.mjs";
import { paste, press, REPORT, rowCount, start } from "./harness.mjs";

const TABLE = "<table><tr><td>Hộ nghèo</td><td>1.250</td></tr><tr><td>Hộ cận nghèo</td><td>980</td></tr></table>";
const ROWS = "Hộ nghèo\t1.250\nHộ cận nghèo\t980";

let at;
before(async () => (at = await start()));
after(() => at.close());

/** A page to which no script of this name comes before `come`, which lets it ("continue"), or fails it that once ("abort"). */
async function without(name, options = {}) {
  const context = await at.browser.newContext({ serviceWorkers: "block", ...options });
  let asked = 0;
  let release;
  let how = new Promise((done) => (release = done));
  await context.route(`**/assets/${name}-*.js`, async (route) => {
    asked++;
    await route[await how]();
  });
  const page = await at.open("hosted", { context });
  const come = (given) => {
    assert.ok(asked > 0, `${name} is asked for`);
    release(given);
    how = "continue";
  };
  return { page, come };
}

test("plain text waits for nothing; HTML waits for its reader, and no table is shown for it meanwhile", async () => {
  const { page, come } = await without("html");
  await paste(page, REPORT);
  assert.ok((await rowCount(page)) >= 5);
  const pasted = pasteHtml(page, TABLE);
  await page.waitForSelector("main[data-read=false]");
  come("continue");
  assert.equal((await pasted).trim(), ROWS);
  await page.context().close();
});

test("where the reader of HTML does not come, the words are taken; the next time it is asked for again", async () => {
  const { page, come } = await without("html");
  const pasted = pasteHtml(page, TABLE, "Hộ nghèo 1.250");
  await page.waitForSelector("main[data-read=false]");
  come("abort");
  assert.equal(await pasted, "Hộ nghèo 1.250");
  await pasteHtml(page, TABLE);
  await page.waitForFunction((rows) => document.getElementById("editor").value.trim() === rows, ROWS);
  await page.context().close();
});

test("a row that is opened and corrected before that part has come is so once it has", async () => {
  const { page, come } = await without("rowWork");
  await paste(page, REPORT);
  const row = page.locator("tr.row", { hasText: "612" });
  const words = await row.locator(".indicator .words").innerText();
  await row.locator("[data-opener]").click();
  await page.keyboard.press("F2");
  assert.equal(await row.locator(".indicator .words").innerText(), words, "the cell shows what it holds");
  come("continue");
  await page.waitForFunction(() => document.activeElement.matches(".cell-field"));
  assert.match(await page.locator(".opened .sentence").innerText(), /612/);
  await page.context().close();
});

test("words that are marked before that part has come can be made a row once it has", async () => {
  const { page, come } = await without("pointed");
  await paste(page, REPORT);
  await page.evaluate(() => {
    const range = document.createRange();
    range.selectNodeContents(document.querySelector("#reader mark"));
    getSelection().removeAllRanges();
    getSelection().addRange(range);
  });
  await page.waitForTimeout(300);
  assert.equal(await page.locator(".add-row").count(), 0);
  come("continue");
  await page.waitForSelector(".add-row");
  await page.context().close();
});

test("a table that is to be copied before that part has come is copied once it has, or a word says why not", async () => {
  const { page, come } = await without("taking", { permissions: ["clipboard-read", "clipboard-write"] });
  await paste(page, REPORT);
  await press(page, "Chép bảng");
  come("abort");
  await page.waitForFunction(() => /chưa tải xong/.test(document.querySelector(".toasts").innerText));
  await press(page, "Chép bảng");
  await page.waitForFunction(() => /Đã chép/.test(document.querySelector(".toasts").innerText));
  assert.match(await page.evaluate(() => navigator.clipboard.readText()), /612/);
  await page.context().close();
});
