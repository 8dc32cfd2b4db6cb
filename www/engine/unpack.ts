/** Unpacks the first module, off the main thread. `tools/packing/` says how. */

interface Unpacker {
  memory: WebAssembly.Memory;
  /** Where the packed bytes go. */
  packed(): number;
  /** Unpacks them; says how long the module is. Traps where they are damaged. */
  unpack(): number;
  /** Where the module is then. */
  module(): number;
}

self.onmessage = ({ data: { code, packed } }: MessageEvent<{ code: ArrayBuffer; packed: ArrayBuffer }>) => {
  const unpacker = new WebAssembly.Instance(new WebAssembly.Module(code)).exports as unknown as Unpacker;
  new Uint8Array(unpacker.memory.buffer, unpacker.packed()).set(new Uint8Array(packed));
  const size = unpacker.unpack();
  const module = unpacker.memory.buffer.slice(unpacker.module(), unpacker.module() + size);
  self.postMessage(module, { transfer: [module] });
};
