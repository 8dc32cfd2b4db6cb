// The page finds in the five real reports what the command line finds, where both stand beside the checkout.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { DOORS, lit, paste, quiet, root, start } from "./harness.mjs";

const folder = join(root, "../shared/eval/reports");
const program = join(root, "target/release/solieu");
const there = existsSync(folder) && existsSync(program);

let at;
before(async () => (at = await start()));
after(() => at.close());

for (const door of DOORS) {
  test(
    `as many rows as the command line finds, ${door}`,
    { skip: !there && "no reports beside the checkout" },
    async () => {
      const page = await at.open(door);
      const names = readdirSync(folder).filter((name) => name.endsWith(".txt"));
      assert.equal(names.length, 5);
      for (const name of names) {
        const file = join(folder, name);
        const { figures } = JSON.parse(execFileSync(program, ["--json", file], { encoding: "utf8" }));
        await paste(page, readFileSync(file, "utf8"));
        // What is in view is painted first, the rest in the frames behind it.
        const painted = (rows) => document.querySelectorAll("tr.row").length >= rows;
        await page.waitForFunction(painted, figures.length);
        assert.equal(await page.locator("tr.row").count(), figures.length, name);
        const numbers = figures.filter((figure) => figure.spans.number);
        const text = readFileSync(file, "utf8");
        for (const i of [0, Math.floor(numbers.length / 2), numbers.length - 1]) {
          const number = text.slice(...numbers[i].spans.number);
          await page.locator(`#row-${figures.indexOf(numbers[i])}`).click();
          assert.deepEqual(await lit(page, "number"), [number], name);
        }
      }
      quiet(page);
      await page.context().close();
    },
  );
}
