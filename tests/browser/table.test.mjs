// Order, filters, groups, columns, and tables of thousands of rows.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { paste, quiet, REPORT, rowCount, start } from "./harness.mjs";

let at;
before(async () => (at = await start()));
after(() => at.close());

const values = (page) => page.locator("tr.row .value .num").allInnerTexts();
const indicators = (page) => page.locator("tr.row .indicator .words").allInnerTexts();

test("a column's head sorts, turns round, and lets go", async () => {
  const page = await at.open();
  await paste(page, REPORT);
  const asInReport = await indicators(page);
  const head = page.locator("th.achievement");
  await head.locator("button").click();
  assert.equal(await head.getAttribute("aria-sort"), "descending");
  assert.match(await page.locator("tr.row").first().innerText(), /107,1/);
  await head.locator("button").click();
  assert.match(await page.locator("tr.row").first().innerText(), /92,5/);
  await head.locator("button").click();
  assert.equal(await head.getAttribute("aria-sort"), null);
  assert.deepEqual(await indicators(page), asInReport);
  await page.context().close();
});

test("parts stay under their total, whatever the order", async () => {
  const page = await at.open();
  await paste(
    page,
    "Huyện trợ cấp cho 3.418 đối tượng, trong đó: 1.577 người cao tuổi, 1.402 người khuyết tật.\n\nHuyện hỗ trợ 5.000 hộ nghèo.",
  );
  const levels = () =>
    page
      .locator("tr.row")
      .evaluateAll((rows) => rows.map((row) => `${row.ariaLevel} ${row.querySelector(".value").innerText}`));
  const parts = (list) => list.filter((line) => line.startsWith("2"));
  assert.equal(parts(await levels()).length, 2);
  await page.locator("th.value button").click();
  const sorted = await levels();
  assert.equal(sorted[0], "1 5.000");
  assert.deepEqual(sorted.slice(1), ["1 3.418", "2 1.577", "2 1.402"]);
  await page.context().close();
});

test("topics filter and group", async () => {
  const page = await at.open();
  await paste(page, REPORT);
  const all = await rowCount(page);
  await page.selectOption(".topics", "employment");
  const jobs = await indicators(page);
  assert.ok(jobs.length > 0 && jobs.length < all && jobs.every((text) => /việc làm/i.test(text)), jobs.join());
  await page.selectOption(".topics", "*");
  await page.click(".menu.view summary");
  await page.click("text=Xếp theo nhóm");
  assert.ok((await page.locator("tr.group").count()) >= 2);
  assert.equal(await rowCount(page), all);
  await page.context().close();
});

test("columns are hidden and shown, numbers written in full", async () => {
  const page = await at.open();
  await paste(page, REPORT);
  assert.ok((await values(page)).some((text) => text.includes("20,1")));
  await page.click(".menu.view summary");
  await page.click("text=Viết đủ số");
  assert.ok((await values(page)).some((text) => text.includes("20.100.000.000")));
  await page.click("fieldset >> text=Kỳ");
  assert.equal(await page.locator("th.period, td.period").count(), 0);
  await page.click("fieldset >> text=Kỳ");
  assert.ok((await page.locator("td.period").count()) > 0);
  await page.context().close();
});

