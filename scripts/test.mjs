// `npm test`: installs whatever is missing and runs everything. Its last line is `N passed, N failed`.
//
// The page's tests are tests/browser/*.test.mjs; they find the browser's path in CHROME_PATH and the page in dist/.

import { buildPage } from "./lib/page.mjs";
import { Failure, main, run, step } from "./lib/run.mjs";
import { firstLoad } from "./lib/size.mjs";
import { cargoTests, evaluation, nodeTests } from "./lib/suites.mjs";
import { chromium } from "./lib/tools.mjs";

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

await main(async () => {
  const commandLine = await building("building the command line", () => run("cargo", ["build", "--release"]));
  const page = await building("building dist/", buildPage);

  await suite("Rust tests", () => cargoTests());
  if (page && commandLine) await suite("the WebAssembly module in Node", () => nodeTests("tests/wasm"));
  if (page) {
    await suite("the page in Chromium", async () => {
      const chrome = await chromium();
      if (!chrome) throw new Failure(NO_BROWSER);
      return nodeTests("tests/browser", { CHROME_PATH: chrome });
    });
    await suite("the first load's size", firstLoad);
  }
  if (commandLine) await suite("annotated reports", evaluation);

  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 && total.passed > 0 ? 0 : 1;
});
