// The built WebAssembly module, as JavaScript meets it.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { test } from "node:test";

const path = (name) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const compiled = new WebAssembly.Module(readFileSync(path("www/wasm/solieu_bg.wasm")));
const prose = new WebAssembly.Module(readFileSync(path("www/wasm/prose_bg.wasm")));

/** A module with a memory of its own. */
let copies = 0;
async function fresh(wanted = compiled) {
  const module = await import(`../../www/wasm/solieu.js?copy=${copies++}`);
  module.initSync({ module: wanted });
  return module;
}

const REPORT = "Năm 2020, tỉnh giải quyết việc làm cho 12.300 lao động, đạt 102,5% kế hoạch.";
const TEXTS = {
  "a plain report": REPORT,
  nothing: "",
  "no figures": "Hôm nay trời đẹp.",
  "letters outside the basic plane": `🙂🙂 ${REPORT} 👩‍👩‍👧 Năm 2021: 13.000 lao động, tăng 5,7% so với năm 2020.`,
  "decomposed letters": REPORT.normalize("NFD"),
  "Windows line ends": `Báo cáo\r\n\r\n${REPORT}\r\n`,
  "another language": "In 2020 the province created 12,300 jobs, 102.5% of plan.",
};
const reports = path("tests/reports");
if (existsSync(reports)) {
  for (const name of readdirSync(reports, { recursive: true }).filter((name) => name.endsWith(".txt"))) {
    TEXTS[name] = readFileSync(`${reports}/${name}`, "utf8");
  }
}

function commandLine(text) {
  const { status, stdout, stderr } = spawnSync(path("target/release/solieu"), ["--json"], {
    input: text,
    encoding: "utf8",
  });
  assert.equal(status, 0, stderr);
  return JSON.parse(stdout);
}

for (const [name, text] of Object.entries(TEXTS)) {
  test(`the same report as from the command line: ${name}`, async () => {
    const { analyze } = await fresh();
    assert.deepEqual(analyze(text), commandLine(text));
  });
}

for (const [name, text] of Object.entries(TEXTS)) {
  test(`the module that reads prose alone reads it alike, or leaves it to the whole: ${name}`, async () => {
    const report = (await fresh(prose)).analyze(text);
    if (report) assert.deepEqual(report, (await fresh()).analyze(text));
    else assert.match(text, /[\t|]| {3}/, "only a text with a table is left to the whole module");
  });
}

test("the module that reads prose alone leaves tables and old encodings to the whole", async () => {
  const { analyze } = await fresh(prose);
  assert.equal(analyze("Chỉ tiêu\tKế hoạch\tThực hiện\nGiải quyết việc làm\t24.000\t13.200"), undefined);
  assert.equal(analyze("Gi¶i quyÕt viÖc lµm"), undefined);
  assert.ok(analyze("Gi¶i quyÕt viÖc lµm", false));
});

test("a half of a surrogate pair is read as a replacement character", async () => {
  const { analyze } = await fresh();
  assert.deepEqual(analyze(`\ud83d ${REPORT}`), commandLine(`\ufffd ${REPORT}`));
});

test("control characters and a byte-order mark are letters like others, which the command line takes for no text", async () => {
  const { analyze } = await fresh();
  assert.deepEqual(
    analyze("\0\u0001 12 \u007f 3").figures.map(({ value }) => value),
    [12, 3],
  );
  const marked = `\ufeff${REPORT}`;
  assert.deepEqual(
    analyze(marked).figures.map(({ spans }) => marked.slice(...spans.number)),
    analyze(REPORT).figures.map(({ spans }) => REPORT.slice(...spans.number)),
  );
});

test("spans are what slice takes", async () => {
  const { analyze } = await fresh();
  const text = TEXTS["letters outside the basic plane"];
  const { figures } = analyze(text);
  assert.equal(figures.length, 2);
  assert.equal(text.slice(...figures[0].spans.number), "12.300");
  assert.equal(text.slice(...figures[1].spans.number), "13.000");
  assert.ok(text.slice(...figures[0].plans[0].span).includes("102,5%"));
});

test("the report is a plain object that survives postMessage, null where there is nothing", async () => {
  const { analyze } = await fresh();
  const report = analyze(REPORT);
  assert.deepEqual(structuredClone(report), report);
  const [figure] = report.figures;
  for (const value of [report, report.document, figure, figure.spans, figure.plans[0]]) {
    assert.equal(Object.getPrototypeOf(value), Object.prototype);
    assert.ok(!Object.values(value).includes(undefined));
  }
  assert.equal(figure.valueMax, null);
  assert.equal(typeof figure.value, "number");
});

test("a panic is an error that says why, and a fresh module works on", async () => {
  const { panicOnPurpose } = await fresh();
  assert.throws(
    () => panicOnPurpose("quá tải"),
    (error) =>
      error instanceof Error && error.name === "Panic" && /src\/wasm\.rs:\d+:\d+:\nquá tải$/.test(error.message),
  );
  const { analyze } = await fresh();
  assert.equal(analyze(REPORT).figures.length, 1);
});

test("a panic of the first module is a trap, without a word and without the places in the source", async () => {
  const { panicOnPurpose } = await fresh(prose);
  assert.throws(() => panicOnPurpose("quá tải"), WebAssembly.RuntimeError);
  const holds = (file) => readFileSync(path(file)).includes("src/grammar/rows/mod.rs");
  assert.deepEqual(["www/wasm/prose_bg.wasm", "www/wasm/solieu_bg.wasm"].map(holds), [false, true]);
});

test("the module does without the network, the file system and the clock", () => {
  const asked = WebAssembly.Module.imports(compiled).map(({ name }) => name);
  assert.deepEqual(
    asked.filter((name) => /fetch|xml|date|now|random|storage/i.test(name)),
    [],
  );
});

test("the version is the package's", async () => {
  const { version } = await fresh();
  assert.equal(version(), JSON.parse(readFileSync(path("package.json"), "utf8")).version);
});
