/** What the page and its worker say to each other. */
import type { Report } from "../wasm/solieu.js";

/** Page to worker: first the compiled module, then one text at a time. */
export type ToWorker = { kind: "module"; module: WebAssembly.Module } | { kind: "text"; id: number; text: string };

/** Worker to page. After `failed` the module's memory is in no known state: the page starts a fresh worker. */
export type FromWorker =
  | { kind: "ready" }
  | { kind: "report"; id: number; report: Report; milliseconds: number }
  | { kind: "failed"; id: number | null; message: string };
