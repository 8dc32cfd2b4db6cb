// What package-lock.json says of the npm packages, without the network: each is pinned by a checksum, runs no script when
// it is installed, and has a licence that we may use. What the page carries has to be permissive; a tool that only builds
// or tests may be under the MPL. Prints what is wrong and ends with its count.

import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { main, root } from "./lib/run.mjs";

const PERMISSIVE = ["MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "0BSD", "Zlib"];
const FOR_TOOLS = [...PERMISSIVE, "MPL-2.0"];

/** The packages that the page's sources import, and all that those need. */
function carried(packages) {
  const files = readdirSync(join(root, "www"), { recursive: true }).filter((name) => /\.tsx?$/.test(name));
  const wanted = new Set();
  for (const file of files) {
    const source = readFileSync(join(root, "www", file), "utf8");
    for (const [, name] of source.matchAll(/(?:from|import)\s*\(?\s*["']((?:@[\w.-]+\/)?[\w-][\w.-]*)/g))
      wanted.add(name);
  }
  const all = new Set();
  const add = (name) => {
    const path = `node_modules/${name}`;
    if (!packages[path] || all.has(path)) return;
    all.add(path);
    const { dependencies = {}, peerDependencies = {} } = packages[path];
    Object.keys({ ...dependencies, ...peerDependencies }).forEach(add);
  };
  wanted.forEach(add);
  return all;
}

/** Whether a licence expression leaves a choice among those allowed. */
function allowed(licence, list) {
  return /^\(?[\w.-]+( OR [\w.-]+)*\)?$/.test(licence) && licence.match(/[\w.-]+/g).some((name) => list.includes(name));
}

await main(() => {
  const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
  const inPage = carried(packages);
  const wrong = [];
  for (const [path, { license = "none", integrity = "", hasInstallScript, resolved, link }] of Object.entries(
    packages,
  )) {
    if (path === "" || link) continue;
    const list = inPage.has(path) ? PERMISSIVE : FOR_TOOLS;
    if (!allowed(license, list)) wrong.push(`${path}: licence ${license}`);
    if (!integrity.startsWith("sha512-")) wrong.push(`${path}: no sha512 checksum`);
    if (hasInstallScript) wrong.push(`${path}: runs a script when it is installed`);
    if (resolved) wrong.push(`${path}: from ${resolved}, not by its name from the registry that npm is set to`);
  }
  console.log(`  ${Object.keys(packages).length - 1} npm packages, ${inPage.size} of them in the page`);
  for (const line of wrong) console.error(`✗ ${line}`);
  return wrong.length;
});
