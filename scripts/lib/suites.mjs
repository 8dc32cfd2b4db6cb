// Kinds of tests, each run with its output shown and counted: `{ passed, failed }`.

import { existsSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Failure, attempt, root } from "./run.mjs";

/** Unit tests, `tests/*.rs` and the examples in the documentation. */
export async function cargoTests() {
  const { code, output } = await attempt("cargo", ["test", "--no-fail-fast"]);
  return counted(code, output.matchAll(/^test result: \w+\. (\d+) passed; (\d+) failed/gm));
}

/** Every `*.test.mjs` of a folder, run by Node. */
export async function nodeTests(folder, extraEnv = {}) {
  const files = existsSync(join(root, folder))
    ? readdirSync(join(root, folder), { recursive: true }).filter((name) => name.endsWith(".test.mjs"))
    : [];
  if (files.length === 0) throw new Failure(`there are no tests in ${folder}/`);
  // Shown in one form, counted in another.
  const tap = join(tmpdir(), `solieu-${process.pid}.tap`);
  const { code } = await attempt(
    process.execPath,
    [
      "--test",
      "--test-timeout=300000",
      ...["--test-reporter=spec", "--test-reporter-destination=stdout"],
      ...["--test-reporter=tap", `--test-reporter-destination=${tap}`],
      ...files.sort().map((name) => join(folder, name)),
    ],
    { extraEnv },
  );
  const lines = existsSync(tap) ? readFileSync(tap, "utf8") : "";
  rmSync(tap, { force: true });
  return counted(code, lines.matchAll(/^# pass (\d+)$\n^# fail (\d+)$/gm));
}

/**
 * Holds the command line's answers against annotated reports, where there are any: the project's own, and a collection
 * beside the checkout together with the program that compares. Prints the figures; fails where the program does.
 */
export async function evaluation() {
  const total = { passed: 0, failed: 0 };
  const beside = join(root, "../shared/eval");
  const score = join(beside, "score.py");
  if (!existsSync(score)) {
    console.log("  ../shared/eval is not there: no figures");
    return total;
  }
  const python = (await attempt("python3", ["--version"], { quiet: true })).code === 0 ? "python3" : "python";
  const program = `'${join(root, "target/release/solieu")}' --json`;
  for (const folder of [beside, join(beside, "practice"), join(root, "tests/reports")]) {
    if (!existsSync(join(folder, "reports")) || !existsSync(join(folder, "gold"))) continue;
    console.log(`\n  ${folder.replace(root, ".")}`);
    const { code } = await attempt(python, [score, "--program", program, "--eval", folder]);
    total[code === 0 ? "passed" : "failed"] += 1;
  }
  return total;
}

/** A run that ends badly without naming a failed test has not even built, or died: that is a failure too. */
function counted(code, results) {
  const total = { passed: 0, failed: 0 };
  for (const [, passed, failed] of results) {
    total.passed += Number(passed);
    total.failed += Number(failed);
  }
  if (code !== 0 && total.failed === 0) total.failed = 1;
  return total;
}
