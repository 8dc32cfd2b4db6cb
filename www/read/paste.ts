/** What comes from the clipboard or by dragging, as plain text. */
import { signal } from "@preact/signals";
import { htmlReader } from "../shell/later";
import { say } from "../state/toast";
import { words } from "../words/words";

/** How many pastes wait for the reader of HTML. */
export const coming = signal(0);

export const wordless = (data: DataTransfer | null) => plainOf(data).trim() === "" && formOf(data) === "";

/**
 * Hands the text on: with its form where it has any (tables as rows of cells, items with their marks, no menus), otherwise as it
 * stands. `data` is read at once, for browsers empty it after the event; only HTML may have to wait, for its reader, and
 * without that its bare words have to do.
 */
export function withPasted(data: DataTransfer | null, hand: (text: string) => void): void {
  const plain = plainOf(data);
  const html = formOf(data);
  if (html === "") return hand(plain);
  const read = ({ htmlText }: { htmlText: (html: string) => string }) => {
    const text = htmlText(html);
    hand(text.trim() === "" ? plain : text);
  };
  if (htmlReader.here) return read(htmlReader.here);
  coming.value++;
  void htmlReader
    .get()
    .then(read, () => (plain.trim() === "" ? say(words.value.shell.notLoaded) : hand(plain)))
    .finally(() => coming.value--);
}

const plainOf = (data: DataTransfer | null) => data?.getData("text/plain") ?? "";

/** Only HTML that says how its words are laid out is worth more than the words. */
function formOf(data: DataTransfer | null): string {
  const html = data?.getData("text/html") ?? "";
  return /<(?:p|table|li|h[1-6]|div|tr)\b/i.test(html) ? html : "";
}
