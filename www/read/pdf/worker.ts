/** Reads a PDF off the main thread: pdf.js's two halves and what is made of its words, all in here. */
import "./unattended";
import { getDocument, type PDFPageProxy } from "pdfjs-dist";
import * as pdfjsWorker from "pdfjs-dist/build/pdf.worker.mjs";
import type { Reason } from "../unreadable";
import { compose } from "./compose";
import type { Matrix, Page } from "./geometry";
import { drawn } from "./operators";
import { rulesOf } from "./rules";
import { wordsOf } from "./words";

export type FromPdfWorker =
  { kind: "page"; done: number; of: number } | { kind: "text"; text: string } | { kind: "failed"; reason: Reason };

const say = (message: FromPdfWorker) => self.postMessage(message);

// pdf.js finds its other half here, and so asks for no worker of its own.
Object.assign(globalThis, { pdfjsWorker });
Reflect.deleteProperty(globalThis, "window");

self.onmessage = ({ data }: MessageEvent<Uint8Array>) => {
  read(data).then(
    (text) => say(text === undefined ? { kind: "failed", reason: "picture" } : { kind: "text", text }),
    (error: unknown) => say({ kind: "failed", reason: named(error, "PasswordException") ? "locked" : "damaged" }),
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
  const { width, height, transform } = page.getViewport({ scale: 1 });
  // A scan's pictures are not unpacked for nothing.
  const { items } = await page.getTextContent();
  if (items.length === 0) return { width, height, words: [], rules: [] };
  const operators = await drawn(page, transform as unknown as Matrix);
  const matrixOf = (font: string) =>
    page.commonObjs.has(font) ? (page.commonObjs.get(font) as { fontMatrix?: number[] }).fontMatrix : undefined;
  return { width, height, words: wordsOf(operators, matrixOf), rules: rulesOf(operators) };
}
