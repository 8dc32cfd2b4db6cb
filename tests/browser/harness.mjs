// A browser, the built page on this machine, and what a reader does with it.

import assert from "node:assert/strict";
import { chromium } from "playwright-core";
import { addressesOf, serve } from "./site.mjs";

export { DOORS, REPORT, root } from "./site.mjs";

/** How a Chromium is started so that it looks for nothing on the network. */
export const LAUNCH = {
  executablePath: process.env.CHROME_PATH ?? "/usr/bin/chromium",
  args: [
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
  ],
};

export async function start() {
  // What is served in place of a file of dist/, by its path.
  const instead = new Map();
  const server = await serve(instead);
  const browser = await chromium.launch(LAUNCH);
  const addresses = addressesOf(server);

  /** A fresh page. What it asks of the network and writes to the console is kept: `requests`, `complaints`. */
  async function open(door = "hosted", { width = 1280, height = 800, hash = "", context, ...options } = {}) {
    context ??= await browser.newContext({ viewport: { width, height }, ...options });
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    page.requests = [];
    page.complaints = [];
    page.on("request", (request) => /^(blob|data):/.test(request.url()) || page.requests.push(request.url()));
    page.on("console", (line) => ["error", "warning"].includes(line.type()) && page.complaints.push(line.text()));
    page.on("pageerror", (error) => page.complaints.push(String(error)));
    await page.goto(addresses[door] + hash);
    await page.waitForSelector("#app > main");
    return page;
  }

  return { browser, open, addresses, instead, close: async () => (await browser.close(), server.close()) };
}

/** Pastes a text, wherever the keyboard is, and waits until it has been read. */
export async function paste(page, text) {
  await page.evaluate((given) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", given);
    const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
    document.body.dispatchEvent(event);
  }, text);
  await read(page);
}

/** Waits until what stands in the box has been read: a table, or a word on why there is none. Its marks come in the next frame. */
export async function read(page) {
  await page.waitForSelector("main[data-read=true]", { timeout: 20_000 });
  await page.evaluate(async () => {
    for (let i = 0; i < 2; i++) await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
  });
}

export async function example(page) {
  await page.click(".table-pane [data-example]");
  await filled(page);
  await read(page);
}

/** Waits until something stands in the empty box: an empty page counts as read. */
export const filled = (page) => page.waitForFunction(() => document.getElementById("editor").value !== "");

/** Waits until the code that comes behind the first table is there: the part of it that shows in the page is, and the network is still. */
export async function settled(page) {
  await page.waitForSelector("#tip", { state: "attached" });
  let asked;
  do {
    asked = page.requests.length;
    await page.waitForTimeout(500);
  } while (page.requests.length > asked);
}

/** The words that are lit up in the report for the chosen row. */
export const lit = (page, name) =>
  page.evaluate((name) => [...(CSS.highlights.get(name) ?? [])].map((range) => range.toString()), `chosen-${name}`);

/** Presses the button whose visible words begin so. */
export async function press(page, words) {
  await page
    .locator("button:visible", { hasText: new RegExp(`^\\s*${words}`) })
    .first()
    .click();
  // English loads when it is first wanted.
  if (words === "EN") await page.waitForSelector("html[lang=en]");
}

/** Asks for the table in a form. */
export async function take(page, format) {
  if (!(await page.locator(`[data-format=${format}]`).isVisible())) await page.click(".menu.take summary");
  await page.click(`[data-format=${format}]`);
}

/** Rows of the report; those that wait out of sight do not count. */
export const rowCount = (page) => page.locator(":not(.away) > .scroll tr.row").count();

/** Nothing was asked of the network since it was emptied, nothing complained. */
export function quiet(page) {
  assert.deepEqual(page.complaints, []);
}
