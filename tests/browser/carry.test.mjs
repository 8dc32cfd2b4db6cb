// Carried away and shared: without a network after the first visit, a new version by the reader's leave, links that hold a report.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import { after, before, test } from "node:test";
import { paste, press, quiet, read, REPORT, root, rowCount, settled, start, take } from "./harness.mjs";

let at;
before(async () => (at = await start()));
after(() => at.close());

/** Waits until the page is kept for use without a network, and nothing that it had asked for before is under way. */
async function kept(page) {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await settled(page);
}

test("the first visit goes on without a network, also with what loads on first use", async () => {
  const page = await at.open();
  await kept(page);
  await page.context().setOffline(true);
  await paste(page, REPORT);
  await press(page, "Hình");
  await page.waitForSelector(".pictures svg");
  await press(page, "EN");
  quiet(page);
  await page.context().close();
});

test("works offline after the first visit, also what loads on first use", async () => {
  const page = await at.open();
  await kept(page);
  await page.context().setOffline(true);
  await page.reload();
  await paste(page, REPORT);
  assert.ok((await rowCount(page)) >= 5);
  const [download] = await Promise.all([page.waitForEvent("download"), take(page, "xlsx")]);
  assert.match(download.suggestedFilename(), /\.xlsx$/);
  quiet(page);
  await page.context().close();
});

test("a new version is announced, waits for the reader, and keeps the text", async () => {
  const page = await at.open();
  await kept(page);
  await page.reload();
  await paste(page, REPORT);
  const worker = readFileSync(join(root, "dist/sw.js"), "utf8");
  at.instead.set("sw.js", worker.replace(/VERSION = "\w+"/, 'VERSION = "another"'));
  await page.evaluate(() => navigator.serviceWorker.getRegistration().then((registration) => registration.update()));
  await page.waitForSelector(".toasts button");
  assert.match(await page.locator(".toasts").innerText(), /phiên bản mới/);
  await Promise.all([page.waitForEvent("load"), press(page, "Dùng ngay")]);
  await read(page);
  assert.ok((await rowCount(page)) >= 5);
  assert.deepEqual(await page.evaluate(() => caches.keys()), ["solieu-another"]);
  at.instead.clear();
  await page.context().close();
});

test("it can be installed: a manifest with name, icon and start", async () => {
  const page = await at.open();
  const manifest = await page.evaluate(async () =>
    (await fetch(document.querySelector("link[rel=manifest]").href)).json(),
  );
  assert.ok(manifest.name && manifest.start_url === "./" && manifest.display === "standalone");
  assert.equal(await page.evaluate(async (src) => (await fetch(src)).status, manifest.icons[0].src), 200);
  await page.context().close();
});

test("a link holds the report, and opens as it", async () => {
  const page = await at.open("hosted", { permissions: ["clipboard-read", "clipboard-write"] });
  await paste(page, REPORT);
  const rows = await rowCount(page);
  page.requests.length = 0;
  await page.click(".menu.take summary");
  await page.click("[data-link]");
  await page.waitForSelector(".toasts p");
  const link = await page.evaluate(() => navigator.clipboard.readText());
  assert.ok(link.length < 2000, `${link.length} characters`);
  const other = await at.open("hosted", { hash: new URL(link).hash });
  await read(other);
  await other.waitForSelector("tr.row");
  assert.equal(await rowCount(other), rows);
  assert.equal(await other.evaluate(() => location.hash), "", "the address is clean again");
  assert.ok(other.requests.every((url) => !url.includes("#") && !url.includes(new URL(link).hash.slice(3, 40))));
  quiet(other);
  await page.context().close();
  await other.context().close();
});

test("too long a text, and a damaged link, are said in words", async () => {
  const page = await at.open("hosted", { hash: "#r=AAAA_damaged" });
  await page.waitForSelector(".toasts p");
  assert.match(await page.locator(".toasts").innerText(), /bị hỏng/);
  // A small link that unpacks to more than any report has.
  const swollen = deflateRawSync(Buffer.alloc(50_000_000, "0")).toString("base64url");
  const bomb = await at.open("hosted", { hash: `#r=${swollen}` });
  await bomb.waitForSelector(".toasts p");
  assert.equal(await bomb.locator("#editor").inputValue(), "");
  await bomb.context().close();
  let noise = REPORT;
  for (let i = 0; i < 9000; i++) noise += `${(i * 7919) % 10007} hộ, ${(i * 104729) % 100003} người.\n`;
  await paste(page, noise);
  await page.click(".menu.take summary");
  await page.click("[data-link]");
  await page.waitForFunction(() => /quá dài/.test(document.querySelector(".toasts").innerText));
  quiet(page);
  await page.context().close();
});
