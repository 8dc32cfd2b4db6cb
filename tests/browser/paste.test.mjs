// Rich text from the clipboard: blocks and tables, nothing that runs, nothing that is not the body.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { htmlOf, rowsOf, tables } from "../documents/forms.mjs";
import { file, opened, pasteHtml } from "./files.mjs";
import { lit, quiet, read, REPORT, root, rowCount, settled, start } from "./harness.mjs";

let at;
let page;
before(async () => {
  at = await start();
  page = await at.open();
});
after(() => at.close());

const folder = join(root, "tests/tables");
const all = readdirSync(folder).flatMap((name) => tables(readFileSync(join(folder, name), "utf8")));

test("tables with merged headings give the rows of their plain text", async () => {
  const tabbed = all.filter(({ text }) => text.includes("\t"));
  assert.ok(tabbed.length >= 40, `only ${tabbed.length} tables`);
  let merged = 0;
  for (const { says, text } of tabbed) {
    const html = htmlOf(text);
    merged += Number(/(?:col|row)span/.test(html));
    assert.deepEqual(await rowsOf(await pasteHtml(page, html)), await rowsOf(text), says);
  }
  assert.ok(merged >= 8, `only ${merged} with merged cells`);
  quiet(page);
});

test("from Word: its lists, notes and tables", async () => {
  const text = await pasteHtml(
    page,
    `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal {margin:0}</style>
    <!--[if gte mso 9]><xml><w:WordDocument>1.234</w:WordDocument></xml><![endif]--></head><body><!--StartFragment-->
    <p class=MsoNormal style='text-align:justify'>Năm 2023, huyện giải quyết việc làm cho
    <b>3.214</b> lao động<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a>,
    <del>đạt 99% kế hoạch,</del> đạt 107,1% kế hoạch.<o:p></o:p></p>
    <p class=MsoListParagraph style='text-indent:-.25in;mso-list:l0 level1 lfo1'><![if !supportLists]><span
    style='font-family:Symbol;mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>Hỗ trợ 1.250 m<sup>2</sup> nhà ở.</p>
    <table class=MsoTableGrid border=1><tr><td rowspan=2><p>Xã</p></td><td colspan=2><p>Năm 2023 (tấn)</p></td></tr>
    <tr><td><p>Kế hoạch</p></td><td><p>Thực hiện</p></td></tr><tr><td><p>Tân An</p></td><td><p>1.200</p></td><td><p>1.260</p></td></tr>
    <tr><td><p>Tân<br>Bình</p></td><td><p>800</p></td><td><p>760</p></td></tr></table><!--EndFragment--></body></html>`,
  );
  assert.equal(
    text,
    "Năm 2023, huyện giải quyết việc làm cho 3.214 lao động¹, đạt 107,1% kế hoạch.\n\n- Hỗ trợ 1.250 m² nhà ở.\n\n" +
      "Xã\tNăm 2023 (tấn)\t\n\tKế hoạch\tThực hiện\nTân An\t1.200\t1.260\nTân Bình\t800\t760",
  );
});

test("from Google Docs: nested lists with their marks", async () => {
  const text = await pasteHtml(
    page,
    `<meta charset="utf-8"><b style="font-weight:normal" id="docs-internal-guid-1"><h2 dir="ltr"><span>Kết quả</span></h2>
    <ol style="margin-top:0"><li dir="ltr" style="list-style-type:upper-roman"><p dir="ltr"><span>Việc làm: 3.214 lao động</span></p></li>
    <ul><li dir="ltr"><p><span>Nữ: 1.500 lao động</span></p></li></ul></ol>
    <ol start="3"><li>Đào tạo: 510 người</li><li>Cho vay: 20,1 tỷ đồng</li></ol><p>10<span style="vertical-align:super">3</span></p></b>`,
  );
  assert.equal(
    text,
    "Kết quả\n\nI. Việc làm: 3.214 lao động\n- Nữ: 1.500 lao động\n\n3. Đào tạo: 510 người\n4. Cho vay: 20,1 tỷ đồng\n\n10³",
  );
});

const NEWS = `<!doctype html><html><head><title>Báo</title><script>document.title = "run"</script><style>.x { color: red }</style></head><body>
  <header><a href="/">Trang chủ</a> <a href="/kt">Kinh tế</a> <a href="/xh">Xã hội</a></header>
  <nav><ul><li><a href="/1">Thời sự 24</a></li><li><a href="/2">Thể thao 7</a></li></ul></nav>
  <div class="wrap"><h1>Bình Sơn giải quyết việc làm cho 3.214 lao động</h1>
  <div class="share-bar"><a href="#">Facebook 12</a> <a href="#">Zalo</a> <a href="#">In</a></div>
  ${REPORT.trim()
    .split("\n")
    .map((line) => `<p>${line}</p>`)
    .join("\n")}
  <p>Xem thêm tại <a href="/bao-cao">báo cáo</a> của Phòng, số liệu tính đến 31/12/2023.</p>
  <table role="presentation"><tr><td>Ảnh: lớp may</td></tr></table>
  <p hidden>Nháp: 9.999 người.</p><p style="display: none">Ẩn: 8.888 người.</p><span aria-hidden="true">7.777</span>
  <div class="related"><h3>Tin liên quan</h3><ul><li><a href="/a">Tân An có 35 hộ thoát nghèo</a></li>
  <li><a href="/b">Mở lớp may thứ 9</a></li><li><a href="/c">Vay 20 tỷ đồng</a></li></ul></div></div>
  <footer>Giấy phép số 123/GP-BTTTT. Điện thoại 0255 3 123 456</footer></body></html>`;

