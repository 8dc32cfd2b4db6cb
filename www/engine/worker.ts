/** Reads texts off the main thread. It knows one thing: `analyze`. */
import { analyze, initSync } from "../wasm/solieu.js";
import type { FromWorker, ToWorker } from "./protocol";

const say = (message: FromWorker) => self.postMessage(message);

self.onmessage = ({ data }: MessageEvent<ToWorker>) => {
  const id = data.kind === "text" ? data.id : null;
  try {
    if (data.kind === "module") {
      initSync({ module: data.module });
      say({ kind: "ready" });
    } else {
      const start = performance.now();
      const report = analyze(data.text);
      say({ kind: "report", id: data.id, report, milliseconds: performance.now() - start });
    }
  } catch (error) {
    say({ kind: "failed", id, message: String(error) });
  }
};
