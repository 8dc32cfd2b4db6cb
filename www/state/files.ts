/** Text files that are opened or dropped. */
import { words } from "../words/words";
import { replace, replaced, takeBack } from "./text";
import { say } from "./toast";

const MOST = 64 * 1024 * 1024;

export async function openFile(file: File): Promise<void> {
  const w = words.value.source;
  if (file.size > MOST) return say(w.fileTooLong(file.name));
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
    take(text, w.opened(file.name));
  } catch {
    say(w.fileNoText(file.name));
  }
}

/** Puts a whole report in place of what was there, which one step brings back. */
export function take(text: string, word?: string): void {
  replaced.value = null;
  replace(text);
  if (replaced.value !== null) say(word ?? words.value.source.replaced, takeBack);
}
