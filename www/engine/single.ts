// The WebAssembly module when the page is one file: it lies inside, gzipped, and once.

import packed from "../wasm/solieu_bg.wasm?packed";

/** What a module reads. */
export type Which = "prose" | "whole";

/** Unpacks and compiles the whole module, which is the only one here. It can be sent to a worker, more than once. */
export async function compileEngine(_which: Which): Promise<WebAssembly.Module> {
  const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return WebAssembly.compile(await new Response(unpacked).arrayBuffer());
}
