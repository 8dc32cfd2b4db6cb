// The core path in the other two engines, on a host and from disk: paste, table, row and words, correction, taking away, languages.
// FIREFOX_PATH, WEBKIT_DRIVER and WEBKIT_BROWSER say where they are.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { addressesOf, DOORS, REPORT, serve } from "../browser/site.mjs";
import { firefox } from "./firefox.mjs";
import { hands } from "./hands.mjs";
import { webkit } from "./webkit.mjs";

const { FIREFOX_PATH, WEBKIT_DRIVER, WEBKIT_BROWSER } = process.env;

const ENGINES = {
  Firefox: FIREFOX_PATH && (() => firefox(FIREFOX_PATH)),
  WebKit: WEBKIT_DRIVER && WEBKIT_BROWSER && (() => webkit(WEBKIT_DRIVER, WEBKIT_BROWSER)),
};

for (const [engine, launch] of Object.entries(ENGINES)) {
  describe(engine, { skip: !launch && `no ${engine}` }, () => {
    let server, page, addresses;
    before(async () => {
      server = await serve();
      addresses = addressesOf(server);
      page = hands(await launch());
    });
    after(async () => {
      await page?.close();
      server.closeAllConnections();
      server.close();
    });

    for (const door of DOORS) {
      describe(door, () => {
        const { count, texts } = {
          count: (selector) => page.evaluate((selector) => document.querySelectorAll(selector).length, selector),
          texts: (selector) =>
            page.evaluate((selector) => [...document.querySelectorAll(selector)].map((e) => e.innerText), selector),
        };
        before(async () => {
          await page.navigate(addresses[door]);
          await page.until(() => document.querySelector("#app > main"));
          await page.evaluate(() => {
            globalThis.complaints = [];
            addEventListener("error", (event) => complaints.push(String(event.message)));
            addEventListener("unhandledrejection", (event) => complaints.push(String(event.reason)));
            addEventListener("securitypolicyviolation", (event) => complaints.push(event.violatedDirective));
          });
        });

        test("a pasted report becomes a table", async () => {
          await page.paste(REPORT);
          await page.read();
          await page.until(() => document.querySelectorAll("tr.row").length >= 5);
          const [text] = await texts("table.figures");
          for (const shown of ["3.214", "107,1", "3.000", "20,1", "tỷ đồng", "2,35", "612"])
            assert.ok(text.includes(shown), shown);
        });

        test("a row lights up its number, its number chooses the row", async () => {
          await page.click('tr.row[data-key^="3.214|"] .words');
          const lit = () => page.evaluate(() => [...(CSS.highlights?.get("chosen-number") ?? [])].map(String));
          assert.deepEqual(await lit(), ["3.214"]);
          await page.click("#reader mark.figure", "612");
          assert.match((await texts('tr[aria-selected="true"]'))[0], /612/);
          assert.deepEqual(await lit(), ["612 triệu"]);
        });

        test("keys: down, open; search without diacritics", async () => {
          await page.click('tr.row[data-key^="3.214|"] .words');
          await page.press("ArrowDown");
          await page.press("ArrowRight");
          assert.match((await texts("tr.opened .sentence"))[0], /1\.250 hộ nghèo/);
          await page.press("/");
          await page.type("ho ngheo");
          await page.until(() => document.querySelectorAll("tr.row").length < 5);
          assert.ok((await texts("tr.row .indicator")).every((text) => /hộ nghèo/i.test(text)));
          await page.press("Escape");
          await page.until(() => document.querySelectorAll("tr.row").length >= 5);
        });

        test("a cell is corrected in place and put back", async () => {
          await page.click("tr.row td.value", "3.214", 2);
          await page.until(() => document.activeElement?.matches(".cell-field"));
          await page.press("Control+a");
          await page.type("6.428");
          await page.press("Enter");
          await page.until(() => document.querySelector("tr.row td.value")?.innerText.includes("6.428"));
          assert.match((await texts("tr.row td.plan"))[0], /6\.000/);
          await page.press("Control+z");
          await page.until(() => document.querySelector("tr.row td.value")?.innerText.includes("3.214"));
        });

        test("the table is taken away: CSV, Excel", async () => {
          await page.evaluate(() => {
            globalThis.taken = [];
            const make = URL.createObjectURL;
            URL.createObjectURL = (blob) => (taken.push(blob), make.call(URL, blob));
            // The file itself is the browser's affair.
            document.addEventListener(
              "click",
              (event) => event.target.closest("a[download]") && event.preventDefault(),
              true,
            );
            HTMLAnchorElement.prototype.click = () => {};
          });
          for (const format of ["csv", "xlsx"]) {
            await page.click(".menu.take summary");
            await page.click(`[data-format=${format}]`);
          }
          await page.until(() => globalThis.taken.length === 2);
          const [csv, xlsx] = await page.evaluate(() =>
            Promise.all(taken.map(async (blob) => new TextDecoder("latin1").decode(await blob.arrayBuffer()))),
          );
          assert.match(csv, /3214,.*107\.1/);
          assert.match(xlsx, /^PK.*xl\/worksheets\/sheet1\.xml/s);
        });

        test("pictures", async () => {
          await page.click(".tabs button", "Hình");
          await page.until(() => document.querySelector(".pictures svg"));
          await page.click(".tabs button", "Bảng");
        });

        test("typing, with the marks beneath", async () => {
          await page.click(".source-pane button", "Xóa");
          await page.click("#editor");
          await page.type("Có 12 xã.");
          await page.until(() => document.querySelector("#reader mark.figure")?.textContent === "12");
        });

        test("English, and nothing complained", async () => {
          await page.click(".top button[lang=en]");
          await page.until(() => document.documentElement.lang === "en");
          await page.click(".top button[lang=vi]");
          assert.equal(await count("[role=alert]"), 0);
          assert.deepEqual(await page.evaluate(() => complaints), []);
        });
      });
    }

    test("the shelf outlives a reload", async () => {
      await page.navigate(addresses.hosted);
      await page.until(() => document.querySelector("#app > main"));
      await page.paste(REPORT);
      await page.read();
      await page.click(".source-pane button", "Kệ");
      await page.click("dialog.shelf button", "Cất báo cáo");
      await page.until(() => document.querySelectorAll(".kept li").length === 1);
      await page.navigate("about:blank");
      await page.navigate(addresses.hosted);
      await page.until(() => document.querySelector("#app > main"));
      await page.click(".source-pane button", "Kệ");
      await page.click(".kept .link");
      await page.until(() => document.querySelectorAll("tr.row").length >= 5);
    });
  });
}