test("a whole page leaves menus, share bars, related links and hidden parts out", async () => {
  const text = await pasteHtml(page, NEWS);
  assert.deepEqual(text.split("\n\n"), [
    "Bình Sơn giải quyết việc làm cho 3.214 lao động",
    ...REPORT.trim().split("\n"),
    "Xem thêm tại báo cáo của Phòng, số liệu tính đến 31/12/2023.",
    "Ảnh: lớp may",
  ]);
  await read(page);
  await page.locator("tr.row", { hasText: "612" }).click();
  assert.deepEqual(await lit(page, "number"), ["612 triệu"], "the words lit up are the reader's");
  assert.equal((await opened(page, [file("trang.html", NEWS)])).text, text, "the same page as a file reads the same");
});

test("nothing in what is pasted runs or loads, and one step brings back what was there", async () => {
  const before = await page.evaluate(() => document.getElementById("editor").value);
  await settled(page);
  const requests = page.requests.length;
  await pasteHtml(
    page,
    `<p onclick="document.title='run'">Huyện hỗ trợ 1.250 hộ nghèo.</p><img src="https://example.invalid/x.png" onerror="document.title='run'">
    <script>document.title = "run"</script><iframe srcdoc="<script>parent.document.title='run'</script>"></iframe>
    <svg onload="document.title='run'"></svg><link rel="stylesheet" href="https://example.invalid/x.css">
    <video src="https://example.invalid/x.mp4" autoplay></video><a href="javascript:document.title='run'">x</a>`,
  );
  await read(page);
  assert.equal(await rowCount(page), 1);
  assert.notEqual(await page.title(), "run");
  assert.equal(page.requests.length, requests);
  assert.equal(await page.locator("main img, main iframe, main script, main video").count(), 0);
  quiet(page);
  await page.click(".toasts button");
  await read(page);
  assert.equal(await page.evaluate(() => document.getElementById("editor").value), before);
});

test("inside a text a pasted table comes in as rows, and the browser's own undo takes it out", async () => {
  await pasteHtml(page, "", REPORT);
  await page.keyboard.press("e");
  await page.waitForFunction(() => document.activeElement.id === "editor");
  await page.keyboard.press("ControlOrMeta+End");
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData(
      "text/html",
      "<table><tr><td>A</td><td>1.250</td></tr><tr><td>B</td><td>980</td></tr></table>",
    );
    clipboardData.setData("text/plain", "A 1.250 B 980");
    document.activeElement.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
    );
  });
  const value = () => page.evaluate(() => document.getElementById("editor").value);
  assert.equal(await value(), `${REPORT}A\t1.250\nB\t980`);
  await page.keyboard.press("ControlOrMeta+z");
  assert.equal(await value(), REPORT);
});

test("a table stands in columns while one reads; its words are found and its text stays letter by letter", async () => {
  const text =
    "Kết quả thực hiện năm 2023 như sau:\n\nChỉ tiêu\tĐơn vị\tKế hoạch\tThực hiện\nGiải quyết việc làm\tlao động\t3.000\t3.214\n" +
    "Đào tạo nghề cho lao động nông thôn\tngười\t500\t510\n\n\tMột đoạn thụt đầu dòng, hỗ trợ 1.250 hộ nghèo.\n";
  await page.evaluate((given) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", given);
    document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, text);
  await read(page);
  await page.waitForSelector("#reader .grid mark");
  assert.equal(await page.evaluate(() => document.getElementById("reader").textContent), text.trimEnd() + "\n");
  const columns = await page.evaluate(() =>
    [...document.querySelectorAll("#reader .grid-line")].map((line) =>
      [...line.children].map((cell) => Math.round(cell.getBoundingClientRect().left)),
    ),
  );
  assert.equal(columns.length, 3);
  assert.deepEqual(columns[1], columns[0]);
  assert.deepEqual(columns[2], columns[0]);
  await page.locator("tr.row", { hasText: "3.214" }).first().click();
  assert.deepEqual(await lit(page, "number"), ["3.214"]);
  // The paste box lies on it letter by letter again.
  await page.keyboard.press("Escape");
  await page.evaluate(() => document.activeElement?.blur());
  await page.keyboard.press("e");
  await page.waitForFunction(() => document.activeElement?.id === "editor");
  const heights = await page.evaluate(() => ["editor", "reader"].map((id) => document.getElementById(id).scrollHeight));
  assert.ok(Math.abs(heights[0] - heights[1]) <= 2, heights.join());
  await page.keyboard.press("Escape");
});
