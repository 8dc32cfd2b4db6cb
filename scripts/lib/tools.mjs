// What a fresh machine lacks to build is installed here: npm packages, Rust's WebAssembly target, its linters.

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Failure, attempt, has, root, run, step } from "./run.mjs";

/** The npm packages at the versions of package-lock.json. */
export async function npmPackages() {
  if (packagesAreThere()) return;
  await step("installing npm packages", () => run("npm", ["ci", "--no-audit", "--no-fund"]));
}

function packagesAreThere() {
  const installed = join(root, "node_modules/.package-lock.json");
  if (!existsSync(installed)) return false;
  const read = (file) => JSON.parse(readFileSync(file, "utf8")).packages;
  const there = read(installed);
  return Object.entries(read(join(root, "package-lock.json")))
    .filter(([path, wanted]) => path !== "" && !wanted.optional)
    .every(([path, wanted]) => there[path]?.version === wanted.version && existsSync(join(root, path, "package.json")));
}

/** Rust itself, and what it needs to build for the browser. */
export async function rustTarget() {
  if (!(await has("cargo"))) throw new Failure("Rust is not installed: see https://rustup.rs");
  const sysroot = (await run("rustc", ["--print", "sysroot"], { quiet: true })).trim();
  if (existsSync(join(sysroot, "lib/rustlib/wasm32-unknown-unknown/lib"))) return;
  await step("installing Rust's WebAssembly target", () => rustup("target", "wasm32-unknown-unknown"));
}

/** Rust's formatter and linter. */
export async function rustLinters() {
  for (const [command, component] of [
    ["cargo-fmt", "rustfmt"],
    ["cargo-clippy", "clippy"],
  ]) {
    if (!(await has(command))) await step(`installing ${component}`, () => rustup("component", component));
  }
}

async function rustup(kind, name) {
  if (!(await has("rustup"))) throw new Failure(`Rust's ${kind} ${name} is missing, and there is no rustup to add it`);
  await run("rustup", [kind, "add", name]);
}
