// The WebAssembly modules when the page comes from a web server.

import prose from "../wasm/prose_bg.wasm.lzma?url";
import { putBack } from "./kinds";
import { unpack } from "./lzma";

/** What a module reads. */
export type Which = "prose" | "whole";

/**
 * Fetches and compiles a module. It can be sent to a worker, more than once. The one that reads prose alone is packed, for it is what
 * the page waits for at first; the whole one is compiled while it comes.
 */
export async function compileEngine(which: Which): Promise<WebAssembly.Module> {
  if (which === "prose") {
    const packed = new Uint8Array(await (await fetched(prose)).arrayBuffer());
    return WebAssembly.compile(putBack(unpack(packed)));
  }
  const response = await fetched((await import("../wasm/solieu_bg.wasm?url")).default);
  // Some hosts do not know the type of a `.wasm` file, and streaming insists on it.
  if (response.headers.get("Content-Type")?.startsWith("application/wasm")) {
    return WebAssembly.compileStreaming(response);
  }
  return WebAssembly.compile(await response.arrayBuffer());
}

async function fetched(url: string): Promise<Response> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status} ${response.statusText}`);
  return response;
}
