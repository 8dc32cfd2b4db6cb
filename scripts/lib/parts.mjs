// What takes the bytes of the WebAssembly module that the page loads at first: its sections gzipped, and its code by where it was written.

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { Failure, root } from "./run.mjs";

/** As the page loads it, without names. */
const SMALL = join(root, "www/wasm/prose_bg.wasm");
/** As the compiler wrote it, with the names of its functions: the module that is made last. */
const NAMED = join(root, "target/wasm32-unknown-unknown/prose/solieu.wasm");

const SECTIONS = { 10: "code", 11: "data" };

/** Prints both tables. */
export function parts() {
  for (const file of [SMALL, NAMED]) if (!existsSync(file)) throw new Failure(`no ${file}: npm run build`);
  const small = readFileSync(SMALL);
  for (const name of ["code", "data", "the rest"]) {
    const all = sections(small).filter(({ id }) => (SECTIONS[id] ?? "the rest") === name);
    const bytes = Buffer.concat(all.map(({ start, end }) => small.subarray(start, end)));
    console.log(`  ${kilobytes(gzipSync(bytes, { level: 9 }).length)} kB gzip  ${kilobytes(bytes.length)} kB  ${name}`);
  }
  console.log("\n  code by where it was written, before the last pass that makes it small:");
  const by = new Map();
  for (const { name, size } of functions(readFileSync(NAMED))) {
    const place = placeOf(name);
    if (place) by.set(place, (by.get(place) ?? 0) + size);
  }
  for (const [place, size] of [...by].toSorted((a, b) => b[1] - a[1])) console.log(`  ${kilobytes(size)} kB  ${place}`);
}

const kilobytes = (bytes) => (bytes / 1000).toFixed(1).padStart(6);

/** The module that a function belongs to, by its mangled name; `undefined` for what is gone once the bindings are written. */
function placeOf(name) {
  if (name.includes("__wbindgen_describe") || name.includes("describe")) return undefined;
  if (/^_ZN6solieu\d+[a-z_]+17h/.test(name)) return "lib";
  const own = /^_ZN6solieu\d+([a-z_]+?)(?:\d|17h)/.exec(name) ?? /solieu\.\.([a-z_]+)/.exec(name);
  if (own) return own[1];
  if (/^_ZN\d+_?\$?L?T?\$?(core|alloc|std)\b|\.\.(core|alloc)\.\.|^_ZN[45](core|alloc)|^_ZN3std/.test(name)) {
    return "the standard library's generic code, for our types";
  }
  if (/wasm_bindgen|js_sys|serde/.test(name)) return "bindings and serialization";
  return "the standard library";
}

/** The sections of a module: which, and from where to where. */
function sections(bytes) {
  const found = [];
  for (let at = 8; at < bytes.length;) {
    const id = bytes[at];
    const [length, start] = number(bytes, at + 1);
    found.push({ id, start, end: start + length });
    at = start + length;
  }
  return found;
}

/** The functions of a module with their names. */
function functions(bytes) {
  const names = new Map();
  const sizes = [];
  let imported = 0;
  for (const { id, start, end } of sections(bytes)) {
    if (id === 2) imported = importedFunctions(bytes, start);
    if (id === 10) {
      let [count, at] = number(bytes, start);
      for (; count > 0; count--) {
        const [size, body] = number(bytes, at);
        sizes.push(size);
        at = body + size;
      }
    }
    if (id === 0) {
      let [title, at] = text(bytes, start);
      while (title === "name" && at < end) {
        const kind = bytes[at];
        const [length, inside] = number(bytes, at + 1);
        at = inside + length;
        if (kind !== 1) continue;
        let [count, next] = number(bytes, inside);
        for (; count > 0; count--) {
          const [index, name] = number(bytes, next);
          const [read, after] = text(bytes, name);
          names.set(index, read);
          next = after;
        }
      }
    }
  }
  return sizes.map((size, at) => ({ size, name: names.get(at + imported) ?? "" }));
}

function importedFunctions(bytes, start) {
  let functions = 0;
  let [count, at] = number(bytes, start);
  for (; count > 0; count--) {
    at = text(bytes, text(bytes, at)[1])[1];
    const kind = bytes[at++];
    if (kind === 0) functions++;
    if (kind === 1 || kind === 3) at++;
    const limited = kind === 1 || kind === 2 ? bytes[at++] & 1 : 0;
    if (kind !== 3) at = number(bytes, at)[1];
    else at++;
    if (limited) at = number(bytes, at)[1];
  }
  return functions;
}

/** A number in LEB128 and where it ends. */
function number(bytes, at) {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at++];
    value += (byte & 127) * 2 ** shift;
    if (byte < 128) return [value, at];
  }
}

function text(bytes, at) {
  const [length, start] = number(bytes, at);
  return [bytes.toString("utf8", start, start + length), start + length];
}
