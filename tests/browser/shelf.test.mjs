// The shelf: reports kept in the browser, over a reload, compared by indicator, exported, deleted.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { paste, press, quiet, read, REPORT, rowCount, start } from "./harness.mjs";

let at;
let page;
before(async () => {
  at = await start();
  page = await at.open();
});
after(() => at.close());

const LAST_YEAR = REPORT.replace("2023", "2022").replace("3.214", "2.950").replace("107,1", "98,3");
const shelf = async () => {
  await press(page, "Kệ");
  await page.waitForSelector("dialog.shelf[open]");
};

test("a report is kept with its corrections, over a reload", async () => {
  await paste(page, REPORT);
  await page.locator("tr.row td.value").first().dblclick();
  await page.locator(".cell-field").fill("3.333");
  await page.keyboard.press("Enter");
  await shelf();
  await press(page, "Cất báo cáo");
  await page.waitForSelector(".kept li");
  await page.reload();
  await shelf();
  await page.click(".kept .link");
  await read(page);
  await page.waitForSelector("tr.row");
  assert.match(await page.locator("tr.row").first().innerText(), /3\.333/);
  assert.ok((await rowCount(page)) >= 5);
});

test("two are put side by side by indicator, and the joined table is taken away", async () => {
  await paste(page, LAST_YEAR);
  await shelf();
  await press(page, "Cất báo cáo");
  await page.waitForFunction(() => document.querySelectorAll(".kept li").length === 2);
  for (const box of await page.locator(".kept input").all()) await box.check();
  await press(page, "So sánh 2");
  await page.waitForSelector(".compare tr.shared");
  assert.equal(await page.locator("dialog[open]").count(), 0);
  const shared = (await page.locator(".compare tr.shared").allInnerTexts()).map((text) => text.replace(/\s+/g, " "));
  // The earlier first, and how much the later is more: (3333 - 2950) / 2950.
  assert.ok(
    shared.some((text) => /2\.950.*3\.333.*≈ \+13\u00a0?.?%/.test(text)),
    shared.join(" / "),
  );
  const [download] = await Promise.all([page.waitForEvent("download"), press(page, "Tải bảng so sánh")]);
  const csv = readFileSync(await download.path(), "utf8");
  assert.match(csv, /2950.*3333/);
  quiet(page);
});

test("the comparison stands beside the table: the report on screen against any on the shelf", async () => {
  await paste(page, `Năm 2024, huyện Bình Sơn giải quyết việc làm cho 4.000 lao động; tỷ lệ hộ nghèo còn 2,05%.`);
  await press(page, "Bảng$");
  await rowCount(page);
  await press(page, "So sánh");
  const chips = page.locator(".chips button");
  await page.waitForFunction(() => document.querySelectorAll(".chips button").length === 3);
  assert.match(await chips.last().innerText(), /đang mở/);
  await page.locator(".chips [aria-pressed=false]").click();
  await page.waitForFunction(() => document.querySelectorAll(".compare thead th").length === 4);
  const row = (await page.locator(".compare tbody tr", { hasText: "việc làm" }).innerText()).replace(/\s+/g, " ");
  assert.match(row, /2\.950.*3\.333.*4\.000/);
  await chips.first().click();
  await page.waitForFunction(() => document.querySelectorAll(".compare thead th").length === 4);
  const rates = (await page.locator(".compare tbody tr", { hasText: "hộ nghèo" }).last().innerText()).replace(
    /\s+/g,
    " ",
  );
  assert.match(rates, /2,35.*2,05.*−?-?0,3.điểm %/);
  await press(page, "Bảng$");
  await page.waitForSelector("tr.row");
  quiet(page);
});

test("an indicator is found again in other words; what is another thing is not", async () => {
  await paste(
    page,
    "Năm 2021, số lao động được giải quyết việc làm trên địa bàn huyện là 2.500 người; hỗ trợ 700 hộ cận nghèo.",
  );
  await press(page, "So sánh");
  await page.waitForFunction(() => /2\.500/.test(document.querySelector(".compare")?.innerText ?? ""));
  const lines = (await page.locator(".compare tbody tr").allInnerTexts()).map((text) => text.replace(/\s+/g, " "));
  const jobs = lines.filter((line) => /2\.500/.test(line));
  assert.match(jobs.join(), /2\.500.*3\.333/);
  assert.match(jobs.join(), /“/);
  assert.ok(!lines.some((line) => /700/.test(line) && /1\.250/.test(line)), lines.join(" / "));
  await press(page, "Bảng$");
  quiet(page);
});

