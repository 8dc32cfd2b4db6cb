// `npm run build`: installs whatever is missing and makes dist/ and dist/solieu.html.

import { buildPage } from "./lib/page.mjs";
import { main } from "./lib/run.mjs";

await main(buildPage);
