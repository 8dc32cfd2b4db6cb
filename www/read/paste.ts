/** What comes from the clipboard or by dragging, as plain text. */
import { htmlText } from "./html";

/** With its form where it has any: tables as rows of cells, items with their marks, no menus. Otherwise as it stands. */
export function pastedText(data: DataTransfer | null): string {
  const plain = data?.getData("text/plain") ?? "";
  const html = data?.getData("text/html") ?? "";
  // Only HTML that says how its words are laid out is worth more than the words.
  if (!/<(?:p|table|li|h[1-6]|div|tr)\b/i.test(html)) return plain;
  const text = htmlText(html);
  return text.trim() === "" ? plain : text;
}
