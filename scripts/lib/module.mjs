// The WebAssembly modules: Rust -> www/wasm/ (solieu.js, solieu.d.ts, solieu_bg.wasm, prose_bg.wasm,
// prose_bg.wasm.packed, unpack.wasm).
//
// prose_bg.wasm reads prose alone, its panics say nothing, and it is what the page loads at first; solieu_bg.wasm is the whole, with
// tables, the encodings from before Unicode, and panics that say why. One solieu.js, of the whole, serves both. unpack.wasm makes
// prose_bg.wasm of prose_bg.wasm.packed, which is what the page loads.

import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Failure, cargoHome, root, run, step } from "./run.mjs";
import { npmPackages, rustTarget } from "./tools.mjs";

const TARGET = "wasm32-unknown-unknown";
const FOLDER = join(root, "www/wasm");
const PROSE = join(FOLDER, "prose_bg.wasm");
const SCRIPT = join(FOLDER, "solieu.js");
/** Where the first module is made, until the whole one's script is known to serve it. */
const ASIDE = join(root, "target/prose");
// A function that only one other calls stays apart: in a large one the locals have high numbers, of two bytes, that repeat little.
// By name, instances of one generic function stand together, where gzip finds what they share. Nothing lies in the lowest kilobyte of
// memory, the end of the stack: what is added to an address can go into the instruction that reads there.
// What is written out where it is called is little larger than a call. Made for speed otherwise: `-Oz` gives no less.
// Noughts between data take less, packed, than to say where each stretch of it begins.
const SMALL = ["-ocimfs", "0", "-fimfs", "10", "-aimfs", "4"];
const OPTIMISE = [
  "-O3",
  "--converge",
  ...SMALL,
  "--low-memory-unused",
  "--reorder-functions-by-name",
  "--skip-pass=memory-packing",
];

// The module holds the names of source files, for panics: those of other crates without the path of this machine.
// What two branches do alike is done once, before or behind them.
const FLAGS = [`--remap-path-prefix=${cargoHome}=`, "-Cllvm-args=-enable-gvn-hoist", "-Cllvm-args=-enable-gvn-sink"];
// To silence a module takes what the linker knows: the address of what stands where.
const SILENT_FLAGS = [...FLAGS, "-Clink-arg=--emit-relocs"];
const rustflags = (flags) => `target.${TARGET}.rustflags=${JSON.stringify(flags)}`;

const UNPACKER_OPTIMISE = ["-Oz", "--enable-bulk-memory"];

/** Installs whatever is missing and makes the modules, unless they already stand for the present sources. */
export async function buildModule() {
  await npmPackages();
  await rustTarget();
  await module("whole", "wasm", FOLDER, FLAGS, ["--features", "whole"], []);
  await module("prose", "prose", ASIDE, SILENT_FLAGS, [], ["silent"]);
  const made = join(ASIDE, "solieu_bg.wasm");
  isServed(made, readFileSync(SCRIPT, "utf8"));
  const unpacker = await buildUnpacker();
  const stamp = join(FOLDER, ".packed-from");
  // Who unpacks and who packs are of one source.
  const packers = ["main.rs", "writer.rs"].map((file) => join(root, "tools/bindgen/src/bin/pack", file));
  const packedFrom = fingerprint([made, unpacker, ...packers], UNPACKER_OPTIMISE.join(" "));
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === packedFrom) return;
  await step("packing the first one", () =>
    run("cargo", ["run", "-q", "-p", "bindgen", "--bin", "pack", "--", made, `${PROSE}.packed`]),
  );
  await wasmOpt(UNPACKER_OPTIMISE, unpacker, join(FOLDER, "unpack.wasm"));
  writeFileSync(PROSE, readFileSync(made));
  writeFileSync(stamp, packedFrom);
}

/** Compiles what unpacks the first module, and says where it is. */
async function buildUnpacker() {
  const build = [
    "rustc",
    "-p",
    "packing",
    "--lib",
    "--crate-type",
    "cdylib",
    "--profile",
    "unpacker",
    "--target",
    TARGET,
  ];
  await step("compiling what unpacks the first one", () => run("cargo", build));
  return join(root, `target/${TARGET}/unpacker/packing.wasm`);
}

const wasmOpt = (options, from, to) =>
  run(process.execPath, [join(root, "node_modules/binaryen/bin/wasm-opt"), ...options, from, "-o", to]);

/** Holds the script of one module against the other: it must have what the module asks for, and ask for nothing that this has not. */
function isServed(file, script) {
  const module = new WebAssembly.Module(readFileSync(file));
  const gives = new Set(WebAssembly.Module.exports(module).map(({ name }) => name));
  const lacking = [
    ...WebAssembly.Module.imports(module).filter(({ name }) => !script.includes(` ${name}:`)),
    ...[...script.matchAll(/\bwasm\.(\w+)/g)].map(([, name]) => ({ name })).filter(({ name }) => !gives.has(name)),
  ];
  if (lacking.length === 0) return;
  throw new Failure(`one script cannot serve both WebAssembly modules: ${lacking.map(({ name }) => name).join(", ")}`);
}

async function module(name, profile, folder, flags, features, bindings) {
  const built = join(root, `target/${TARGET}/${profile}/solieu.wasm`);
  const build = [
    "rustc",
    "--lib",
    // Made together with the library for Rust it would go without link-time optimisation, and be larger by a twelfth.
    "--crate-type",
    "cdylib",
    "--no-default-features",
    "--profile",
    profile,
    "--target",
    TARGET,
    "--config",
    rustflags(flags),
  ];
  await step(`compiling Rust to WebAssembly: ${name}`, () => run("cargo", [...build, ...features]));
  const stamp = join(folder, ".made-from");
  const sources = ["main.rs", "silence.rs", "unread.rs"].map((file) => `tools/bindgen/src/${file}`);
  const tools = ["Cargo.lock", "package-lock.json", ...sources];
  const madeFrom = fingerprint([built, ...tools.map((file) => join(root, file))], OPTIMISE.join(" "));
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === madeFrom) return;

  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await step("writing its JavaScript and its types", () =>
    run("cargo", ["run", "-q", "-p", "bindgen", "--", built, folder, ...bindings]),
  );
  const made = join(folder, "solieu_bg.wasm");
  await step("making it small", () => wasmOpt(OPTIMISE, made, made));
  writeFileSync(stamp, madeFrom);
}

/** Tells files apart, and what was said. */
function fingerprint(files, said = "") {
  const hash = createHash("sha256");
  for (const file of files) hash.update(readFileSync(file));
  return hash.update(said).digest("hex");
}
