// Every form the table can be taken away in, read back: by the programs its users use where this machine has them
// (PYTHON with openpyxl, pandas and frictionless; SOFFICE), and by its own structure always.

import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { paste, quiet, REPORT, rowCount, start, take } from "./harness.mjs";

const FORMULA = `${REPORT}=HYPERLINK("x") cho 1.250 hộ nghèo.\n`;
const python = process.env.PYTHON || "python3";
const has = (module) => spawnSync(python, ["-c", `import ${module}`]).status === 0;
const soffice = process.env.SOFFICE || "soffice";
const office = spawnSync(soffice, ["--version"]).status === 0;

let at;
let page;
let rows;
let folder;
before(async () => {
  at = await start();
  folder = mkdtempSync(join(tmpdir(), "solieu-exports-"));
  page = await at.open();
  await paste(page, FORMULA);
  rows = await rowCount(page);
});
after(async () => {
  rmSync(folder, { recursive: true });
  await at.close();
});

async function file(format, name) {
  const [download] = await Promise.all([page.waitForEvent("download"), take(page, format)]);
  const path = join(folder, name);
  await download.saveAs(path);
  return path;
}

const run = (code, ...args) => JSON.parse(execFileSync(python, ["-c", code, ...args], { encoding: "utf8" }));

describe("XLSX", () => {
  let path;
  before(async () => (path = await file("xlsx", "table.xlsx")));

  test("openpyxl reads its cells, formats, bars and sources", { skip: !has("openpyxl") && "no openpyxl" }, () => {
    const book = run(
      `import sys, json, openpyxl
b = openpyxl.load_workbook(sys.argv[1]); s = b.worksheets[0]
print(json.dumps({"sheets": b.sheetnames, "rows": [[c.value for c in r] for r in s.iter_rows()], "types": [[c.data_type for c in r] for r in s.iter_rows()],
"formats": [c.number_format for c in s[2]], "bars": sum(r.type == "dataBar" for f in s.conditional_formatting for r in f.rules), "sources": [[c.value for c in r] for r in b.worksheets[1].iter_rows()]}))`,
      path,
    );
    assert.deepEqual(book.sheets, ["Bảng số liệu", "Nguồn"]);
    const head = book.rows[0];
    assert.equal(book.rows.length, rows + 1);
    const first = Object.fromEntries(head.map((name, i) => [name, book.rows[1][i]]));
    assert.equal(first["Giá trị"], 3214);
    assert.equal(first["Đạt kế hoạch (%)"], 1.071);
    assert.equal(first["Kế hoạch, suy ra (số tròn nhất)"], 3000);
    assert.match(book.formats[head.indexOf("Đạt kế hoạch (%)")], /%/);
    assert.ok(book.bars >= 1);
    assert.ok(book.types.flat().every((type) => type !== "f"));
    assert.ok(book.sources.some((row) => row.includes("3.214")));
  });

  test("LibreOffice opens it", { skip: !office && "no LibreOffice" }, () => {
    const csv = converted(path);
    assert.match(csv, /3214|3,214|3\.214/);
    assert.equal(csv.trim().split("\n").length >= rows + 1, true);
  });
});

describe("CSV", () => {
  test("pandas reads numbers as numbers", { skip: !has("pandas") && "no pandas" }, async () => {
    const path = await file("csv", "table.csv");
    const value = run(
      `import sys, json, pandas; t = pandas.read_csv(sys.argv[1]); print(json.dumps([len(t), float(t["Giá trị"][0]), float(t["Đạt kế hoạch (%)"][0])]))`,
      path,
    );
    assert.deepEqual(value, [rows, 3214, 107.1]);
  });

  test("with semicolons decimals have commas", async () => {
    const path = await file("csv-semicolon", "semicolon.csv");
    const lines = readFileSync(path, "utf8").slice(1).split("\r\n");
    assert.ok(lines[0].split(";").length > 20);
    assert.match(lines[1], /;107,1;/);
    if (has("pandas")) {
      const read = run(
        `import sys, json, pandas; t = pandas.read_csv(sys.argv[1], sep=";", decimal=","); print(json.dumps(float(t["Đạt kế hoạch (%)"][0])))`,
        path,
      );
      assert.equal(read, 107.1);
    }
  });

  test("LibreOffice opens it and runs no formula", { skip: !office && "no LibreOffice" }, async () => {
    const path = await file("csv", "office.csv");
    const csv = converted(path);
    assert.match(csv, /Giải quyết|giải quyết/);
    assert.match(csv, /=HYPERLINK/);
  });
});

