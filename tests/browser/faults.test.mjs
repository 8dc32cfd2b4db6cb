// Bad luck: no WebAssembly, no storage or a full one, a browser that is killed in mid-write, shelves of other versions, a clock
// that is wrong. Each is met with a clear word, and nothing that was kept is lost. (hostile.test.mjs has the worker's own faults.)

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { chromium } from "playwright-core";
import { DOORS, LAUNCH, paste, press, read, REPORT, rowCount, start } from "./harness.mjs";

let at;
before(async () => (at = await start()));
after(() => at.close());

const shelf = async (page) => {
  await press(page, "Kệ");
  await page.waitForSelector("dialog.shelf[open]");
};
const kept = (page) => page.locator(".kept li").count();
const keep = async (page) => {
  const before = await kept(page);
  await press(page, "Cất báo cáo");
  await page.waitForFunction((n) => document.querySelectorAll(".kept li").length > n, before);
};
const alert = (page) => page.locator("dialog [role=alert]").innerText();

for (const door of DOORS) {
  test(`a browser without WebAssembly is told so, the text stays, ${door}`, async () => {
    const context = await at.browser.newContext();
    await context.addInitScript(() => delete globalThis.WebAssembly);
    const page = await at.open(door, { context });
    await page.fill("#editor", REPORT);
    await page.waitForSelector("[role=alert]");
    assert.match(await page.locator("[role=alert]").innerText(), /WebAssembly.*còn nguyên/s);
    assert.equal(await page.inputValue("#editor"), REPORT);
    await context.close();
  });
}

