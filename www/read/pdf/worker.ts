/** Reads a PDF off the main thread: pdf.js's two halves and what is made of its words, all in here. */
import "./unattended";
import { getDocument, type PDFPageProxy } from "pdfjs-dist";
import * as pdfjsWorker from "pdfjs-dist/build/pdf.worker.mjs";
import type { Reason } from "../unreadable";
import { compose } from "./compose";
import { type Matrix, type Page, times, type Word } from "./geometry";
import { rulesOf } from "./rules";

export type FromPdfWorker =
  { kind: "page"; done: number; of: number } | { kind: "text"; text: string } | { kind: "failed"; reason: Reason };

const say = (message: FromPdfWorker) => self.postMessage(message);

// pdf.js finds its other half here, and so asks for no worker of its own.
Object.assign(globalThis, { pdfjsWorker });
Reflect.deleteProperty(globalThis, "window");

self.onmessage = ({ data }: MessageEvent<Uint8Array>) => {
  read(data).then(
    (text) => say(text === undefined ? { kind: "failed", reason: "picture" } : { kind: "text", text }),
    (error: unknown) => (console.error(error), say({ kind: "failed", reason: named(error, "PasswordException") ? "locked" : "damaged" })),
  );
};

const named = (error: unknown, name: string) => error instanceof Error && error.name === name;

/** Nothing where its pages are pictures. */
async function read(bytes: Uint8Array): Promise<string | undefined> {
  const document = await getDocument({
    data: bytes,
    verbosity: 0,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    stopAtErrors: false,
  }).promise;
  const pages: Page[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    pages.push(await laidOut(page));
    page.cleanup();
    say({ kind: "page", done: number, of: document.numPages });
  }
  const letters = pages.reduce((sum, { words }) => words.reduce((sum, { text }) => sum + text.length, sum), 0);
  return letters < 12 * pages.length && letters < 200 ? undefined : compose(pages);
}

async function laidOut(page: PDFPageProxy): Promise<Page> {
  const view = page.getViewport({ scale: 1 });
  const matrix = view.transform as unknown as Matrix;
  const { items } = await page.getTextContent();
  const words: Word[] = [];
  for (const item of items) {
    if (!("str" in item) || item.str.trim() === "") continue;
    const [a, b, c, d, x, y] = times(matrix, item.transform as unknown as Matrix);
    const size = Math.hypot(c, d);
    // Words that run up or down the page: watermarks, spines.
    if (Math.abs(b) > 0.2 * Math.abs(a) || size < 1) continue;
    words.push({ text: item.str, x, y, width: item.width, size });
  }
  const tabular = words.some(({ text }) => /\d/.test(text));
  return { width: view.width, height: view.height, words, rules: tabular ? await rulesOf(page, matrix) : [] };
}