test("JSON is the report in the form of the command line", async () => {
  const report = JSON.parse(readFileSync(await file("json", "report.json"), "utf8"));
  assert.equal(report.figures.length, rows);
  assert.equal(report.figures[0].value, 3214);
  assert.equal(report.figures[0].plans[0].percent, 107.1);
  assert.ok(report.otherNumbers.length > 0);
  assert.ok(report.document && report.checks);
});

test("SDMX-CSV says what is stated and what is worked out", async () => {
  const lines = readFileSync(await file("sdmx", "sdmx.csv"), "utf8")
    .trim()
    .split("\r\n");
  assert.match(lines[0], /^STRUCTURE,STRUCTURE_ID,ACTION,/);
  const head = lines[0].split(",");
  const line = (type) => lines.find((line) => line.split(",")[4] === type).split(",");
  const cell = (type, name) => line(type)[head.indexOf(name)];
  assert.equal(cell("ACTUAL", "OBS_VALUE"), "3214");
  assert.equal(cell("ACTUAL", "TIME_PERIOD"), "2023");
  assert.equal(cell("PLAN", "ORIGIN"), "worked_out");
  assert.equal(cell("PLAN", "OBS_VALUE"), "3000");
  assert.equal(cell("PLAN_PERCENT", "ORIGIN"), "stated");
});

test("frictionless finds the data package valid", { skip: !has("frictionless") && "no frictionless" }, async () => {
  const path = await file("package", "package.zip");
  const report = run(
    `import sys, json, zipfile, os, frictionless
d = sys.argv[2]; zipfile.ZipFile(sys.argv[1]).extractall(d)
r = frictionless.validate(os.path.join(d, "datapackage.json")); p = frictionless.Package(os.path.join(d, "datapackage.json"))
print(json.dumps([r.valid, r.flatten(["message"]), len(p.resources[0].read_rows()), float(p.resources[0].read_rows()[0]["value"])]))`,
    path,
    join(folder, "package"),
  );
  assert.deepEqual(report, [true, [], rows, 3214]);
});

test("Markdown and HTML for Word carry the table and the word on what is worked out", async () => {
  const markdown = readFileSync(await file("markdown", "table.md"), "utf8");
  assert.match(markdown, /\| [^|]*iải quyết việc làm[^|]* \| 3\.214.* ≈ 3\.000/);
  assert.match(markdown, /báo cáo không nêu/);
  const html = readFileSync(await file("word", "table.html"), "utf8");
  const elsewhere = await at.browser.newPage();
  const seen = await elsewhere.evaluate((html) => {
    const parsed = new DOMParser().parseFromString(html, "text/html");
    return [
      parsed.querySelectorAll("tbody tr").length,
      parsed.querySelectorAll("td i").length,
      parsed.querySelectorAll("script, a").length,
    ];
  }, html);
  assert.equal(seen[0], rows);
  assert.ok(seen[1] > 0);
  assert.equal(seen[2], 0);
});

test("nothing complained", () => quiet(page));

/** What LibreOffice makes of a file, as CSV. */
function converted(path) {
  // A CSV is asked for as UTF-8, commas, quotes: what a user picks in the dialogue.
  const reading = path.endsWith(".csv") ? ["--infilter=CSV:44,34,76,1"] : [];
  const options = [`-env:UserInstallation=file://${folder}/office`, "--headless", ...reading];
  const target = ["--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76", "--outdir", join(folder, "out"), path];
  execFileSync(soffice, [...options, ...target], { stdio: "ignore", timeout: 120_000 });
  return readFileSync(
    join(
      folder,
      "out",
      path
        .split("/")
        .at(-1)
        .replace(/\.\w+$/, ".csv"),
    ),
    "utf8",
  );
}
