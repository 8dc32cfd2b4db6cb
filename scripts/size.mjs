// `npm run size`: what the built page weighs at its first load.

import { firstLoad } from "./lib/size.mjs";
import { main } from "./lib/run.mjs";

await main(async () => (await firstLoad()).failed);
