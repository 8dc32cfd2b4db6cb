/** Bytes of a text file into text, the encoding told by evidence. */
import { Unreadable } from "./unreadable";

export function decoded(bytes: Uint8Array): string {
  const encoding = byMark(bytes) ?? byZeros(bytes);
  if (encoding) return new TextDecoder(encoding).decode(bytes);
  try {
    return checked(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (error) {
    if (error instanceof Unreadable) throw error;
  }
  // Text cut off in the middle of a letter, or with a few bytes damaged, is UTF-8 all the same.
  const utf8 = new TextDecoder().decode(bytes);
  if (count(utf8, /\ufffd/g) * 50 < count(utf8, /[^\0-\x7f]/g)) return checked(utf8);
  const vietnamese = new TextDecoder("windows-1258").decode(bytes);
  // Marks that follow vowels are what Windows-1258 writes its tones with. TCVN3 and VNI have letters in their places; the
  // text is read as Latin letters, and recognised from these.
  const toned = count(vietnamese, /[aeiouyăâêôơư][\u0300\u0301\u0303\u0309\u0323]/gi);
  const high = bytes.reduce((sum, byte) => sum + Number(byte > 127), 0);
  return checked(toned * 4 > high ? vietnamese.normalize("NFC") : new TextDecoder("windows-1252").decode(bytes));
}

function byMark([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return undefined;
}

/** UTF-16 without its mark: every other byte of spaces and digits is zero. */
function byZeros(bytes: Uint8Array): string | undefined {
  const seen = Math.min(bytes.length & ~1, 4096);
  const zeros: [number, number] = [0, 0];
  for (let at = 0; at < seen; at++) if (bytes[at] === 0) zeros[(at & 1) as 0 | 1]++;
  const [even, odd] = zeros;
  if (odd > seen / 8 && even < seen / 64) return "utf-16le";
  if (even > seen / 8 && odd < seen / 64) return "utf-16be";
  return undefined;
}

/** Text has no control characters but a few. */
function checked(text: string): string {
  if (count(text.slice(0, 65_536), /[\0-\x08\x0e-\x1a\x1c-\x1f]/g) * 100 > Math.min(text.length, 65_536)) {
    throw new Unreadable("noText");
  }
  return text;
}

function count(text: string, what: RegExp): number {
  let found = 0;
  for (const _ of text.matchAll(what)) found++;
  return found;
}

/** An HTML file may name its own encoding. */
export function decodedHtml(bytes: Uint8Array): string {
  const head = new TextDecoder("windows-1252").decode(bytes.subarray(0, 4096));
  const named = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1];
  if (named && !byMark(bytes) && !/^utf-?8$/i.test(named)) {
    try {
      return new TextDecoder(named).decode(bytes);
    } catch {
      // A name that no browser knows: evidence decides.
    }
  }
  return decoded(bytes);
}
