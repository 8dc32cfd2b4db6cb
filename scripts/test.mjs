// `npm test`: installs whatever is missing and runs everything. Its last line is `N passed, N failed`.

import { buildPage } from "./lib/page.mjs";
import { main, run, step } from "./lib/run.mjs";
import { firstLoad } from "./lib/size.mjs";
import { cargoTests, evaluation, nodeTests } from "./lib/suites.mjs";
import { chromium } from "./lib/tools.mjs";

const NO_BROWSER = `no Chromium or Chrome was found, so the page was not tested.
  Install one (Debian: apt-get install chromium), or say where it is: CHROME_PATH=/path/to/chrome npm test`;

await main(async () => {
  await buildPage();
  await step("building the command line", () => run("cargo", ["build", "--release"]));
  const chrome = await chromium();

  const total = { passed: 0, failed: 0 };
  const suite = async (title, work) => {
    const { passed, failed } = await step(title, work);
    total.passed += passed;
    total.failed += failed;
  };
  await suite("Rust tests", () => cargoTests("--workspace"));
  await suite("the WebAssembly module in Node", () => nodeTests("tests/wasm"));
  await suite("the page in Chromium", () => {
    if (chrome) return nodeTests("tests/browser", { CHROME_PATH: chrome });
    console.error(`✗ ${NO_BROWSER}`);
    return { passed: 0, failed: 1 };
  });
  await suite("the first load's size", firstLoad);
  await suite("annotated reports", evaluation);

  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 && total.passed > 0 ? 0 : 1;
});
