// `npm run dev`: the page with its sources watched. The module is built once; start again after a change in Rust.

import { buildModule } from "./lib/module.mjs";
import { main } from "./lib/run.mjs";

await main(async () => {
  await buildModule();
  const { createServer } = await import("vite");
  const server = await createServer({ server: { port: Number(process.env.PORT ?? 5173) } });
  await server.listen();
  server.printUrls();
});
