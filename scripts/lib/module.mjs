// The WebAssembly module: Rust -> www/wasm/ (solieu.js, solieu.d.ts, solieu_bg.wasm).

import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { cargoHome, root, run, step } from "./run.mjs";
import { npmPackages, rustTarget } from "./tools.mjs";

const TARGET = "wasm32-unknown-unknown";
const BUILT = join(root, `target/${TARGET}/wasm/solieu.wasm`);
const FOLDER = join(root, "www/wasm");
const MODULE = join(FOLDER, "solieu_bg.wasm");
const STAMP = join(FOLDER, ".made-from");
// A function that only one other calls stays apart: in a large one the locals have high numbers, of two bytes, that repeat little.
// By name, instances of one generic function stand together, where gzip finds what they share.
const OPTIMISE = ["-Oz", "--converge", "-ocimfs", "0", "--reorder-functions-by-name"];

// The module holds the names of source files, for panics: those of other crates without the path of this machine.
const REMAP = `target.${TARGET}.rustflags=[${JSON.stringify(`--remap-path-prefix=${cargoHome}=`)}]`;

/** Installs whatever is missing and makes the module, unless it already stands for the present sources. */
export async function buildModule() {
  await npmPackages();
  await rustTarget();
  await step("compiling Rust to WebAssembly", () =>
    run("cargo", [
      "build",
      "--lib",
      "--no-default-features",
      "--profile",
      "wasm",
      "--target",
      TARGET,
      "--config",
      REMAP,
    ]),
  );
  const madeFrom = fingerprint();
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === madeFrom) return;

  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  await step("writing its JavaScript and its types", () =>
    run("cargo", ["run", "-q", "-p", "bindgen", "--", BUILT, FOLDER]),
  );
  await step("making it small", () =>
    run(process.execPath, [join(root, "node_modules/binaryen/bin/wasm-opt"), ...OPTIMISE, MODULE, "-o", MODULE]),
  );
  writeFileSync(STAMP, madeFrom);
}

// Everything that the folder's content hangs on.
function fingerprint() {
  const hash = createHash("sha256");
  for (const file of [BUILT, "Cargo.lock", "tools/bindgen/src/main.rs", "package-lock.json"]) {
    hash.update(readFileSync(file === BUILT ? file : join(root, file)));
  }
  return hash.update(OPTIMISE.join(" ")).digest("hex");
}
