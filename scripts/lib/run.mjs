// Running commands with a line that says what is being done and how long it took.

import { spawn } from "node:child_process";
import { homedir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The checkout's folder. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Where Cargo keeps its things. */
export const cargoHome = process.env.CARGO_HOME ?? join(homedir(), ".cargo");

// A Rust that was installed a moment ago is not yet on the PATH of the shell that runs us.
export const env = { ...process.env, PATH: [process.env.PATH, join(cargoHome, "bin")].join(delimiter) };

/** A failure that is explained in words: shown without a stack trace. */
export class Failure extends Error {}

/** Does `work`, saying `title` before it and the seconds after it. */
export async function step(title, work) {
  console.log(`▸ ${title}`);
  const began = performance.now();
  const result = await work();
  const seconds = (performance.now() - began) / 1000;
  if (seconds >= 1) console.log(`  ${title}: ${seconds.toFixed(1)} s`);
  return result;
}

/**
 * Runs a command in the checkout, its output shown as it comes unless `quiet`.
 * Gives `{ code, output }`; `output` is what it wrote on standard output.
 */
export function attempt(command, args, { quiet = false, extraEnv = {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...env, ...extraEnv },
      stdio: ["ignore", "pipe", quiet ? "ignore" : "inherit"],
      shell: process.platform === "win32",
    });
    const chunks = [];
    child.stdout.on("data", (chunk) => {
      chunks.push(chunk);
      if (!quiet) process.stdout.write(chunk);
    });
    child.on("error", (error) => resolve({ code: error.code === "ENOENT" ? 127 : 126, output: "" }));
    child.on("close", (code) => resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString() }));
  });
}

/** Runs a command that has to succeed. */
export async function run(command, args, options) {
  const { code, output } = await attempt(command, args, options);
  if (code === 127) throw new Failure(`${command} is not installed`);
  if (code !== 0) throw new Failure(`${command} ${args.join(" ")} ended with status ${code}`);
  return output;
}

/** Whether a command can be run at all. */
export async function has(command, args = ["--version"]) {
  return (await attempt(command, args, { quiet: true })).code === 0;
}

/** Runs a script's `main` and ends the process with its status. */
export async function main(work) {
  try {
    process.exitCode = (await work()) ?? 0;
  } catch (error) {
    console.error(error instanceof Failure ? `✗ ${error.message}` : error);
    process.exitCode = 1;
  }
}
