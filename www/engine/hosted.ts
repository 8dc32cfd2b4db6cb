// The WebAssembly modules when the page comes from a web server.

import prose from "../wasm/prose_bg.wasm.packed?url";
import unpacker from "../wasm/unpack.wasm?url";
import UnpackWorker from "./unpack?worker&inline";

/** What a module reads. */
export type Which = "prose" | "whole";

/**
 * Fetches and compiles a module. It can be sent to a worker, more than once. The one that reads prose alone is packed, for it is what
 * the page waits for at first; the whole one is compiled while it comes.
 */
export async function compileEngine(which: Which): Promise<WebAssembly.Module> {
  if (which === "prose") {
    const [packed, code] = await Promise.all([prose, unpacker].map(async (url) => (await fetched(url)).arrayBuffer()));
    return WebAssembly.compile(await unpack(code!, packed!));
  }
  const response = await fetched((await import("../wasm/solieu_bg.wasm?url")).default);
  // Some hosts do not know the type of a `.wasm` file, and streaming insists on it.
  if (response.headers.get("Content-Type")?.startsWith("application/wasm")) {
    return WebAssembly.compileStreaming(response);
  }
  return WebAssembly.compile(await response.arrayBuffer());
}

/** Off the main thread, which it would hold up for some 400 ms; what it took of memory goes with its worker. */
function unpack(code: ArrayBuffer, packed: ArrayBuffer): Promise<ArrayBuffer> {
  const worker = new UnpackWorker();
  return new Promise<ArrayBuffer>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<ArrayBuffer>) => resolve(data);
    worker.onerror = (event) => {
      event.preventDefault();
      reject(new Error(event.message || "unpacking"));
    };
    worker.postMessage({ code, packed }, [code, packed]);
  }).finally(() => worker.terminate());
}

async function fetched(url: string): Promise<Response> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status} ${response.statusText}`);
  return response;
}
