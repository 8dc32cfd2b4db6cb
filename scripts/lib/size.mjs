// How much the page weighs before it can analyse a text, gzipped as a static host sends it.

import { existsSync, readFileSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { gzipSync } from "node:zlib";
import { Failure, root } from "./run.mjs";

const BUDGET = 250_000;

/** Prints the size of each file of the first load and holds their sum against the budget. */
export async function firstLoad() {
  const dist = join(root, "dist");
  if (!existsSync(join(dist, "index.html"))) throw new Failure("dist/ is not built: npm run build");
  let total = 0;
  for (const name of loadedAtFirst(dist)) {
    const bytes = readFileSync(join(dist, name));
    const gzip = gzipSync(bytes, { level: 9 }).length;
    total += gzip;
    console.log(`  ${kilobytes(gzip)} kB  ${name} (${kilobytes(bytes.length).trim()} kB unpacked)`);
  }
  const fits = total <= BUDGET;
  console.log(
    `  ${kilobytes(total)} kB  first load, gzip; the budget is ${BUDGET / 1000} kB${fits ? "" : ": TOO MUCH"}`,
  );
  return { passed: Number(fits), failed: Number(!fits) };
}

const kilobytes = (bytes) => (bytes / 1000).toFixed(1).padStart(6);

/** index.html and every file that is named in a file of the first load, but for chunks that are imported when used. */
function loadedAtFirst(dist) {
  const files = readdirSync(dist, { recursive: true }).map((name) => name.replaceAll("\\", "/"));
  const found = ["index.html"];
  for (const name of found) {
    // sw.js fetches everything, but afterwards, behind a page that already works.
    if (!/\.(html|css|js)$/.test(name) || name === "sw.js") continue;
    const text = readFileSync(join(dist, name), "utf8")
      .replace(/\bimport\(\s*(["'`]).*?\1\s*\)/g, "")
      // The list of what such a chunk needs in its turn.
      .replace(/__vite__mapDeps[^;]*;/g, "");
    for (const other of files) {
      // Built names hold a hash, so that the name alone is sure to mean the file.
      if (other !== "solieu.html" && !found.includes(other) && text.includes(basename(other)) && /\.\w+$/.test(other)) {
        found.push(other);
      }
    }
  }
  return found;
}
