/** A file of any kind into plain text. What it is is told by what is in it, not by its name. */
import { decoded, decodedHtml } from "./decode";
import { docxText } from "./docx";
import { htmlText } from "./html";
import { odtText } from "./odt";
import { pdfText, type Progress } from "./pdf/pdf";
import { MOST_BYTES, Unreadable } from "./unreadable";
import { Zip } from "./zip";

export async function fileText(file: File, progress: Progress, stop: AbortSignal): Promise<string> {
  if (file.size > MOST_BYTES) throw new Unreadable("tooLong");
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    throw new Unreadable("damaged");
  }
  const text = (await textOf(bytes, progress, stop)).replace(/^\ufeff/, "");
  stop.throwIfAborted();
  if (text.trim() === "") throw new Unreadable("empty");
  return text;
}

async function textOf(bytes: Uint8Array<ArrayBuffer>, progress: Progress, stop: AbortSignal): Promise<string> {
  const head = new TextDecoder("windows-1252").decode(bytes.subarray(0, 1024));
  if (head.startsWith("PK\x03\x04") || head.startsWith("PK\x05\x06")) return packedText(Zip.of(bytes));
  if (head.includes("%PDF-")) return pdfText(bytes, progress, stop);
  if (head.startsWith("ÐÏ\x11à")) throw new Unreadable(lockedInside(bytes) ? "locked" : "oldWord");
  if (head.startsWith("{\\rtf")) throw new Unreadable("richText");
  if (/^(?:‰PNG|ÿØÿ|GIF8|RIFF....WEBP|BM.{4}\0\0|II\*\0|MM\0\*)/s.test(head)) throw new Unreadable("picture");
  if (
    /^(?:ï»¿)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|table|div|p)\b/i.test(
      head,
    )
  ) {
    return htmlText(decodedHtml(bytes));
  }
  const text = decoded(bytes);
  return /^\s*<(?:!doctype html|html)\b/i.test(text.slice(0, 1024)) ? htmlText(text) : text;
}

async function packedText(zip: Zip): Promise<string> {
  const kind = (await zip.text("mimetype")) ?? "";
  if (kind.startsWith("application/vnd.oasis.opendocument.text")) return odtText(zip);
  if (zip.has("[Content_Types].xml") && !zip.has("xl/workbook.xml") && !zip.has("ppt/presentation.xml")) {
    return docxText(zip);
  }
  throw new Unreadable(/spreadsheet/.test(kind) || zip.has("xl/workbook.xml") ? "sheet" : "archive");
}

/** Word puts a document with a password into the container of its old files, as a stream of this name. */
function lockedInside(bytes: Uint8Array): boolean {
  const name = [..."EncryptedPackage"].flatMap((letter) => [letter.charCodeAt(0), 0]);
  const last = Math.min(bytes.length, 1 << 24) - name.length;
  for (let at = 0; at < last; at++)
    if (bytes[at] === 69 && name.every((byte, i) => bytes[at + i] === byte)) return true;
  return false;
}
