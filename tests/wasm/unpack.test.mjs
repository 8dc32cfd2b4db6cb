// What unpacks the first module, as the page does it.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { test } from "node:test";

const read = (name) => readFileSync(fileURLToPath(new URL(`../../www/wasm/${name}`, import.meta.url)));
const unpacker = new WebAssembly.Module(read("unpack.wasm"));
const packed = read("prose_bg.wasm.packed");
const module = read("prose_bg.wasm");

/** What comes out of `bytes`. */
function unpack(bytes) {
  const { exports } = new WebAssembly.Instance(unpacker);
  new Uint8Array(exports.memory.buffer, exports.packed()).set(bytes);
  const size = exports.unpack();
  return Buffer.from(exports.memory.buffer, exports.module(), size);
}

test("the packed module comes out as it was", () => {
  assert.ok(unpack(packed).equals(module));
});

test("it takes no more memory than a phone has to spare", () => {
  const { exports } = new WebAssembly.Instance(unpacker);
  assert.ok(exports.memory.buffer.byteLength < 16 << 20);
});

/** A copy of what is packed with a byte turned over. */
function damaged(at) {
  const bytes = Buffer.from(packed);
  bytes[at] ^= 0x55;
  return bytes;
}

// Every byte bears on all that come after it: what is damaged is some other module, which breaks off or fails its sum.
for (const [what, bytes] of Object.entries({
  nothing: Buffer.alloc(0),
  "another file": Buffer.from("<!doctype html><title>404</title>".repeat(1000)),
  "bytes of all ones": Buffer.alloc(packed.length, 0xff),
  "a module that is not packed": module.subarray(0, packed.length),
  "a length that is too long": damaged(0),
  "a length that is wrong": damaged(3),
  "a sum that is wrong": damaged(5),
  "codes that are damaged": damaged(20),
  "code that is damaged": damaged(packed.length >> 1),
  "data that is damaged": damaged(packed.length - 100),
  "one that breaks off at once": packed.subarray(0, 100),
  "one that breaks off in the middle": packed.subarray(0, packed.length >> 1),
})) {
  test(`it traps: ${what}`, { timeout: 20_000 }, () => {
    assert.throws(() => unpack(bytes), WebAssembly.RuntimeError);
  });
}

test("it traps wherever a byte is damaged", () => {
  for (let i = 1; i <= 8; i++) {
    assert.throws(() => unpack(damaged(Math.floor((i * packed.length) / 9))), WebAssembly.RuntimeError);
  }
});
