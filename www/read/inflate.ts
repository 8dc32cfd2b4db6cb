/** Unpacking what somebody else packed. */
import { Unreadable } from "./unreadable";

/**
 * The text that was packed by Deflate, of no more than `most` bytes: counted as they come, so that what a file claims of its size does
 * not matter. With `strict` it has to be sound UTF-8.
 */
export async function inflated(packed: Uint8Array<ArrayBuffer>, most: number, strict = false): Promise<string> {
  const decoder = new TextDecoder("utf-8", { fatal: strict });
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw")).getReader();
  let text = "";
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw new Unreadable("damaged");
    });
    if (done) return text + decoder.decode();
    length += value.length;
    if (length > most) {
      void reader.cancel();
      throw new Unreadable("swollen");
    }
    text += decoder.decode(value, { stream: true });
  }
}
