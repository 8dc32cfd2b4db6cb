// `npm run bench:page`: how fast the built page is in this machine's Chromium. Printed, never asserted.
//
// - from the paste of a report of 5 kB to the painted table, each time of another report, into the empty page and in place of the one
//   before: median of many, at full speed and with the processor slowed four times; and the first paste after loading;
// - scrolling a table of 10,000 rows: how many frames came late;
// - typing into a report of 100 kB: from key to painted letter.

import { main } from "./lib/run.mjs";
import { chromium } from "./lib/programs.mjs";

const ROUNDS = 40;
const LOADS = 10;

async function slowed(page, times) {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: times });
}

// About as dense with figures as real reports are: some thirty in 5 kB.
const sentence = (i, other = 0) =>
  `Cấp ủy, chính quyền các cấp tiếp tục lãnh đạo, chỉ đạo thực hiện đồng bộ nhiều giải pháp, tạo sự đồng thuận trong nhân dân. Năm 2023, xã thứ ${i + other} giải quyết việc làm cho ${(3000 + i * 7 + other).toLocaleString("vi-VN")} lao động, đạt ${95 + (i % 20)},4% kế hoạch, tăng 5,2% so với năm 2022; hỗ trợ ${100 + i + other} hộ nghèo với kinh phí ${1 + (i % 9)},5 tỷ đồng.\n`;

/** What its table begins with. */
const firstValue = (other) => (3000 + other).toLocaleString("vi-VN");

function report(bytes, other = 0) {
  let text = "Kết quả công tác lao động, người có công và xã hội năm 2023\n\n";
  for (let i = 0; Buffer.byteLength(text) < bytes; i++) text += sentence(i, other);
  return text;
}

/**
 * Milliseconds of each paste: from the event to the frame after the table stands there. The page has stood still before it, and it
 * comes at any moment between two frames, as from a reader.
 */
const pastes = (page, emptied, count) =>
  page.evaluate(
    async ([texts, emptied]) => {
      const frame = () => new Promise(requestAnimationFrame);
      // A message comes behind the frame's painting.
      const painted = async () => {
        await frame();
        await new Promise((done) => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = done;
          port2.postMessage(0);
        });
      };
      const times = [];
      for (const [given, first] of texts) {
        if (emptied) document.querySelector(".source-pane [data-clear]")?.click();
        await new Promise((later) => setTimeout(later, 230 + Math.random() * 17));
        const clipboardData = new DataTransfer();
        clipboardData.setData("text/plain", given);
        const began = performance.now();
        document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
        await new Promise((done) => {
          const main = document.querySelector("main");
          const look = () =>
            main.dataset.read === "true" &&
            document.querySelector(".filled:not(.away) tr.row .value")?.textContent === first &&
            (watch.disconnect(), done());
          const watch = new MutationObserver(look);
          watch.observe(main, { attributes: true, childList: true, characterData: true, subtree: true });
        });
        await painted();
        times.push(performance.now() - began);
      }
      return times;
    },
    [Array.from({ length: count }, (_, i) => [report(5000, i * 13), firstValue(i * 13)]), emptied],
  );

async function scrolling(page) {
  const text = Array.from(
    { length: 10_000 },
    (_, i) => `Xã ${i} hỗ trợ ${i + 1000} hộ nghèo, đạt ${80 + (i % 50)}% kế hoạch.\n`,
  );
  await paste(page, text.join(""));
  const rows = await page.locator(".figure-filter.all b").innerText();
  await page.waitForFunction(() => document.querySelectorAll("tr.row").length < 150);
  // The frames' own rhythm first, on this machine at this moment.
  const frames = (count, step) =>
    page.evaluate(
      async ([count, step]) => {
        const pane = document.querySelector(".table-scroll");
        const gaps = [];
        let last = await new Promise(requestAnimationFrame);
        for (let i = 0; i < count; i++) {
          pane.scrollTop += step;
          const now = await new Promise(requestAnimationFrame);
          gaps.push(now - last);
          last = now;
        }
        return gaps;
      },
      [count, step],
    );
  const idle = late(await frames(300, 0));
  const moving = late(await frames(600, 60));
  const fast = late(await frames(300, 700));
  return `${rows} rows; frames late: ${moving} at 60 px a frame, ${fast} at 700 px a frame, ${idle} standing still`;
}

const late = (gaps) => {
  const dropped = gaps.reduce((sum, gap) => sum + Math.max(0, Math.round(gap / (1000 / 60)) - 1), 0);
  return `${dropped} of ${gaps.length + dropped}`;
};

async function typing(page) {
  await paste(page, report(100_000));
  await page.keyboard.press("e");
  await page.waitForFunction(() => document.activeElement?.id === "editor");
  await page.evaluate(() => {
    globalThis.times = [];
    document.getElementById("editor").addEventListener("beforeinput", () => {
      const began = performance.now();
      requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - began)));
    });
  });
  for (let i = 0; i < ROUNDS; i++) {
    await page.keyboard.type("a");
    await page.waitForTimeout(60);
  }
  return page.evaluate(() => times);
}

async function paste(page, text) {
  await page.evaluate((given) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", given);
    document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, text);
  await page.waitForSelector("main[data-read=true] tr.row", { timeout: 60_000 });
}

function said(times) {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share) => sorted[Math.floor((sorted.length - 1) * share)].toFixed(1);
  return `median ${at(0.5)} ms, nine in ten within ${at(0.9)} ms, ${sorted.length} times`;
}

await main(async () => {
  process.env.CHROME_PATH = (await chromium()) ?? "";
  const { start } = await import("../tests/browser/harness.mjs");
  const at = await start();
  try {
    for (const slower of [1, 4]) {
      const page = await at.open();
      await slowed(page, slower);
      for (const emptied of [true, false]) {
        const where = emptied ? "the empty page" : "the place of another";
        const times = (await pastes(page, emptied, ROUNDS + 5)).slice(5);
        console.log(`paste of 5 kB into ${where} to painted table, processor slowed ${slower}×: ${said(times)}`);
      }
      await page.context().close();
    }
    const firsts = [];
    for (let i = 0; i < LOADS; i++) {
      const page = await at.open();
      await page.waitForTimeout(2000);
      firsts.push(...(await pastes(page, false, 1)));
      await page.context().close();
    }
    console.log(`the first paste of 5 kB, two seconds after loading, to painted table: ${said(firsts)}`);
    const page = await at.open();
    console.log(`scrolling 10,000 rows: ${await scrolling(page)}`);
    console.log(`a key in a report of 100 kB to its painted letter: ${said(await typing(page))}`);
    await page.context().close();
  } finally {
    await at.close();
  }
});
