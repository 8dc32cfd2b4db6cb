// `npm start`: installs whatever is missing, builds the page and serves it. `PORT` names another port.

import { buildPage } from "./lib/page.mjs";
import { main } from "./lib/run.mjs";

await main(async () => {
  await buildPage();
  const { preview } = await import("vite");
  const server = await preview({ preview: { port: Number(process.env.PORT ?? 4173) } });
  console.log(`\nSolieu is at ${server.resolvedUrls.local[0]}   (Ctrl+C ends it)`);
});
