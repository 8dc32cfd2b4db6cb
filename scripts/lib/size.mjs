// How much the page weighs before it can analyse a text, gzipped as a static host sends it.

import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { gzipSync } from "node:zlib";
import { Failure, root } from "./run.mjs";

const BUDGET = 269_000;

/** The sizes that were last committed, so that each change's growth is seen. `npm run size -- --keep` writes them. */
const KEPT = join(root, "scripts/lib/first-load.json");

/** Prints the size of each file of the first load and its growth, and holds their sum against the budget. */
export async function firstLoad(keep = false) {
  const dist = join(root, "dist");
  if (!existsSync(join(dist, "index.html"))) throw new Failure("dist/ is not built: npm run build");
  const before = JSON.parse(readFileSync(KEPT, "utf8"));
  const now = {};
  let total = 0;
  for (const name of loadedAtFirst(dist)) {
    const bytes = readFileSync(join(dist, name));
    const gzip = gzipSync(bytes, { level: 9 }).length;
    total += gzip;
    const lasting = name.replace(/-[\w-]{8}(?=\.\w+$)/, "");
    now[lasting] = gzip;
    const unpacked = kilobytes(bytes.length).trim();
    console.log(`  ${kilobytes(gzip)} kB  ${growth(gzip, before[lasting])}  ${name} (${unpacked} kB unpacked)`);
  }
  const fits = total <= BUDGET;
  console.log(
    `  ${kilobytes(total)} kB  ${growth(total, sum(before))}  first load, gzip; the budget is ${BUDGET / 1000} kB${fits ? "" : ": TOO MUCH"}`,
  );
  if (keep) writeFileSync(KEPT, `${JSON.stringify(now, null, 2)}\n`);
  return { passed: Number(fits), failed: Number(!fits) };
}

const sum = (sizes) => Object.values(sizes).reduce((sum, size) => sum + size, 0);

/** Against the size that was last committed, in kilobytes. */
function growth(bytes, before = 0) {
  const more = bytes - before;
  const amount = (Math.abs(more) / 1000).toFixed(1);
  return (amount === "0.0" ? "=" : `${more < 0 ? "−" : "+"}${amount}`).padStart(6);
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
