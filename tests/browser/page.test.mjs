// The way through: paste, table, row and words, keys, languages. On a host and from disk.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { DOORS, example, lit, paste, press, quiet, read, REPORT, rowCount, settled, start } from "./harness.mjs";

let at;
before(async () => (at = await start()));
after(() => at.close());

for (const door of DOORS) {
  describe(door, () => {
    let page;
    before(async () => {
      page = await at.open(door);
    });
    after(() => page.context().close());

    test("the empty page says what to do", async () => {
      assert.match(await page.locator(".table-pane").innerText(), /Dán vào ô báo cáo/);
      assert.equal(await rowCount(page), 0);
    });

    test("a pasted report becomes a table without a button", async () => {
      await example(page);
      await settled(page);
      page.requests.length = 0;
      await paste(page, REPORT);
      assert.ok((await rowCount(page)) >= 5);
      const text = await page.locator("table.figures").innerText();
      for (const shown of ["3.214", "107,1", "3.000", "20,1", "tỷ đồng", "2,35", "612"])
        assert.ok(text.includes(shown), shown);
    });

    test("a row lights up exactly its number, and its number chooses the row", async () => {
      const rows = await page.locator("tr.row").count();
      let numbered = 0;
      for (let i = 0; i < rows; i++) {
        const row = page.locator("tr.row").nth(i);
        await row.locator(".indicator .words").click();
        const [number] = await lit(page, "number");
        if (number === undefined) continue;
        numbered++;
        const key = await row.getAttribute("data-key");
        assert.ok(key.startsWith(`${number}|`), `${key} lights up ${number}`);
        await page.locator("#reader mark[aria-current].figure").first().click();
        assert.equal(await page.locator('tr[aria-selected="true"]').getAttribute("data-key"), key);
      }
      assert.ok(numbered >= 5);
    });

    test("a number clicked in the report chooses its row", async () => {
      await page.locator("#reader mark.figure", { hasText: "612" }).click();
      assert.match(await page.locator('tr[aria-selected="true"]').innerText(), /612/);
      assert.deepEqual(await lit(page, "number"), ["612 triệu"]);
    });

    test("other numbers say what they are", async () => {
      await page.locator("#reader [data-other=legal_ref]").first().hover();
      await page.waitForFunction(() => document.querySelector("#tip:not([hidden])")?.textContent === "Số văn bản");
    });

    test("after loading, not one network request and no complaint", async () => {
      assert.deepEqual(page.requests, []);
      await press(page, "EN");
      await press(page, "VI");
      // The one file has English inside; on a host it loads from there when it is first wanted.
      const words = page.requests.map((address) => address.replace(/^.*\/assets\/en-[^/]*\.js$/, "English"));
      assert.deepEqual(words, door === "hosted" ? ["English"] : []);
      quiet(page);
    });
  });
}

test("typing shows the table as one types, and the marks follow", async () => {
  const page = await at.open();
  await page.click("#editor");
  await page.keyboard.type("Huyện giải quyết việc làm cho 3.214 lao động.");
  await read(page);
  await page.waitForSelector("tr.row");
  assert.equal(await page.locator("#reader mark.figure").innerText(), "3.214");
  await page.keyboard.press("Home");
  await page.keyboard.type("Năm nay, ");
  await read(page);
  assert.equal(await page.locator("#reader mark.figure").innerText(), "3.214");
  assert.equal(await page.locator("#editor").evaluate((box) => box === document.activeElement), true);
  quiet(page);
  await page.context().close();
});

test("the paste box and the article lie letter on letter", async () => {
  const page = await at.open();
  await paste(page, REPORT);
  const height = (id) => page.locator(id).evaluate((element) => element.scrollHeight);
  const reading = await height("#reader");
  await page.keyboard.press("e");
  await page.waitForFunction(() => document.activeElement?.id === "editor");
  assert.equal(await height("#reader"), reading);
  assert.equal(await page.locator("#editor").evaluate((box) => box.scrollHeight <= box.clientHeight + 1), true);
  await page.keyboard.press("Escape");
  await page.waitForSelector("#reader[role=document]");
  assert.equal(await page.locator("#editor").isVisible(), false);
  await page.context().close();
});

