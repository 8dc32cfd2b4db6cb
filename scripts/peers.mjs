// `node scripts/peers.mjs [FOLDER]`: the speed of what people could use instead, side by side with ours, on the reports of
// tests/reports (or the *.txt of FOLDER), on this machine. Prints a table in Markdown, for docs/benchmarks.md.
//
// What a peer needs is installed into target/peers/ at the versions of tools/peers/: Python packages by pip, npm packages by
// npm. Duckling's package exists for CPython 3.9 alone; PYTHON39 says where one is. A peer that cannot be had is left out,
// with a word. Each reads the reports several times; the time that a pass takes on one processor counts, loading does not.

import { copyFileSync, existsSync, mkdirSync } from "node:fs";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { Failure, attempt, has, main, root, run, step } from "./lib/run.mjs";

const HOME = join(root, "target/peers");
const TOOLS = join(root, "tools/peers");
const PYTHON39 = [
  process.env.PYTHON39,
  "python3.9",
  ...["3.9.25", "3.9.21", "3.9.20", "3.9.19", "3.9.18"].map((version) =>
    join(homedir(), ".pyenv/versions", version, "bin/python3.9"),
  ),
];

/** A Python of its own with the packages of a requirements file; its path. */
async function python(interpreters, requirements) {
  let interpreter;
  for (const candidate of interpreters.filter(Boolean)) {
    if (!interpreter && (await has(candidate))) interpreter = candidate;
  }
  if (!interpreter) throw new Failure("there is no such Python");
  const folder = join(HOME, requirements.replace(".txt", ""));
  const own = join(folder, process.platform === "win32" ? "Scripts/python.exe" : "bin/python");
  if (!existsSync(own)) await run(interpreter, ["-m", "venv", folder]);
  await run(own, ["-m", "pip", "install", "-q", "--disable-pip-version-check", "-r", join(TOOLS, requirements)]);
  return own;
}

async function recognizers() {
  for (const file of ["package.json", "package-lock.json", "recognizers.mjs"])
    copyFileSync(join(TOOLS, file), join(HOME, file));
  await run("npm", ["ci", "--prefix", HOME, "--no-audit", "--no-fund"]);
  return [process.execPath, [join(HOME, "recognizers.mjs")]];
}

const inPython = (name) => async () => [
  await python(["python3", "python"], "requirements.txt"),
  [join(TOOLS, "peer.py"), name],
];

const PEERS = [
  {
    name: "Solieu",
    does: "whole reports into rows",
    command: async () => ["cargo", ["run", "-q", "--release", "--example", "own_speed", "--"]],
  },
  {
    name: "Duckling (Vietnamese)",
    does: "numbers, money, quantities, times",
    vietnamese: true,
    command: async () => [await python(PYTHON39, "requirements-duckling.txt"), [join(TOOLS, "peer.py"), "duckling"]],
  },
  { name: "Recognizers-Text (French)", does: "numbers, per cents, money, measures, times", command: recognizers },
  { name: "quantulum3 (English)", does: "quantities", command: inPython("quantulum3") },
  {
    name: "underthesea (Vietnamese)",
    does: "words alone, no numbers",
    vietnamese: true,
    command: inPython("underthesea"),
  },
];

await main(async () => {
  mkdirSync(HOME, { recursive: true });
  const folder = resolve(process.argv[2] ?? join(root, "tests/reports/reports"));
  const rows = [];
  for (const { name, does, command } of PEERS) {
    try {
      const [program, args] = await step(`${name}: installing`, command);
      const output = await step(name, () => run(program, [...args, folder], { quiet: true }));
      const { bytes, seconds, passes } = JSON.parse(output.trim().split("\n").at(-1));
      rows.push({ name, does, speed: bytes / seconds, passes });
    } catch (error) {
      console.error(`✗ ${name} is left out: ${error.message}`);
    }
  }
  const own = rows[0]?.name === "Solieu" ? rows[0].speed : NaN;
  console.log(`\n| | what it does | kB/s | Solieu is faster by |\n|---|---|---:|---:|`);
  for (const { name, does, speed } of rows) {
    const times = speed === own ? "" : `${Number((own / speed).toPrecision(2)).toLocaleString("en")} times`;
    console.log(`| ${name} | ${does} | ${Number((speed / 1000).toPrecision(2)).toLocaleString("en")} | ${times} |`);
  }
  return rows.length === PEERS.length ? 0 : 1;
});
