// The built page on this machine, and a report to paste into it.

import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));
export const dist = join(root, "dist");

const TYPES = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".webmanifest": "application/manifest+json",
};

/** Serves dist/ under /solieu/, as a project site of a static host does; what `instead` holds, in place of the file of that path. */
export async function serve(instead = new Map()) {
  const server = createServer((request, response) => {
    const path = new URL(request.url, "http://x").pathname.replace(/^\/solieu\//, "");
    const file = join(dist, path === "" ? "index.html" : path);
    if (instead.has(path)) {
      response.writeHead(200, { "content-type": TYPES[extname(file)] }).end(instead.get(path));
      return;
    }
    if (!request.url.startsWith("/solieu/") || !file.startsWith(dist) || !existsSync(file)) {
      response.writeHead(404).end();
    } else {
      response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream" });
      response.end(readFileSync(file));
    }
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  return server;
}

/** The two ways a reader comes by the page. */
export const DOORS = ["hosted", "from disk"];

export const addressesOf = (server) => ({
  hosted: `http://127.0.0.1:${server.address().port}/solieu/`,
  "from disk": pathToFileURL(join(dist, "solieu.html")).href,
});

/** Sentences of our own for the tests. */
export const REPORT = `Năm 2023, huyện Bình Sơn giải quyết việc làm cho 3.214 lao động, đạt 107,1% kế hoạch, tăng 5,2% so với năm 2022.
Huyện hỗ trợ 1.250 hộ nghèo với kinh phí 20,1 tỷ đồng; tỷ lệ hộ nghèo còn 2,35%.
Quỹ Đền ơn đáp nghĩa vận động 612 triệu đồng, đạt 92,5% kế hoạch theo Quyết định số 45/QĐ-UBND ngày 12/3/2023.
`;
