// `npm run bench:engine [FOLDER]`: how many megabytes a second the built WebAssembly modules read in this machine's Chromium, the answer
// as JavaScript's objects included, and what the library does natively: on the reports of tests/reports, or the *.txt of FOLDER.
// Of each the best pass counts; printed, never asserted.

import { readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { chromium } from "./lib/programs.mjs";
import { Failure, main, root, run, step } from "./lib/run.mjs";

const SECONDS = 8;
const MODULES = { "the whole one": "solieu_bg.wasm", "the first one": "prose_bg.wasm" };
const SCRIPT = "solieu.js";

/** In the browser: reads the texts again and again; how many bytes they are, those left out that the module does not read, and seconds. */
async function passes([script, module, texts, seconds]) {
  const { analyze, default: start } = await import(new URL(script, location.href).href);
  await start({ module_or_path: module });
  const read = texts.filter((text) => analyze(text, true) !== undefined);
  const bytes = read.reduce((sum, text) => sum + new TextEncoder().encode(text).length, 0);
  let best = Infinity;
  for (const began = performance.now(); performance.now() - began < seconds * 1000;) {
    const start = performance.now();
    for (const text of read) analyze(text, true);
    best = Math.min(best, performance.now() - start);
  }
  return { bytes, seconds: best / 1000, left: texts.length - read.length };
}

await main(async () => {
  const folder = resolve(process.argv[2] ?? join(root, "tests/reports/reports"));
  const names = readdirSync(folder).filter((name) => name.endsWith(".txt"));
  const texts = names.map((name) => readFileSync(join(folder, name), "utf8"));
  if (texts.length === 0) throw new Failure(`there is no *.txt in ${folder}`);
  process.env.CHROME_PATH = (await chromium()) ?? "";
  const { LAUNCH } = await import("../tests/browser/harness.mjs");
  const { addressesOf, serve } = await import("../tests/browser/site.mjs");
  const browser = await (await import("playwright-core")).chromium.launch(LAUNCH);
  // The modules, and an empty page.
  const built = [SCRIPT, ...Object.values(MODULES)].map((file) => [file, readFileSync(join(root, "www/wasm", file))]);
  const server = await serve(new Map([["", "<!doctype html>"], ...built]));
  try {
    const native = await step("natively", () =>
      run("cargo", ["run", "-q", "--release", "--example", "own_speed", "--", folder], { quiet: true }),
    );
    const { bytes, seconds } = JSON.parse(native);
    const speeds = { natively: { bytes, seconds, left: 0 } };
    for (const [title, file] of Object.entries(MODULES)) {
      const page = await browser.newPage();
      await page.goto(addressesOf(server).hosted);
      speeds[title] = await step(title, () => page.evaluate(passes, [SCRIPT, file, texts, SECONDS]));
      await page.close();
    }
    for (const [title, { bytes, seconds, left }] of Object.entries(speeds)) {
      const said = left > 0 ? `, ${left} of ${texts.length} texts left out` : "";
      console.log(`${title}: ${(bytes / seconds / 1e6).toFixed(1)} MB/s${said}`);
    }
  } finally {
    await browser.close();
    server.close();
  }
});
