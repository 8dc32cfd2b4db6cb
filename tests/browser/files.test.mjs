// Files of every kind and condition: what can be read is, and of what cannot the page says which file and why.

import assert from "node:assert/strict";
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { strToU8, zipSync } from "fflate";
import { docx, file, opened, zeros, zipClaiming } from "./files.mjs";
import { DOORS, lit, paste, press, quiet, read, REPORT, rowCount, start } from "./harness.mjs";

let at;
let page;
const folder = mkdtempSync(join(tmpdir(), "solieu-files-"));
before(async () => {
  at = await start();
  page = await at.open();
});
after(async () => {
  rmSync(folder, { recursive: true, force: true });
  await at.close();
});

const SENTENCE = "Huyện giải quyết việc làm cho 3.214 lao động, đạt 107,1% kế hoạch.";
const paragraph = (words) => `<w:p><w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`;
const ole = (words = "") =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(600),
    Buffer.from(words, "utf16le"),
    Buffer.alloc(600),
  ]);
const png = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex");
const noise = Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 7919) % 251));

/** What is wrong with it, its name, what is in it, and what the page says of it. */
const BAD = [
  ["cut in half", "cat-doi.docx", docx(paragraph(SENTENCE).repeat(50)).slice(0, 500), /cat-doi\.docx bị hỏng/],
  [
    "a Word file without its text",
    "rong-ruot.docx",
    zipSync({ "[Content_Types].xml": strToU8("x") }),
    /rong-ruot\.docx bị hỏng/,
  ],
  ["XML that does not close", "ho.docx", docx("<w:p><w:r>"), /ho\.docx bị hỏng/],
  [
    "entities that expand",
    "no.docx",
    zipSync({
      "[Content_Types].xml": strToU8("x"),
      "word/document.xml": strToU8('<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>'),
    }),
    /no\.docx bị hỏng/,
  ],
  ["a password", "khoa.docx", ole("EncryptedPackage"), /khoa\.docx có mật khẩu/],
  [
    "a password (OpenDocument)",
    "khoa.odt",
    zipSync({
      mimetype: strToU8("application/vnd.oasis.opendocument.text"),
      "META-INF/manifest.xml": strToU8("<manifest:encryption-data/>"),
      "content.xml": strToU8("x"),
    }),
    /khoa\.odt có mật khẩu/,
  ],
  ["an old Word file", "cu.doc", ole("WordDocument"), /cu\.doc là tệp Word đời cũ/],
  [
    "a spreadsheet",
    "bang.xlsx",
    zipSync({ "[Content_Types].xml": strToU8("x"), "xl/workbook.xml": strToU8("x") }),
    /bang\.xlsx là bảng tính/,
  ],
  ["an archive", "nhieu.zip", zipSync({ "a.txt": strToU8("a") }), /nhieu\.zip là tệp nén/],
  ["a picture under another name", "anh.docx", png, /anh\.docx chỉ là ảnh/],
  ["rich text", "cu.rtf", "{\\rtf1 Xin}", /cu\.rtf là tệp RTF/],
  ["noise", "la.txt", noise, /la\.txt không phải tệp văn bản/],
  ["nothing", "trong.txt", "", /trong\.txt không có chữ nào/],
  ["no PDF behind its name", "hong.pdf", "%PDF-1.7\nnot a PDF at all", /hong\.pdf bị hỏng/],
  [
    "a bomb that says what it is",
    "bom.docx",
    docx("", { "word/document.xml": new Uint8Array(200 * 1024 * 1024) }),
    /bom\.docx giải nén ra quá lớn/,
  ],
];

for (const [what, name, content, word] of BAD) {
  test(`${what}: a word on the file and the reason, and the report stays`, async () => {
    const { text, said } = await opened(page, [file(name, content)], { before: REPORT });
    assert.match(said, word);
    assert.equal(text, REPORT);
    await read(page);
    assert.ok((await rowCount(page)) >= 5);
    // The browser's own error message for broken XML has a style, which the page's policy keeps out.
    if (name === "ho.docx") page.complaints.length = 0;
    quiet(page);
  });
}

test("a bomb that lies about its size", async () => {
  const bomb = zipClaiming("[Content_Types].xml", zeros(1), 1);
  assert.match((await opened(page, [file("vo-hai.docx", bomb)])).said, /vo-hai\.docx bị hỏng/);
  for (const [name, part] of [["bom.odt", "mimetype"]]) {
    const { said } = await opened(page, [file(name, zipClaiming(part, zeros(300 * 1024 * 1024), 100))]);
    assert.match(said, /bom\.odt giải nén ra quá lớn/);
  }
  quiet(page);
});

