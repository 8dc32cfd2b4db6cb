// The WebAssembly modules when the page comes from a web server.

import prose from "../wasm/prose_bg.wasm?url";

/** What a module reads. */
export type Which = "prose" | "whole";

/**
 * Fetches and compiles a module, off the main thread. It can be sent to a worker, more than once. The one that reads prose alone is
 * a quarter smaller than the whole, and enough for most reports.
 */
export async function compileEngine(which: Which): Promise<WebAssembly.Module> {
  const url = which === "prose" ? prose : (await import("../wasm/solieu_bg.wasm?url")).default;
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status} ${response.statusText}`);
  // Some hosts do not know the type of a `.wasm` file, and streaming insists on it.
  if (response.headers.get("Content-Type")?.startsWith("application/wasm")) {
    return WebAssembly.compileStreaming(response);
  }
  return WebAssembly.compile(await response.arrayBuffer());
}