describe("storage", () => {
  test("where the browser refuses it, the page works and the shelf says why not", async () => {
    const context = await at.browser.newContext();
    await context.addInitScript(() => {
      const refuse = () => {
        throw new DOMException("refused", "SecurityError");
      };
      for (const name of ["localStorage", "sessionStorage"]) Object.defineProperty(globalThis, name, { get: refuse });
      IDBFactory.prototype.open = refuse;
    });
    const page = await at.open("hosted", { context });
    await paste(page, REPORT);
    assert.ok((await rowCount(page)) >= 5);
    await press(page, "EN");
    await press(page, "VI");
    await shelf(page);
    await page.waitForSelector("dialog [role=alert]");
    assert.match(await alert(page), /không cho cất/);
    await press(page, "Cất báo cáo");
    assert.match(await alert(page), /còn nguyên/);
    await page.keyboard.press("Escape");
    assert.ok((await rowCount(page)) >= 5);
    await context.close();
  });

  test("a full one is said to be full, and what was kept stays", async () => {
    const page = await at.open();
    await paste(page, REPORT);
    await shelf(page);
    await keep(page);
    // As a browser does that has run out of room: the write is taken back as a whole.
    await page.evaluate(() => {
      const { put } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.put = function (...given) {
        const request = put.apply(this, given);
        Object.defineProperty(this.transaction, "error", { value: new DOMException("full", "QuotaExceededError") });
        this.transaction.abort();
        return request;
      };
      globalThis.roomAgain = () => (IDBObjectStore.prototype.put = put);
    });
    await press(page, "Cất báo cáo");
    await page.waitForSelector("dialog [role=alert]");
    assert.match(await alert(page), /không còn chỗ/);
    assert.equal(await kept(page), 1);
    await page.evaluate(() => roomAgain());
    await keep(page);
    assert.equal(await page.locator("dialog [role=alert]").count(), 0, "what is over is no longer said");
    await page.context().close();
  });

  test("a browser killed in mid-write keeps what was there", async () => {
    const folder = mkdtempSync(join(tmpdir(), "solieu-profile-"));
    let context;
    const launch = async () => {
      context = await chromium.launchPersistentContext(folder, LAUNCH);
      return at.open("hosted", { context });
    };
    try {
      let page = await launch();
      await paste(page, REPORT);
      await shelf(page);
      await keep(page);
      await page.keyboard.press("Escape");
      await paste(page, `${REPORT}${"Đoạn này không có con số nào cả. ".repeat(60_000)}`);
      await shelf(page);
      const processes = running(folder);
      assert.ok(processes.length > 0);
      // The button is pressed, and a moment later the browser is no more.
      const gone = new Promise((done) => context.once("close", done));
      await page.evaluate(() => {
        const { put } = IDBObjectStore.prototype;
        IDBObjectStore.prototype.put = function (...given) {
          console.info("writing");
          return put.apply(this, given);
        };
      });
      const writing = page.waitForEvent("console");
      void press(page, "Cất báo cáo").catch(() => {});
      await writing;
      for (const id of processes) kill(id);
      await gone;

      page = await launch();
      await shelf(page);
      await page.waitForSelector(".kept li");
      const count = await kept(page);
      assert.ok(count === 1 || count === 2, `${count} reports`);
      await page.locator(".kept .link").last().click();
      await read(page);
      await page.waitForSelector("tr.row");
      assert.ok((await rowCount(page)) >= 5);
    } finally {
      await context?.close().catch(() => {});
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  });
});

describe("shelves of other versions", () => {
  /** Something of the same origin that is not the page. */
  const blank = async () => {
    const context = await at.browser.newContext();
    const page = await context.newPage();
    await page.goto(`${at.addresses.hosted}icon.svg`);
    return { context, page };
  };

  test("one of the first version opens whole, with its corrections", async () => {
    const { context, page: before } = await blank();
    const sentence = [0, REPORT.indexOf("\n")];
    const number = [REPORT.indexOf("3.214"), REPORT.indexOf("3.214") + 5];
    const figure = {
      ...{ indicator: "Dòng thêm tay", topic: null, value: 3214, valueMax: null, of: null, unit: "lao động" },
      ...{ bound: "exact", status: "actual", period: "2023", place: null, partOf: null, plans: [], changes: [] },
      ...{ spans: { number, indicator: null, sentence }, notes: [] },
    };
    await before.evaluate(
      ([text, figure]) =>
        new Promise((done) => {
          const request = indexedDB.open("solieu", 1);
          request.onupgradeneeded = () => request.result.createObjectStore("reports", { keyPath: "id" });
          request.onsuccess = () => {
            const transaction = request.result.transaction("reports", "readwrite");
            transaction.objectStore("reports").put({
              ...{ id: "old", title: "Báo cáo cũ", text, figures: [figure], saved: "2024-01-05T00:00:00.000Z" },
              document: { title: null, published: null, period: "2023", place: null },
              edits: { changed: new Map(), removed: new Set(), added: [{ key: "added 1", figure, after: null }] },
            });
            transaction.oncomplete = () => (request.result.close(), done());
          };
        }),
      [REPORT, figure],
    );
    const page = await at.open("hosted", { context });
    await shelf(page);
    await page.click(".kept .link");
    await read(page);
    const added = page.locator("tr.row", { hasText: "Dòng thêm tay" });
    await added.waitFor();
    await added.locator(".words").click();
    assert.deepEqual(await page.evaluate(() => [...CSS.highlights.get("chosen-number")].map(String)), ["3.214"]);
    await context.close();
  });

  test("one of a version to come is left alone, with a word", async () => {
    const { context, page: before } = await blank();
    await before.evaluate(
      () =>
        new Promise((done) => {
          const request = indexedDB.open("solieu", 99);
          request.onupgradeneeded = () =>
            request.result.createObjectStore("reports", { keyPath: "id" }).put({ id: "new" });
          request.onsuccess = () => (request.result.close(), done());
        }),
    );
    const page = await at.open("hosted", { context });
    await paste(page, REPORT);
    await shelf(page);
    await page.waitForSelector("dialog [role=alert]");
    assert.match(await alert(page), /phiên bản mới hơn/);
    const left = await page.evaluate(
      () =>
        new Promise((done) => {
          const request = indexedDB.open("solieu");
          request.onsuccess = () => {
            const all = request.result.transaction("reports").objectStore("reports").getAll();
            all.onsuccess = () => done(all.result);
          };
        }),
    );
    assert.deepEqual(left, [{ id: "new" }]);
    await context.close();
  });
});

test("a clock that stands in the past or far ahead loses nothing and stops nothing", async () => {
  const context = await at.browser.newContext();
  for (const [nth, day] of ["1970-01-01T00:00:00Z", "2099-12-31T23:59:59Z", "1970-01-01T00:00:00Z"].entries()) {
    const page = await at.open("hosted", { context });
    await page.clock.setFixedTime(new Date(day));
    await paste(page, REPORT.replace("3.214", `3.21${nth}`));
    assert.ok((await rowCount(page)) >= 5);
    await shelf(page);
    await page.waitForFunction((n) => document.querySelectorAll(".kept li").length === n, nth);
    await keep(page);
    await page.close();
  }
  const page = await at.open("hosted", { context });
  await shelf(page);
  await page.waitForFunction(() => document.querySelectorAll(".kept li").length === 3);
  await context.close();
});

/** The processes of the browser that has this profile: the one that was started, and what it started. */
function running(folder) {
  const lines = execFileSync("ps", ["-eo", "pid=,args="], { encoding: "utf8" }).split("\n");
  return lines.filter((line) => line.includes(folder)).map((line) => Number.parseInt(line, 10));
}

function kill(id) {
  try {
    process.kill(id, "SIGKILL");
  } catch {
    // it went with another
  }
}
