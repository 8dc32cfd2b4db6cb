/** The report's text into a link, and out of it. */
import { inflated } from "../read/inflate";
import { MARK } from "./mark";

/** What mail programs and messengers still take whole. */
export const MOST = 32_000;

/** Bytes of the longest text that a link may hold: what it takes packed says nothing of that. */
const LONGEST = 10_000_000;

export async function linkOf(text: string): Promise<string> {
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  const bytes = new Uint8Array(await new Response(packed).arrayBuffer());
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  const code = btoa(letters).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
  return location.href.split("#")[0] + MARK + code;
}

/** The text in a link; throws where it is damaged, or unpacks to more than any report has. */
export async function textOf(hash: string): Promise<string> {
  const code = hash.slice(MARK.length).replaceAll("-", "+").replaceAll("_", "/");
  return inflated(
    Uint8Array.from(atob(code), (letter) => letter.charCodeAt(0)),
    LONGEST,
    true,
  );
}
