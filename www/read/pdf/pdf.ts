/** A PDF's text, read in a worker that loads when first needed and ends with the reading. */
import { pdfWorker } from "#pdf";
import { Unreadable } from "../unreadable";
import type { FromPdfWorker } from "./worker";

export type Progress = (done: number, of: number) => void;

export function pdfText(bytes: Uint8Array<ArrayBuffer>, progress: Progress, stop: AbortSignal): Promise<string> {
  const worker = pdfWorker();
  return new Promise<string>((done, fail) => {
    stop.addEventListener("abort", () => fail(stop.reason));
    worker.onmessage = ({ data }: MessageEvent<FromPdfWorker>) => {
      if (data.kind === "page") progress(data.done, data.of);
      else if (data.kind === "text") done(data.text);
      else fail(new Unreadable(data.reason));
    };
    worker.onerror = (event) => {
      event.preventDefault();
      fail(new Unreadable("damaged"));
    };
    worker.postMessage(bytes, [bytes.buffer]);
  }).finally(() => worker.terminate());
}
