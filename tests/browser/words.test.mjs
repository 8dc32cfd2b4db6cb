// Nothing on the page goes by the core's own names: every rule behind a reading, every doubt and check has words in both languages.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { paste, press, REPORT, root, start } from "./harness.mjs";

const program = join(root, "target/release/solieu");
const folder = join(root, "tests/reports/reports");

let at;
before(async () => (at = await start()));
after(() => at.close());

test(
  "every rule that the reports of the tests call on has a name",
  { skip: !existsSync(program) && "not built" },
  () => {
    const files = readdirSync(folder).map((name) => join(folder, name));
    const lines = execFileSync(program, ["--json", ...files], { encoding: "utf8", maxBuffer: 1e9 })
      .trim()
      .split("\n");
    const figures = lines.flatMap((line) => JSON.parse(line).figures);
    const why = figures.flatMap((figure) => figure.why ?? []);
    const rules = new Set(why.flatMap(({ rule, rivals }) => [rule, ...rivals.map(({ reading }) => reading)]));
    assert.ok(rules.size > 20);
    const named = readFileSync(join(root, "src/export/rules.tsv"), "utf8");
    const names = new Set(named.split("\n").map((line) => line.split("\t")[0]));
    assert.deepEqual(
      [...rules].filter((rule) => !names.has(rule)),
      [],
    );
    const checks = lines.flatMap((line) => JSON.parse(line).checks);
    const kinds = new Set([...figures.flatMap(({ notes }) => notes), ...checks].map(({ kind }) => kind));
    const english = readFileSync(join(root, "www/words/figures.en.ts"), "utf8");
    assert.deepEqual(
      [...kinds].filter((kind) => !new RegExp(`\\b${kind}:\\s*"`).test(english)),
      [],
    );
  },
);

test("a row says why it was read so, in the reader's language, with the sum of its earlier value", async () => {
  const page = await at.open();
  await paste(page, REPORT);
  const row = page.locator("tr.row", { hasText: "3.214" });
  await row.locator(".opener").click();
  assert.match(
    (await page.locator(".sums").innerText()).replaceAll("\u00A0", " "),
    /3\.214 lao động ÷ 105,2 % → từ 3\.05\d/,
  );
  await page.click(".why summary");
  await page.waitForSelector(".why li");
  assert.match(await page.locator(".why").innerText(), /Kế hoạch: tỷ lệ so với kế hoạch/);
  await press(page, "EN");
  assert.match(await page.locator(".why").innerText(), /Plan: share of/);
  assert.match((await page.locator(".sums").innerText()).replaceAll("\u00A0", " "), /3,214 lao động ÷ 105\.2 %/);
  await page.context().close();
});