test("keys: arrows through rows, open, to the report and back, search, help", async () => {
  const page = await at.open();
  await paste(page, REPORT);
  const chosen = () => page.locator('tr[aria-selected="true"]').getAttribute("data-key");
  await page.locator("tr.row").first().click();
  await page.keyboard.press("ArrowDown");
  const second = await page.locator("tr.row").nth(1).getAttribute("data-key");
  assert.equal(await chosen(), second);
  await page.keyboard.press("ArrowRight");
  assert.match(await page.locator("tr.opened .sentence").innerText(), /1\.250 hộ nghèo/);
  await page.keyboard.press("ArrowLeft");
  assert.equal(await page.locator("tr.opened").count(), 0);
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement?.matches("mark[aria-current]"));
  await page.keyboard.press("Enter");
  await page.waitForFunction((key) => document.activeElement?.dataset.key === key, second);
  await page.keyboard.press("/");
  await page.keyboard.type("ho ngheo");
  const found = await page.locator("tr.row .indicator").allInnerTexts();
  assert.ok(found.length > 0 && found.every((text) => /hộ nghèo/i.test(text)), found.join());
  await page.keyboard.press("Escape");
  assert.ok((await rowCount(page)) > found.length);
  await page.locator("tr.row").first().click();
  await page.keyboard.press("?");
  await page.waitForSelector("dialog[open]");
  await page.keyboard.press("Escape");
  quiet(page);
  await page.context().close();
});

test("the summary counts and filters", async () => {
  const page = await at.open();
  await paste(page, REPORT);
  const all = await rowCount(page);
  assert.equal(Number(await page.locator(".figure-filter.all b").innerText()), all);
  assert.equal(await page.locator(".figure-filter.met b").innerText(), "1");
  await page.click(".figure-filter.missed");
  assert.equal(await rowCount(page), 1);
  assert.match(await page.locator("tr.row").innerText(), /92,5/);
  await page.click(".figure-filter.all");
  assert.equal(await rowCount(page), all);
  await page.context().close();
});

test("what is worked out is told apart, with its interval and its sum", async () => {
  const page = await at.open();
  await paste(page, REPORT);
  const plan = page.locator("tr.row").first().locator(".plan .worked-out");
  assert.match(await plan.innerText(), /≈.*3\.000/s);
  await plan.hover();
  await page.waitForSelector("#tip:not([hidden])");
  assert.match(await page.locator("#tip").innerText(), /báo cáo không nêu: 3\.214\slao động ÷ 107,1\s%/);
  await page.locator("tr.row .opener").first().click();
  assert.match(await page.locator(".sums").innerText(), /3\.214\slao động ÷ 107,1\s%/);
  await page.context().close();
});

test("a plan that is told by how far the figure is from it is worked out, too", async () => {
  const page = await at.open();
  await paste(page, "Năm 2021, xã trồng được 128 ha rừng, vượt 28 ha so với kế hoạch.");
  const row = page.locator("tr.row").first();
  assert.match(await row.locator(".achievement").innerText(), /≈\s*128\s%/);
  const plan = row.locator(".plan .worked-out");
  assert.match(await plan.innerText(), /≈\s*100/);
  await plan.hover();
  await page.waitForSelector("#tip:not([hidden])");
  assert.match(await page.locator("#tip").innerText(), /Kế hoạch suy ra: 128\sha − 28 = 100/);
  await page.locator("tr.row .opener").first().click();
  assert.match(await page.locator(".sums").innerText(), /128\sha − 28 = 100/);
  await page.context().close();
});

test("English at a switch, and it is kept", async () => {
  const page = await at.open();
  await press(page, "EN");
  assert.match(await page.locator(".table-pane").innerText(), /The table of figures/);
  assert.equal(await page.evaluate(() => document.documentElement.lang), "en");
  await page.reload();
  await page.waitForSelector("#app > main");
  await paste(page, REPORT);
  assert.match(await page.locator("table.figures").innerText(), /3,214.*107\.1/s);
  await page.context().close();
});

test("light and dark: as the system has it, or as the reader sets it", async () => {
  const page = await at.open("hosted", { colorScheme: "dark" });
  const paper = () => page.evaluate(() => getComputedStyle(document.querySelector(".pane")).backgroundColor);
  const dark = await paper();
  await page.locator(".top button", { has: page.locator(".theme-icon") }).click();
  const light = await paper();
  assert.notEqual(light, dark);
  await page.emulateMedia({ colorScheme: "light" });
  assert.equal(await paper(), light);
  await page.context().close();
});

test("on a phone the report folds to a strip and rows open in place", async () => {
  const page = await at.open("hosted", { width: 390, height: 844 });
  await paste(page, REPORT);
  assert.equal(await page.locator("#reader").isVisible(), false);
  await page.locator("tr.row").first().click();
  assert.match(await page.locator(".sentence").innerText(), /3\.214/);
  await page.click("tr.opened .phone-only");
  assert.equal(await page.locator("#reader").isVisible(), true);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(wide <= 390, `${wide} px wide`);
  await page.context().close();
});

test("the proof of privacy counts requests by itself", async () => {
  const page = await at.open();
  await example(page);
  await page.click(".privacy summary");
  assert.match(await page.locator(".proof").innerText(), /đếm: 0/);
  await page.context().close();
});