test("100 MB: not opened", async () => {
  const path = join(folder, "khong-lo.txt");
  writeFileSync(path, "");
  truncateSync(path, 100 * 1024 * 1024);
  const { text, said } = await opened(page, [path], { before: REPORT });
  assert.match(said, /khong-lo\.txt lớn hơn 64 MB/);
  assert.equal(text, REPORT);
});

test("the words are English where the page is", async () => {
  const english = await at.open();
  await press(english, "EN");
  assert.match((await opened(english, [file("khoa.docx", ole("EncryptedPackage"))])).said, /khoa\.docx has a password/);
  assert.match((await opened(english, [file("anh.pdf", png)])).said, /anh\.pdf is only a picture/);
  await english.context().close();
});

const VIETNAMESE = `Năm 2023, tỉnh giải quyết việc làm cho 12.300 lao động, đạt 102,5% kế hoạch.\nHộ nghèo giảm còn 4,75%; ước tổng thu 9.870 tỷ đồng, vượt dự toán.\n`;

/** Each letter as Windows-1258 writes it: some whole, the tones of the others behind them. */
function windows1258(text) {
  const codes = new Map();
  for (let byte = 0; byte < 256; byte++)
    codes.set(new TextDecoder("windows-1258").decode(new Uint8Array([byte])), byte);
  const bytes = (letter) => {
    if (codes.has(letter)) return [codes.get(letter)];
    const parts = [...letter.normalize("NFD")];
    const tone = parts.findIndex((part, i) => i > 0 && /[\u0300\u0301\u0303\u0309\u0323]/.test(part));
    const [mark] = parts.splice(tone, 1);
    return [codes.get(parts.join("").normalize("NFC")), codes.get(mark)];
  };
  return new Uint8Array([...text.normalize("NFC")].flatMap(bytes));
}

const utf16 = (text) => Buffer.from(text, "utf16le");
const ENCODED = {
  "UTF-8 with its mark": Buffer.from(`\ufeff${VIETNAMESE}`),
  "UTF-16, little end first": utf16(`\ufeff${VIETNAMESE}`),
  "UTF-16, big end first": utf16(`\ufeff${VIETNAMESE}`).swap16(),
  "UTF-16 without its mark": utf16(VIETNAMESE),
  "Windows-1258": windows1258(VIETNAMESE),
  "Windows line ends": Buffer.from(VIETNAMESE.replaceAll("\n", "\r\n")),
};
for (const [name, bytes] of Object.entries(ENCODED)) {
  test(`a text file in ${name}`, async () => {
    assert.equal((await opened(page, [file("a.txt", bytes)])).text, VIETNAMESE);
  });
}

test("UTF-8 cut off in the middle of a letter is UTF-8", async () => {
  const whole = Buffer.from(VIETNAMESE.trim().repeat(3) + "ệ");
  const { text } = await opened(page, [file("a.txt", whole.subarray(0, -1))]);
  assert.ok(text.startsWith(VIETNAMESE.trim()));
});

test("what it is is told by what is in it: a web page called .doc, a Word file called .txt", async () => {
  const html = `\ufeff<html><head><meta charset="utf-8"></head><body><p>${SENTENCE}</p></body></html>`;
  assert.equal((await opened(page, [file("trang.doc", html)])).text, SENTENCE);
  assert.equal((await opened(page, [file("van-ban.txt", docx(paragraph(SENTENCE)))])).text, SENTENCE);
});

test("in Word: deleted, inserted, hidden, raised and merged", async () => {
  const run = (words, properties = "") =>
    `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`;
  const cell = (words, properties = "") => `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(words)}</w:tc>`;
  const body = `<w:p>${run("Huyện hỗ trợ ")}<w:del><w:r><w:delText>9.999</w:delText></w:r></w:del><w:ins>${run("1.250")}</w:ins>
    ${run(" m")}${run("2", '<w:vertAlign w:val="superscript"/>')}${run(" nhà")}${run(" nháp 7.777", "<w:vanish/>")}</w:p>
    <w:tbl><w:tr>${cell("Xã", '<w:vMerge w:val="restart"/>')}${cell("Năm 2023 (tấn)", '<w:gridSpan w:val="2"/>')}</w:tr>
    <w:tr>${cell("", "<w:vMerge/>")}${cell("Kế hoạch")}${cell("Thực hiện")}</w:tr>
    <w:tr>${cell("Tân An")}${cell("1.200")}${cell("1.260")}</w:tr>
    <w:tr><w:trPr><w:del/></w:trPr>${cell("Bỏ")}${cell("1")}${cell("2")}</w:tr></w:tbl>`;
  const { text } = await opened(page, [file("a.docx", docx(body))]);
  assert.equal(text, "Huyện hỗ trợ 1.250 m² nhà\n\nXã\tNăm 2023 (tấn)\t\n\tKế hoạch\tThực hiện\nTân An\t1.200\t1.260");
});

