/** Taking the table away: to the clipboard, to a file. What is on screen is what goes. */
import { answer } from "../state/answer";
import { language } from "../state/settings";
import { say } from "../state/toast";
import { shown } from "../state/view";
import { laterWords } from "../words/later";
import { words } from "../words/words";
import { grid } from "./cells";
import { html, tsv } from "./clipboard";
import { csv } from "./csv";
import type { Format, Taken } from "./formats";

export type Csv = "csv" | "csv-semicolon";

const gridNow = () => grid(shown.value, answer.value?.text ?? "", words.value, laterWords.value.exports);

export async function copyTable(): Promise<void> {
  const cells = gridNow();
  const decimal = language.value === "vi" ? "," : ".";
  const done = await copy({ "text/plain": tsv(cells, decimal), "text/html": html(cells, decimal) });
  say(done ? laterWords.value.taking.copied(cells.body.length) : laterWords.value.taking.notCopied);
}

/** The commonest form: unlike the others it needs no further code. */
function downloadCsv(separator: "," | ";"): void {
  download(`${fileName()}.csv`, "text/csv;charset=utf-8", csv(gridNow(), separator));
}

/** Any other form; the code that makes it is loaded when the first is asked for. */
export async function take(format: Format | Csv): Promise<void> {
  if (!answer.value) return;
  if (format === "csv" || format === "csv-semicolon") return downloadCsv(format === "csv" ? "," : ";");
  const taken: Taken = {
    rows: shown.value,
    text: answer.value.text,
    report: answer.value.report,
    words: words.value,
    labels: laterWords.value.exports,
    language: language.value,
    name: fileName(),
  };
  try {
    const { make } = await import("./formats");
    const { name, type, content } = make(format, taken);
    download(name, type, content);
    say(laterWords.value.taking.taken(name));
  } catch {
    say(words.value.tools.notTaken);
  }
}

export async function copy(forms: Record<string, string>): Promise<boolean> {
  try {
    const blobs = Object.entries(forms).map(([type, text]) => [type, new Blob([text], { type })] as const);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    return true;
  } catch {
    return copyTheOldWay(forms); // an older browser, or one that asks and was refused
  }
}

/** Works wherever a button was pressed. */
function copyTheOldWay(forms: Record<string, string>): boolean {
  const onCopy = (event: ClipboardEvent) => {
    event.preventDefault();
    for (const [type, text] of Object.entries(forms)) event.clipboardData?.setData(type, text);
  };
  document.addEventListener("copy", onCopy, { once: true });
  const done = document.execCommand("copy");
  document.removeEventListener("copy", onCopy);
  return done;
}

export function download(name: string, type: string, content: BlobPart): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** The report's title in letters that every file system takes. */
export function fileName(): string {
  const title = answer.value?.report.document.title ?? "";
  const safe = title
    .replace(/[^\p{L}\p{M}\p{N} .-]/gu, " ")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, 60)
    .trim();
  return safe === "" ? "so-lieu" : safe;
}
