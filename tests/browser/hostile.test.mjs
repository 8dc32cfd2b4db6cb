// Bad input and bad luck: a clear word on the page, never an error trace, never a hang, the text kept.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { lit, paste, press, quiet, read, REPORT, rowCount, start } from "./harness.mjs";

let at;
before(async () => (at = await start()));
after(() => at.close());

const CASES = {
  "a text without digits": [
    "Hội nghị diễn ra trong không khí phấn khởi, tin tưởng và đã thành công tốt đẹp.",
    /không có chữ số/,
  ],
  "only other numbers": [
    "Căn cứ Nghị quyết số 12/NQ-HĐND ngày 05/7/2021 của Hội đồng nhân dân.",
    /ngày tháng, số văn bản/,
  ],
  "a binary file": [`\u0001\u0002PK\u0003\u0004${"\uFFFD\u0010\u0000\u0005ab".repeat(200)}`, /nhị phân/],
  "nothing but digits": ["0123456789".repeat(100_000), /chỉ có chữ số/],
};

/** Why there are no figures: told by a part of the page that may come behind the answer. */
async function whyNone(page) {
  return page.locator(".table-pane .empty[role=status]").innerText();
}

for (const [title, [text, word]] of Object.entries(CASES)) {
  test(title, async () => {
    const page = await at.open();
    await paste(page, text);
    if ((await rowCount(page)) === 0) assert.match(await whyNone(page), word);
    else assert.equal(title, "nothing but digits");
    quiet(page);
    await paste(page, REPORT);
    assert.ok((await rowCount(page)) >= 5, "the page goes on");
    await page.context().close();
  });
}

test("another language", async () => {
  const page = await at.open();
  await paste(page, "The committee adopted the annual report and thanked all those who had taken part in its making.");
  assert.match(await whyNone(page), /không phải tiếng Việt/);
  await paste(
    page,
    "本次会议圆满结束，感谢各位代表的参与和支持，希望大家在今后的工作中继续努力，共同推动事业不断发展，取得更大的成绩和进步。",
  );
  assert.match(await whyNone(page), /không phải tiếng Việt/);
  quiet(page);
  await page.context().close();
});

test("blank text is an empty page", async () => {
  const page = await at.open();
  await paste(page, REPORT);
  await press(page, "Xóa");
  await page.waitForSelector(".table-pane [data-example]");
  assert.equal(await rowCount(page), 0);
  await press(page, "Hoàn tác");
  await read(page);
  assert.ok((await rowCount(page)) >= 5, "clearing can be undone");
  await page.context().close();
});

test("markup in a report is text", async () => {
  const page = await at.open();
  const nasty = `<img src=x onerror="document.title='run'"><script>document.title='run'</script>`;
  await paste(page, `${nasty} Huyện hỗ trợ ${nasty} cho 1.250 hộ nghèo, đạt 104% kế hoạch.`);
  assert.ok((await page.locator("#reader").innerText()).startsWith("<img src=x"));
  for (const row of await page.locator("tr.row .opener").all()) await row.click();
  assert.equal(await page.locator("main img, main script").count(), 0);
  assert.notEqual(await page.title(), "run");
  quiet(page);
  await page.context().close();
});

test("emoji, decomposed letters and Windows line ends move no highlight", async () => {
  const page = await at.open();
  const plain = "🙂 Lời mở đầu 👨‍👩‍👧.\nHuyện giải quyết việc làm cho 3.214 lao động, đạt 107,1% kế hoạch.";
  for (const text of [plain, plain.normalize("NFD"), plain.replace("\n", "\r\n")]) {
    await paste(page, text);
    await page.locator("tr.row", { hasText: "3.214" }).click();
    assert.deepEqual(await lit(page, "number"), ["3.214"]);
  }
  await page.context().close();
});

test("a reader that breaks is replaced, with a word, and the text is kept", async () => {
  const page = await at.open();
  await paste(page, REPORT);
  const rows = await rowCount(page);
  // The next text makes the module fail, as a panic would.
  await page
    .workers()
    .at(-1)
    .evaluate(() => {
      TextEncoder.prototype.encodeInto = TextEncoder.prototype.encode = () => {
        throw new Error("broken");
      };
    });
  await page.evaluate(() => getSelection()?.removeAllRanges());
  await type(page, `${REPORT}Thêm một câu.`);
  await page.waitForSelector("[role=alert]");
  assert.match(await page.locator("[role=alert]").innerText(), /dừng đột ngột/);
  assert.match(await page.locator("#editor").inputValue(), /Thêm một câu/);
  await page.click("[role=alert] button");
  await read(page);
  assert.equal(await page.locator("[role=alert]").count(), 0);
  assert.equal(await rowCount(page), rows);
  await page.context().close();
});