test("several files are several reports on the shelf, and one that fails is named", async () => {
  const files = [
    file("mot.txt", REPORT),
    file("hai.docx", docx(paragraph(SENTENCE))),
    file("hong.docx", docx("<w:p>")),
  ];
  await paste(page, SENTENCE);
  await page.setInputFiles("input[type=file]", files);
  await page.waitForFunction(() => /hong\.docx bị hỏng/.test(document.querySelector(".toasts").innerText));
  page.complaints.length = 0;
  assert.equal(await page.evaluate(() => document.getElementById("editor").value), REPORT, "the first is open");
  await press(page, "Kệ");
  await page.waitForSelector(".kept li");
  assert.equal(await page.locator(".kept li").count(), 2);
  await page.locator(".kept .link", { hasText: "3.214 lao động, đạt" }).last().click();
  await read(page);
  quiet(page);
});

test("files can be dropped", async () => {
  await page.evaluate((given) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([given], "tha.html", { type: "text/html" }));
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
  }, `<p>${SENTENCE}</p>`);
  await page.waitForFunction((text) => document.getElementById("editor").value === text, SENTENCE);
});

for (const door of DOORS) {
  test(`${door}: every kind of file is read, and asks nothing of other places`, async () => {
    const page = await at.open(door);
    const printer = await at.browser.newPage();
    await printer.setContent(`<p>${SENTENCE}</p>`);
    const pdf = await printer.pdf();
    await printer.setContent(
      `<img src="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='300' height='300'><rect width='300' height='300'/></svg>">`,
    );
    const scan = await printer.pdf();
    await printer.close();
    const kinds = {
      "a.docx": docx(paragraph(SENTENCE)),
      "a.pdf": pdf,
      "a.html": `<p>${SENTENCE}</p>`,
      "a.txt": SENTENCE,
    };
    for (const [name, content] of Object.entries(kinds)) {
      assert.equal((await opened(page, [file(name, content)])).text, SENTENCE, name);
    }
    assert.match((await opened(page, [file("quet.pdf", scan)])).said, /quet\.pdf chỉ là ảnh/);
    const elsewhere = page.requests.filter((address) => !address.startsWith(at.addresses[door].replace(/[^/]*$/, "")));
    assert.deepEqual(elsewhere, []);
    quiet(page);
    await page.context().close();
  });
}

test("a long file says how far it is, and can be stopped", async () => {
  const printer = await at.browser.newPage();
  await printer.setContent(`<p style="break-after: page">${SENTENCE}</p>`.repeat(400));
  const pdf = await printer.pdf();
  await printer.close();
  await paste(page, REPORT);
  await page.setInputFiles("input[type=file]", [file("dai.pdf", pdf)]);
  await page.waitForFunction(() =>
    /dai\.pdf: trang \d+\/400/.test(document.querySelector(".source-pane .waiting")?.innerText),
  );
  await page.click(".source-pane .waiting button");
  await page.waitForFunction(() => /Đã dừng/.test(document.querySelector(".toasts").innerText));
  assert.equal(await page.evaluate(() => document.getElementById("editor").value), REPORT);
  assert.equal(await page.locator(".source-pane .waiting").count(), 0);
  quiet(page);
});

test("text in an old encoding is shown in Unicode, the page says so, and one click takes it back", async () => {
  const old = "N¨m 2023, huyÖn gi¶i quyÕt viÖc lµm cho 3.214 lao ®éng, ®¹t 107,1% kÕ ho¹ch.";
  const value = () => page.evaluate(() => document.getElementById("editor").value);
  await paste(page, old);
  await page.waitForSelector(".converted");
  await read(page);
  assert.equal(await value(), `Năm 2023, h${SENTENCE.slice(1)}`);
  assert.match(await page.locator(".converted").innerText(), /TCVN3/);
  await page.locator("tr.row", { hasText: "3.214" }).click();
  assert.deepEqual(await lit(page, "number"), ["3.214"]);
  await page.click(".converted button");
  await read(page);
  assert.equal(await value(), old);
  assert.equal(await page.locator(".converted").count(), 0);
  // The bytes of such a file are no UTF-8.
  const bytes = Buffer.from(old, "latin1");
  assert.notEqual((await opened(page, [file("cu.txt", bytes)])).said, "");
  await page.waitForFunction(
    (text) => document.getElementById("editor").value === text,
    `Năm 2023, h${SENTENCE.slice(1)}`,
  );
  quiet(page);
});
