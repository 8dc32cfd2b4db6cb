// `npm run lint`: installs whatever is missing and runs every linter; all of them, also after one has complained.

import { buildModule } from "./lib/module.mjs";
import { attempt, has, main, step } from "./lib/run.mjs";
import { rustLinters } from "./lib/tools.mjs";

// Private items are documented too, so that links to them lead somewhere.
const RUSTDOCFLAGS = "-D warnings -A rustdoc::private_intra_doc_links";
const DENY = ["--", "-D", "warnings"];
const WASM = ["--lib", "--no-default-features", "--target", "wasm32-unknown-unknown"];
const FORMATTED = ["--no-error-on-unmatched-pattern", "www", "scripts", "tests", "tools", "*.json", "*.ts", ".github"];

const LINTERS = {
  "Rust: format": ["cargo", "fmt", "--all", "--check"],
  "Rust: clippy": ["cargo", "clippy", "--workspace", "--all-targets", ...DENY],
  "Rust: clippy for the browser": ["cargo", "clippy", ...WASM, ...DENY],
  "Rust: documentation": ["cargo", "doc", "--no-deps", "--workspace", "--document-private-items"],
  "TypeScript: types": [process.execPath, "node_modules/typescript/bin/tsc"],
  "npm packages: licences and checksums": [process.execPath, "scripts/packages.mjs"],
  "page and scripts: format": [process.execPath, "node_modules/prettier/bin/prettier.cjs", "--check", ...FORMATTED],
};

await main(async () => {
  await buildModule();
  await rustLinters();
  const complained = [];
  // Advisories are fetched: they are looked at where the network may be used (.github/workflows).
  if (await has("cargo-deny")) LINTERS["Rust: crates"] = ["cargo", "deny", "check", "licenses", "bans", "sources"];
  for (const [title, [command, ...args]] of Object.entries(LINTERS)) {
    const { code } = await step(title, () => attempt(command, args, { extraEnv: { RUSTDOCFLAGS } }));
    if (code !== 0) complained.push(title);
  }
  for (const title of complained) console.error(`✗ ${title}`);
  return complained.length;
});
