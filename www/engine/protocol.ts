/** What the page and its worker say to each other. */
import type { Figure, OtherNumber, Report } from "../wasm/solieu.js";

/**
 * Page to worker: first the compiled module, then one text at a time; `legacy` says whether it may be in an encoding from before
 * Unicode.
 */
export type ToWorker =
  { kind: "module"; module: WebAssembly.Module } | { kind: "text"; id: number; text: string; legacy: boolean };

/**
 * Worker to page. A long report comes in pieces, so that the page never has more than a few milliseconds' work with one message:
 * `report` is the last and brings everything but the figures and other numbers that came before it.
 * `unicode` is the text converted, where it was in such an encoding.
 * `beyond`: the text takes the whole module; the first one knows that it does, or broke off over it without a word.
 * After `failed` the module's memory is in no known state: the page starts a fresh worker.
 */
export type FromWorker =
  | { kind: "ready" }
  | { kind: "progress"; id: number; share: number }
  | { kind: "piece"; id: number; figures: Figure[]; otherNumbers: OtherNumber[] }
  | { kind: "report"; id: number; report: Report; milliseconds: number; unicode: string | null }
  | { kind: "beyond"; id: number }
  | { kind: "failed"; id: number | null; message: string };