test("a table of thousands of rows paints those in view; keys reach the last; paper gets as many as fifty pages hold", async () => {
  const page = await at.open();
  const line = (i) => `Huyện ${i} hỗ trợ ${i + 1000} hộ nghèo, đạt ${80 + (i % 50)}% kế hoạch.\n`;
  const count = 3000;
  await paste(page, Array.from({ length: count }, (_, i) => line(i)).join(""));
  const total = Number((await page.locator(".figure-filter.all b").innerText()).replaceAll(".", ""));
  assert.ok(total >= count && total > 2000);
  await page.waitForFunction(() => document.querySelectorAll("tr.row").length < 120);
  const first = await page.locator("tr.row").first().innerText();
  await page.locator("tr.row").first().click();
  await page.keyboard.press("End");
  await page.waitForFunction((last) => document.activeElement?.innerText?.includes(last), "3.999");
  assert.deepEqual(await page.evaluate(() => [...CSS.highlights.get("chosen-number")].map(String)), ["3999"]);
  await page.keyboard.press("Home");
  await page.waitForFunction((first) => document.activeElement?.innerText === first, first);
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  // Paper is not waited for: what the browser prints is what stands there when the event is over.
  assert.equal(await rowCount(page), 2000);
  assert.match(await page.locator(".table-scroll .nothing").innerText(), /2\.000 dòng đầu trong [\d.]+ dòng/);
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await page.waitForFunction(() => document.querySelectorAll("tr.row").length < 120);
  // Fewer are printed all.
  await page.fill("#search", "109");
  const found = await page.evaluate(() => Number(document.querySelector("table.figures").ariaRowCount) - 1);
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  assert.equal(await rowCount(page), found);
  assert.equal(await page.locator(".table-scroll .nothing").count(), 0);
  quiet(page);
  await page.context().close();
});

test("another report begins at its top, and its rows are its own", async () => {
  const page = await at.open();
  const report = (name, n) =>
    Array.from({ length: n }, (_, i) => `Huyện ${name} hỗ trợ ${i + 1000} hộ nghèo, đạt ${80 + (i % 50)}% kế hoạch.\n`);
  for (const n of [60, 700]) {
    await paste(page, report("Bình Sơn", n).join(""));
    await page.locator("tr.row").nth(20).click();
    await page.keyboard.press("End");
    await page.waitForFunction(() => document.querySelector(".table-scroll").scrollTop > 100);
    await paste(page, report("Tư Nghĩa", n).reverse().join(""));
    await page.waitForFunction(() => document.querySelector(".table-scroll").scrollTop === 0);
    assert.match(await page.locator("tr.row").first().innerText(), new RegExp((n + 999).toLocaleString("vi-VN")));
    assert.equal(await page.locator("tr.chosen").count(), 0);
    const ids = await page.locator("tr.row").evaluateAll((rows) => rows.map((row) => row.dataset.key));
    assert.equal(new Set(ids).size, ids.length);
  }
  quiet(page);
  await page.context().close();
});

test("scrolled far, a row keeps the keyboard or lets it go, but never hands it to another", async () => {
  const page = await at.open();
  await paste(
    page,
    Array.from({ length: 900 }, (_, i) => `Huyện hỗ trợ ${i + 1000} hộ nghèo, đạt ${80 + (i % 50)}% kế hoạch.\n`).join(
      "",
    ),
  );
  await page.waitForFunction(() => document.querySelectorAll("tr.row").length < 120);
  await page.locator("tr.row").nth(3).click();
  const key = await page.evaluate(() => document.activeElement.dataset.key);
  for (const to of [3000, 9000, 9400, 20_000]) {
    await page.evaluate((to) => (document.querySelector(".table-scroll").scrollTop = to), to);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    const now = await page.evaluate(() => document.activeElement?.dataset.key);
    assert.ok(now === undefined || now === key, now);
  }
  await page.keyboard.press("ArrowDown");
  await page.waitForFunction(() => document.activeElement?.matches("tr.row"));
  quiet(page);
  await page.context().close();
});

test("what the mouse points at is lit on both sides", async () => {
  const page = await at.open();
  await paste(page, REPORT);
  const row = page.locator("tr.row").nth(1);
  const mark = page.locator("#reader mark.figure").nth(1);
  const colour = (element) => element.evaluate((e) => getComputedStyle(e.querySelector("td") ?? e).backgroundColor);
  const [rowAtRest, markAtRest] = [await colour(row), await colour(mark)];
  await mark.hover();
  assert.notEqual(await colour(row), rowAtRest);
  await page.mouse.move(5, 5);
  assert.equal(await colour(row), rowAtRest);
  await row.hover();
  assert.notEqual(await colour(mark), markAtRest);
  await page.mouse.move(5, 5);
  assert.equal(await colour(mark), markAtRest);
  quiet(page);
  await page.context().close();
});

