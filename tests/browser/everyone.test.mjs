// For everyone: axe-core finds nothing in any state, everything is reached by keyboard, nothing shifts on load,
// twice the text size fits, less motion is respected, paper gets a clean table.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, describe, test } from "node:test";
import { example, paste, press, REPORT, start } from "./harness.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let at;
before(async () => (at = await start()));
after(() => at.close());

async function violations(page) {
  await page.evaluate(axe);
  const found = await page.evaluate(() =>
    globalThis.axe.run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    }),
  );
  return found.violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map((node) => `${node.target} ${node.any[0]?.message ?? ""}`)
        .slice(0, 3)
        .join(" | ")}`,
  );
}

const STATES = {
  empty: async () => {},
  example: example,
  "a row chosen and opened": async (page) => {
    await paste(page, REPORT);
    await page.locator("tr.row").first().click();
    await page.keyboard.press("ArrowRight");
  },
  "a cell being edited": async (page) => {
    await paste(page, REPORT);
    await page.locator("tr.row td.value").first().dblclick();
  },
  "the paste box with text": async (page) => {
    await paste(page, REPORT);
    await page.keyboard.press("e");
    await page.waitForFunction(() => document.activeElement?.id === "editor");
  },
  "grouped, a menu open": async (page) => {
    await paste(page, REPORT);
    await page.click(".menu.view summary");
    await page.click("text=Xếp theo nhóm");
  },
  help: async (page) => {
    await page.keyboard.press("?");
  },
  pictures: async (page) => {
    await paste(page, REPORT);
    await press(page, "Hình");
    await page.waitForSelector(".pictures svg");
  },
  "the shelf": async (page) => {
    await paste(page, REPORT);
    if (await page.locator(".folded .fold").isVisible()) await page.click(".fold");
    await press(page, "Kệ");
    await press(page, "Cất báo cáo");
    await page.waitForSelector(".kept li");
  },
  "reports side by side": async (page) => {
    await paste(page, REPORT);
    if (await page.locator(".folded .fold").isVisible()) await page.click(".fold");
    await press(page, "Kệ");
    await press(page, "Cất báo cáo");
    await page.waitForSelector(".kept li");
    await page.keyboard.press("Escape");
    await paste(page, REPORT.replaceAll("2023", "2022").replace("3.214", "2.950"));
    await press(page, "So sánh");
    await page.waitForSelector(".compare tr.shared");
  },
  "nothing to compare with": async (page) => {
    await paste(page, REPORT);
    await press(page, "So sánh");
    await page.waitForSelector(".comparison .nothing");
  },
  "a part of a long text edited": async (page) => {
    await paste(page, REPORT.repeat(900));
    await page.evaluate(() => document.activeElement?.blur());
    await page.keyboard.press("e");
    await page.waitForSelector(".part");
  },
  "no figures": async (page) => paste(page, "Không có con số nào ở đây cả, chỉ có lời."),
  "the proof of privacy": async (page) => page.click(".privacy summary"),
};

for (const [theme, width] of [
  ["light", 1280],
  ["dark", 1280],
  ["light", 390],
]) {
  describe(`axe-core, ${theme}, ${width} px`, () => {
    for (const [state, reach] of Object.entries(STATES)) {
      test(state, async () => {
        const page = await at.open("hosted", { colorScheme: theme, width, bypassCSP: true, reducedMotion: "reduce" });
        await reach(page);
        assert.deepEqual(await violations(page), []);
        await page.context().close();
      });
    }
  });
}

test("nothing shifts on load", async () => {
  const page = await at.open();
  const shift = await page.evaluate(
    () =>
      new Promise((done) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) if (!entry.hadRecentInput) sum += entry.value;
        }).observe({ type: "layout-shift", buffered: true });
        setTimeout(() => done(sum), 300);
      }),
  );
  assert.equal(shift, 0);
  await page.context().close();
});

test("by keyboard alone: from the top to a row, its words and back", async () => {
  const page = await at.open();
  await example(page);
  await page.evaluate(() => document.activeElement?.blur());
  const seen = [];
  for (let i = 0; i < 30; i++) {
    await page.keyboard.press("Tab");
    seen.push(await page.evaluate(() => document.activeElement?.id || document.activeElement?.className || ""));
    if (await page.evaluate(() => document.activeElement?.matches("tr.row"))) break;
  }
  assert.ok(seen.at(-1).startsWith("row-"), seen.join(" > "));
  const outlined = await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
  assert.equal(outlined, "solid", "focus is seen");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement?.matches("#reader mark"));
  await page.keyboard.press("ArrowRight");
  await page.waitForFunction(() => document.activeElement?.matches("#reader mark[aria-current]"));
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => document.activeElement?.matches("tr.row"));
  await page.context().close();
});

test("twice as large, nothing is lost to the side", async () => {
  const page = await at.open("hosted", { width: 640, height: 450, deviceScaleFactor: 2 });
  await paste(page, REPORT);
  assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 640);
  await press(page, "Chép bảng");
  await page.context().close();
});

test("paper gets the table alone", async () => {
  const page = await at.open();
  await paste(page, REPORT);
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.locator(".source-pane").isVisible(), false);
  assert.equal(await page.locator(".tools").isVisible(), false);
  assert.equal(await page.locator("table.figures").isVisible(), true);
  assert.equal(
    await page.evaluate(() => getComputedStyle(document.querySelector(".scroll.table-scroll")).overflow),
    "visible",
  );
  await page.context().close();
});

test("forced colours and less motion leave everything usable", async () => {
  const page = await at.open("hosted", { forcedColors: "active", reducedMotion: "reduce" });
  await paste(page, REPORT);
  await page.locator("tr.row").first().click();
  assert.equal(await page.locator('tr[aria-selected="true"]').count(), 1);
  const moving = await page.evaluate(
    () => [...document.querySelectorAll("*")].filter((e) => getComputedStyle(e).transitionDuration !== "0s").length,
  );
  assert.equal(moving, 0);
  await page.context().close();
});
