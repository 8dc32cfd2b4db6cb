// Pictures: bars against the 100 % line, figures beside plan and earlier value, taken away as SVG and PNG.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { paste, press, quiet, REPORT, start } from "./harness.mjs";

let at;
let page;
before(async () => {
  at = await start();
  page = await at.open();
  await paste(page, REPORT);
  await press(page, "Hình");
  await page.waitForSelector(".pictures svg");
});
after(() => at.close());

const saved = async (form) => {
  const [download] = await Promise.all([page.waitForEvent("download"), press(page, form)]);
  return readFileSync(await download.path());
};

test("achievements are sorted bars; what was missed has a pattern, not only a colour", async () => {
  const bars = await page
    .locator(".pictures svg path")
    .evaluateAll((paths) => paths.map((path) => path.getAttribute("fill")));
  assert.equal(bars.length, 2);
  assert.match(bars[0], /^#/);
  assert.equal(bars[1], "url(#missed)");
  const text = await page.locator(".pictures svg").evaluate((svg) => svg.textContent);
  assert.ok(text.indexOf("107,1") < text.indexOf("92,5"), text);
  assert.match(text, /100 %/);
  assert.match(text, /Nguồn:/);
});

test("as SVG it stands alone, as PNG it is a picture twice as fine", async () => {
  const svg = (await saved("SVG")).toString("utf8");
  assert.match(svg, /^<\?xml/);
  assert.match(svg, /xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
  assert.match(svg, /107,1/);
  assert.doesNotMatch(svg, /var\(|class=/);
  const png = await saved("PNG");
  assert.equal(png.subarray(1, 4).toString(), "PNG");
  assert.equal(png.readUInt32BE(16), 1800);
});

test("a figure beside its plan and its earlier value", async () => {
  await press(page, "Bên kế hoạch");
  const text = await page.locator(".pictures svg").evaluate((svg) => svg.textContent);
  assert.match(text, /3\.214/);
  assert.match(text, /Kế hoạch ≈ 3\.000/);
  assert.match(text, /2022 ≈ 3\.05/);
});

test("the filter holds for the picture too, and an empty one says so", async () => {
  await press(page, "Đạt kế hoạch");
  await page.click(".figure-filter.missed");
  assert.equal(await page.locator(".pictures svg path").count(), 1);
  await page.fill("#search", "không có gì như thế");
  assert.match(await page.locator(".pictures").innerText(), /không có dòng nào/);
  quiet(page);
});