test("a long table moves as far as it is scrolled, not a pixel more", async () => {
  const page = await at.open();
  // Some rows of one line, some of three.
  const line = (i) =>
    `Huyện hỗ trợ ${i + 1000} hộ nghèo${i % 3 ? "" : " ở các xã vùng cao, vùng sâu, vùng xa, vùng đặc biệt khó khăn và vùng biên giới"}, đạt ${80 + (i % 50)}% kế hoạch.\n`;
  await paste(page, Array.from({ length: 1200 }, (_, i) => line(i)).join(""));
  await page.waitForFunction(() => document.querySelectorAll("tr.row").length < 120);
  const wrong = await page.evaluate(async () => {
    const pane = document.querySelector(".table-scroll");
    const frame = () => new Promise(requestAnimationFrame);
    const places = () =>
      new Map([...pane.querySelectorAll("tr.row")].map((row) => [row.dataset.key, row.getBoundingClientRect().top]));
    const wrong = [];
    for (let step = 0; step < 120; step++) {
      const before = places();
      pane.scrollTop += 60;
      await frame();
      await frame();
      for (const [key, top] of places())
        if (before.has(key) && Math.abs(before.get(key) - top - 60) > 1)
          wrong.push(`${step}: ${before.get(key) - top}`);
    }
    return wrong.slice(0, 5);
  });
  assert.deepEqual(wrong, []);
  const bottom = await page.evaluate(() => {
    const rows = [...document.querySelectorAll("tr.row")].map((row) => row.getBoundingClientRect());
    const view = document.querySelector(".table-scroll").getBoundingClientRect();
    return [rows[0].top <= view.top, rows.at(-1).bottom >= view.bottom];
  });
  assert.deepEqual(bottom, [true, true], "the view is filled");
  quiet(page);
  await page.context().close();
});

/** Where the columns begin as soon as a report's table is shown, and once all of its `count` rows are there. */
const columns = (page, text, count) =>
  page.evaluate(
    async ([given, count]) => {
      const now = () => ({
        rows: document.querySelectorAll("tr.row").length,
        columns: [...document.querySelectorAll(".figures th")].map((head) => head.getBoundingClientRect().left),
      });
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", given);
      document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
      const table = document.querySelector(".filled");
      await new Promise((shown) =>
        new MutationObserver(() => table.matches(".away") || shown()).observe(table, { attributeFilter: ["class"] }),
      );
      const first = now();
      while (now().rows < count) await new Promise(requestAnimationFrame);
      return [first, now()];
    },
    [text, count],
  );

test("no column moves when the rows below those in view follow", async () => {
  const page = await at.open();
  const small = Array.from({ length: 40 }, (_, i) => `Xã ${i} hỗ trợ ${i + 100} hộ nghèo.`);
  const text = [...small, "Huyện tiếp đón 98.250.000 lượt khách, đạt 102,35% kế hoạch."].join("\n");
  const [first, last] = await columns(page, text, 41);
  assert.ok(first.rows < last.rows, `${first.rows} of ${last.rows}`);
  assert.deepEqual(first.columns, last.columns);
  // A number that is short as printed, and the longest in full.
  await page.click("text=Hiển thị");
  await page.click("text=Viết đủ số");
  await page.click(".source-pane [data-clear]");
  const poor = Array.from({ length: 40 }, (_, i) => `Huyện hỗ trợ ${i + 100} hộ nghèo.`);
  const [full, all] = await columns(page, [...poor, "Huyện thu 5 tỷ đồng."].join("\n"), 41);
  assert.ok(full.rows < all.rows, `${full.rows} of ${all.rows}`);
  assert.deepEqual(full.columns, all.columns);
  await page.context().close();
});
