/** Reads texts off the main thread. It knows two things: `analyze`, and `unicode` for texts from before it. */
import { analyze, initSync, unicode } from "../wasm/solieu.js";
import type { FromWorker, ToWorker } from "./protocol";

const say = (message: FromWorker) => self.postMessage(message);

/** Figures or other numbers in one message. */
const PIECE = 500;

/** Milliseconds between two words on the progress. */
const PACE = 50;

self.onmessage = ({ data }: MessageEvent<ToWorker>) => {
  const id = data.kind === "text" ? data.id : null;
  try {
    if (data.kind === "module") {
      initSync({ module: data.module });
      say({ kind: "ready" });
    } else {
      read(data.id, data.text, data.legacy);
    }
  } catch (error) {
    if (id !== null && error instanceof WebAssembly.RuntimeError) say({ kind: "beyond", id });
    else say({ kind: "failed", id, message: String(error) });
  }
};

function read(id: number, text: string, legacy: boolean): void {
  const start = performance.now();
  let told = start;
  const watch = (share: number) => {
    if (performance.now() - told < PACE) return;
    told = performance.now();
    say({ kind: "progress", id, share });
  };
  const read = analyze(text, legacy, watch);
  if (!read) return say({ kind: "beyond", id });
  const { figures, otherNumbers, ...rest } = read;
  const milliseconds = performance.now() - start;
  let at = 0;
  for (; Math.max(figures.length, otherNumbers.length) - at > PIECE; at += PIECE) {
    const [from, to] = [at, at + PIECE];
    say({ kind: "piece", id, figures: figures.slice(from, to), otherNumbers: otherNumbers.slice(from, to) });
  }
  const report = { ...rest, figures: figures.slice(at), otherNumbers: otherNumbers.slice(at) };
  const converted = rest.document.converted === null ? null : (unicode(text) ?? null);
  say({ kind: "report", id, report, milliseconds, unicode: converted });
}