/** Makes the module fail over the next text as a panic of the first one does: by a trap, without a word. */
const trap = (page) =>
  page
    .workers()
    .at(-1)
    .evaluate(() => {
      TextEncoder.prototype.encodeInto = TextEncoder.prototype.encode = () => {
        throw new WebAssembly.RuntimeError("unreachable");
      };
    });

test("a text that the first module breaks off over is read by the whole one", async () => {
  const page = await at.open();
  await paste(page, REPORT);
  await trap(page);
  const asked = page.waitForRequest(/solieu_bg.*\.wasm/);
  await type(page, `${REPORT}Năm 2023, xã trồng 8.417 cây bàng.`);
  await asked;
  await read(page);
  assert.equal(await page.locator("tr.row .value", { hasText: "8.417" }).count(), 1);
  assert.equal(await page.locator("[role=alert]").count(), 0);
  // Where it breaks off, too, there is an end.
  await trap(page);
  await type(page, `${REPORT}Thêm một câu.`);
  await page.waitForSelector("[role=alert]");
  await page.context().close();
});

test("a worker that dies outright is replaced", async () => {
  const page = await at.open();
  await paste(page, REPORT);
  await page
    .workers()
    .at(-1)
    .evaluate(() => {
      self.onmessage = () => {
        throw new Error("dead");
      };
    });
  await type(page, `${REPORT} `);
  await page.waitForSelector("[role=alert]");
  await type(page, `${REPORT}  `);
  await read(page);
  assert.equal(await page.locator("[role=alert]").count(), 0);
  assert.ok((await rowCount(page)) >= 5);
  await page.context().close();
});

test("a text that was given while the reading for nobody failed is read", async () => {
  const page = await at.open();
  await paste(page, REPORT);
  await page
    .workers()
    .at(-1)
    .evaluate(() => {
      self.onmessage = () => self.postMessage({ kind: "failed", id: 0, message: "broken" });
    });
  await type(page, `${REPORT}Năm 2023, xã trồng 8.417 cây bàng.`);
  await read(page);
  assert.equal(await page.locator("tr.row .value", { hasText: "8.417" }).count(), 1);
  assert.equal(await page.locator("[role=alert]").count(), 0);
  await page.context().close();
});

test("a worker that hangs can be stopped, and a newer text does not wait for it", async () => {
  const page = await at.open();
  await paste(page, REPORT);
  const hang = () =>
    page
      .workers()
      .at(-1)
      .evaluate(() => {
        self.onmessage = () => {
          for (;;);
        };
      });
  await hang();
  await type(page, `${REPORT} `);
  await page.waitForSelector(".waiting button");
  await page.click(".waiting button");
  assert.match(await page.locator(".waiting").innerText(), /Đã dừng/);
  await type(page, `${REPORT}  `);
  await read(page);
  await hang();
  await type(page, `${REPORT}   `);
  await type(page, REPORT);
  await read(page);
  assert.ok((await rowCount(page)) >= 5);
  await page.context().close();
});

test("a module that does not load is said in words", async () => {
  const context = await at.browser.newContext();
  await context.route("**/*.{wasm,packed}", (route) => route.fulfill({ status: 404, body: "" }));
  const page = await at.open("hosted", { context });
  await page.waitForSelector("[role=alert]");
  assert.match(await page.locator("[role=alert]").innerText(), /Không khởi động được/);
  await context.unroute("**/*.{wasm,packed}");
  await page.click("[role=alert] button");
  await page.waitForSelector("[role=alert]", { state: "detached" });
  await paste(page, REPORT);
  assert.ok((await rowCount(page)) >= 5);
  await context.close();
});

/** Puts a text into the box by hand. */
async function type(page, text) {
  if (!(await page.locator("#editor").isVisible())) await press(page, "Sửa");
  await page.fill("#editor", text);
}
