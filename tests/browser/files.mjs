// Files as a reader opens them, and small ones that are made here.

import { basename } from "node:path";
import { deflateSync, strToU8, zipSync } from "fflate";

const MARK = "Trang đang chờ tệp.";

/** Puts a report on the page, opens a file, and gives the text that is there then and what the page said. */
export async function opened(page, files, { before = MARK, timeout = 60_000 } = {}) {
  await page.evaluate((given) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", given);
    document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, before);
  await page.setInputFiles("input[type=file]", files);
  const name = typeof files[0] === "string" ? basename(files[0]) : files[0].name;
  // It is opened, and the one that was there can be brought back; or the page says why not.
  await page.waitForFunction((name) => document.querySelector(".toasts").innerText.includes(name), name, { timeout });
  const text = await page.evaluate(() => document.getElementById("editor").value);
  return { text, said: await page.locator(".toasts").innerText() };
}

/** Pastes as a browser does: the words, and their form. */
export async function pasteHtml(page, html, plain = "-") {
  return page.evaluate(
    ([html, plain]) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/html", html);
      clipboardData.setData("text/plain", plain);
      document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
      return new Promise((done) => {
        const look = () =>
          document.querySelector("main").dataset.read === "true"
            ? done(document.getElementById("editor").value)
            : requestAnimationFrame(look);
        requestAnimationFrame(look);
      });
    },
    [html, plain],
  );
}

export const file = (name, content) => ({
  name,
  mimeType: "application/octet-stream",
  buffer: Buffer.from(content),
});

const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A Word document whose body is this XML. */
export const docx = (body, more = {}) =>
  zipSync({
    "[Content_Types].xml": strToU8("<Types/>"),
    "word/document.xml": strToU8(`<?xml version="1.0"?><w:document ${WORD}><w:body>${body}</w:body></w:document>`),
    ...more,
  });

/** A zip file of one part that is `packed`, whatever size it claims to have. */
export function zipClaiming(name, packed, claimed) {
  const bytes = strToU8(name);
  const fields = (view, at) => {
    view.setUint16(at, 20, true);
    view.setUint16(at + 4, 8, true);
    view.setUint32(at + 14, packed.length, true);
    view.setUint32(at + 18, claimed, true);
    view.setUint16(at + 22, bytes.length, true);
  };
  const local = new DataView(new ArrayBuffer(30));
  local.setUint32(0, 0x04034b50, true);
  fields(local, 4);
  const central = new DataView(new ArrayBuffer(46));
  central.setUint32(0, 0x02014b50, true);
  fields(central, 6);
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(8, 1, true);
  end.setUint16(10, 1, true);
  end.setUint32(12, 46 + bytes.length, true);
  end.setUint32(16, 30 + bytes.length + packed.length, true);
  return Buffer.concat([local, bytes, packed, central, bytes, end].map((part) => Buffer.from(part.buffer ?? part)));
}

/** Zeros that unpack to `length`. */
export const zeros = (length) => deflateSync(new Uint8Array(length), { level: 9 });
