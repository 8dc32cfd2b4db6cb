/** Files that are chosen, dropped or pasted: one takes the report's place, several go onto the shelf. */
import { troubleOf } from "../shelf/trouble";
import { signal } from "@preact/signals";
import { take } from "../state/files";
import { say } from "../state/toast";
import { laterWords } from "../words/later";
import { Unreadable } from "./unreadable";

export interface Reading {
  file: string;
  /** Which of how many files. */
  number: number;
  files: number;
  /** Pages read, where the file has pages. */
  done: number;
  of: number;
  stop: () => void;
}

/** The file that is being read. */
export const underWay = signal<Reading | null>(null);

export async function openFiles(files: readonly File[]): Promise<void> {
  underWay.value?.stop();
  const later = laterWords.value;
  const stopper = new AbortController();
  const texts: { file: string; text: string }[] = [];
  const failures: string[] = [];
  let own: Reading | null = null;
  for (const [i, file] of files.entries()) {
    const show = (done: number, of: number) => {
      if (stopper.signal.aborted) return;
      own = { file: file.name, number: i + 1, files: files.length, done, of, stop: () => stopper.abort() };
      underWay.value = own;
    };
    show(0, 0);
    try {
      const { fileText } = await loaded(() => import("./file"));
      texts.push({ file: file.name, text: await fileText(file, show, stopper.signal) });
    } catch (error) {
      if (stopper.signal.aborted) break;
      const reason = error instanceof Unreadable ? error.reason : "damaged";
      failures.push(later.reading.failed(file.name, later.reading.reasons[reason]));
    }
  }
  if (underWay.value === own) underWay.value = null;
  if (stopper.signal.aborted) return say(later.reading.stopped);
  const [first] = texts;
  if (first) take(first.text, later.reading.opened(first.file));
  if (texts.length > 1) {
    try {
      const { shelve } = await loaded(() => import("./several"));
      await shelve(texts.map(({ text }) => text));
      if (failures.length === 0) say(later.reading.shelved(texts.length));
    } catch (error) {
      failures.push(later.shelf.trouble[troubleOf(error)]);
    }
  }
  if (failures.length > 0) say(failures.join(" "), undefined, 15_000);
}

async function loaded<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch {
    throw new Unreadable("notLoaded");
  }
}
