// `npm test`: installs whatever is missing and runs everything. Its last line is `N passed, N failed`.
//
// The page's tests, tests/browser/ and tests/engines/, find the page in dist/ and the programs that they need in CHROME_PATH,
// PYTHON, SOFFICE, FIREFOX_PATH, WEBKIT_DRIVER and WEBKIT_BROWSER. Without a Chromium they fail; what needs another program that is
// missing is left out, and said to be.

import { buildPage } from "./lib/page.mjs";
import { chromium, firefox, office, python, webkit } from "./lib/programs.mjs";
import { Failure, main, run, step } from "./lib/run.mjs";
import { firstLoad } from "./lib/size.mjs";
import { cargoTests, evaluation, nodeTests } from "./lib/suites.mjs";

const NO_BROWSER = `no Chromium or Chrome was found, so the page was not tested.
  Install one (Debian: apt-get install chromium), or say where it is: CHROME_PATH=/path/to/chrome npm test`;

const total = { passed: 0, failed: 0 };

/** Runs and counts a kind of tests. One that breaks off counts as a failure, and the others are still run. */
async function suite(title, work) {
  try {
    const { passed, failed } = await step(title, work);
    total.passed += passed;
    total.failed += failed;
    return true;
  } catch (error) {
    console.error(error instanceof Failure ? `✗ ${title}: ${error.message}` : error);
    total.failed += 1;
    return false;
  }
}

/** Builds something that other tests need. */
const building = (title, work) => suite(title, async () => (await work(), { passed: 0, failed: 0 }));

/** A path; an empty one, with a word on what is left out, where there is none. */
function orSaid(path, word) {
  if (!path) console.log(`  left out: ${word}`);
  return path || "";
}

await main(async () => {
  const commandLine = await building("building the command line", () => run("cargo", ["build", "--release"]));
  const page = await building("building dist/", buildPage);

  await suite("Rust tests", () => cargoTests());
  if (page && commandLine) await suite("the WebAssembly module in Node", () => nodeTests("tests/wasm"));
  if (page) {
    await suite("the page in Chromium", async () => {
      const chrome = await chromium();
      if (!chrome) throw new Failure(NO_BROWSER);
      const PYTHON = orSaid(
        await python(),
        "no Python with pandas, openpyxl and frictionless: exports are not read back by them",
      );
      const SOFFICE = orSaid(
        await office(),
        "no LibreOffice: exports are not read back by it, nor are documents that it writes read",
      );
      return nodeTests("tests/browser", { CHROME_PATH: chrome, PYTHON, SOFFICE });
    });
    await suite("the page in Firefox and WebKit", async () => {
      const FIREFOX_PATH = orSaid(await firefox(), "no Firefox: the page is not tried in it");
      const found = await webkit();
      const WEBKIT_DRIVER = orSaid(found?.driver, "no WebKitGTK with its driver: the page is not tried in it");
      return nodeTests("tests/engines", { FIREFOX_PATH, WEBKIT_DRIVER, WEBKIT_BROWSER: found?.browser ?? "" });
    });
    await suite("the first load's size", () => firstLoad());
  }
  if (commandLine) await suite("annotated reports", evaluation);

  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 && total.passed > 0 ? 0 : 1;
});
