// The page: www/ -> dist/ (for any static host) and dist/solieu.html (one file, for opening from disk).

import { buildModule } from "./module.mjs";
import { step } from "./run.mjs";

/** Installs whatever is missing and makes dist/. */
export async function buildPage() {
  await buildModule();
  // Only now is there certain to be a Vite.
  const { build } = await import("vite");
  await step("building the page", () => build({ logLevel: "warn" }));
  await step("building the page as one file", () => build({ logLevel: "warn", mode: "single" }));
}
