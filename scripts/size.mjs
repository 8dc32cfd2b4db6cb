// `npm run size`: what the built page weighs at its first load, and how much more than when the sizes were last kept
// (`--keep` keeps them). With `--parts`: what takes the bytes of the WebAssembly module.

import { firstLoad } from "./lib/size.mjs";
import { parts } from "./lib/parts.mjs";
import { main } from "./lib/run.mjs";

await main(async () => {
  if (process.argv.includes("--parts")) {
    parts();
    return 0;
  }
  return (await firstLoad(process.argv.includes("--keep"))).failed;
});
