// The WebAssembly module when the page comes from a web server.

import url from "../wasm/solieu_bg.wasm?url";

/** Fetches and compiles the module, off the main thread. It can be sent to a worker, more than once. */
export async function compileEngine(): Promise<WebAssembly.Module> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status} ${response.statusText}`);
  // Some hosts do not know the type of a `.wasm` file, and streaming insists on it.
  if (response.headers.get("Content-Type")?.startsWith("application/wasm")) {
    return WebAssembly.compileStreaming(response);
  }
  return WebAssembly.compile(await response.arrayBuffer());
}