test("all is exported, all is deleted, asked twice, and brought back from the file", async () => {
  await shelf();
  const [download] = await Promise.all([page.waitForEvent("download"), press(page, "Xuất tất cả")]);
  const file = await download.path();
  const { reports } = JSON.parse(readFileSync(file, "utf8"));
  assert.equal(reports.length, 2);
  assert.ok(reports.some(({ text }) => text === REPORT));

  const bring = (buffer) =>
    page.setInputFiles(".shelf input[type=file]", { name: "ke.json", mimeType: "application/json", buffer });
  const count = (n) => page.waitForFunction((n) => document.querySelectorAll(".kept li").length === n, n);
  const said = (words) =>
    page.waitForFunction((words) => document.querySelector(".shelf [role=status]")?.innerText.includes(words), words);
  // What is there already is not put there twice.
  await bring(readFileSync(file));
  await said("2 báo cáo đã có sẵn");
  await count(2);

  await press(page, "Xóa tất cả");
  assert.equal(await page.locator(".kept li").count(), 2);
  await press(page, "Bấm lần nữa");
  await count(0);
  await bring(readFileSync(file));
  await said("Đã nhập 2 báo cáo");
  await count(2);

  // Another report under a name that is taken: both stay.
  const other = { ...reports[0], text: `${reports[0].text}Thêm một câu.\n` };
  await bring(Buffer.from(JSON.stringify({ solieu: "shelf", version: 1, reports: [other] })));
  await count(3);
  // Files of the first kind were a bare list.
  await bring(Buffer.from(JSON.stringify([{ ...reports[1], text: `${reports[1].text}Một câu nữa.\n` }])));
  await count(4);

  await page.locator(".kept .link", { hasText: "Bình Sơn" }).first().waitFor();
  quiet(page);
});

test("a file that is damaged, another's or a newer version's is refused in words, and the shelf stays", async () => {
  const bring = (text) =>
    page.setInputFiles(".shelf input[type=file]", {
      name: "ke.json",
      mimeType: "application/json",
      buffer: Buffer.from(text),
    });
  const said = (words) =>
    page.waitForFunction((words) => document.querySelector(".shelf [role=status]")?.innerText.includes(words), words);
  const [download] = await Promise.all([page.waitForEvent("download"), press(page, "Xuất tất cả")]);
  const whole = readFileSync(await download.path(), "utf8");
  await bring(whole.slice(0, -40));
  await said("bị hỏng");
  await bring("Một báo cáo bằng chữ.");
  await said("không phải tệp xuất từ kệ");
  await bring(JSON.stringify({ solieu: "shelf", version: 2, reports: [] }));
  await said("phiên bản mới hơn");
  await bring("null");
  await said("không phải tệp xuất từ kệ");

  // Each field that is missing or of another kind makes a report damaged; the others come in.
  const { reports } = JSON.parse(whole);
  const broken = [
    { ...reports[0], text: 5 },
    { ...reports[0], figures: [{}] },
    { ...reports[0], figures: [{ ...reports[0].figures[0], spans: null }] },
    { ...reports[0], edits: { changed: [["k", {}]], removed: [], added: [] } },
    { ...reports[0], document: null },
    null,
  ];
  const good = { ...reports[0], id: "moi", text: `${reports[0].text}Câu cuối.\n` };
  await bring(JSON.stringify({ solieu: "shelf", version: 1, reports: [...broken, good] }));
  await said("6 báo cáo trong tệp bị hỏng");
  await page.waitForFunction(() => document.querySelectorAll(".kept li").length === 5);

  // With its corrections, as it was.
  await page
    .locator(".kept li", { hasText: `${reports[0].figures.length} số liệu` })
    .first()
    .locator(".link")
    .click();
  await read(page);
  await page.waitForSelector("tr.row");
  quiet(page);
});
