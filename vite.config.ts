// How www/ becomes dist/. `--mode single` makes dist/solieu.html instead, everything inside it.

import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { defineConfig, type Plugin } from "vite";

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));

export default defineConfig(({ mode }) => {
  const single = mode === "single";
  return {
    root: path("www"),
    // Relative addresses: the folder works from any path of a static host.
    base: "./",
    resolve: {
      alias: {
        "#engine": path(single ? "www/engine/single.ts" : "www/engine/hosted.ts"),
        "#pdf": path(single ? "www/read/pdf/single.ts" : "www/read/pdf/hosted.ts"),
      },
    },
    plugins: single ? [packed(), oneFile()] : [serviceWorker()],
    // Workers are put into the script (`?worker&inline`): a fresh one asks the network for nothing, and module workers would
    // not start from `file://`.
    worker: { format: "iife" },
    build: {
      outDir: path("dist"),
      emptyOutDir: !single,
      target: "es2022",
      modulePreload: false,
      reportCompressedSize: false,
      ...(single && {
        assetsInlineLimit: Number.MAX_SAFE_INTEGER,
        cssCodeSplit: false,
        copyPublicDir: false,
      }),
      // What the page starts with is one script, not one for each set of later parts that share some of it.
      rolldownOptions: {
        output: { codeSplitting: single ? false : { groups: [{ name: "page", tags: ["$initial"] }] } },
      },
    },
  };
});

/** Writes sw.js, which keeps every file of the page for use without a network. */
function serviceWorker(): Plugin {
  return {
    name: "service-worker",
    enforce: "post",
    async generateBundle(_options, bundle) {
      const built = Object.keys(bundle).filter((name) => name !== "index.html");
      const files = ["./", ...[...built, ...(await readdir(path("www/public")))].map((name) => `./${name}`)];
      const hash = createHash("sha256");
      for (const file of Object.values(bundle)) hash.update(file.type === "chunk" ? file.code : file.source);
      const source = await readFile(path("www/offline/service-worker.js"), "utf8");
      const filled = source
        .replace("__VERSION__", hash.digest("hex").slice(0, 12))
        .replace("__FILES__", JSON.stringify(files));
      this.emitFile({ type: "asset", fileName: "sw.js", source: filled });
    },
  };
}

/** `import text from "….wasm?packed"`: the file gzipped, in Base64. */
function packed(): Plugin {
  return {
    name: "packed",
    enforce: "pre",
    async load(id) {
      if (!id.endsWith("?packed")) return;
      const bytes = gzipSync(await readFile(id.slice(0, -"?packed".length)), { level: 9 });
      return `export default ${JSON.stringify(bytes.toString("base64"))}`;
    },
  };
}

/** Puts the scripts and styles into the page and leaves nothing else. */
function oneFile(): Plugin {
  return {
    name: "one-file",
    enforce: "post",
    // Behind Vite's own last touches to the scripts.
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        const page = bundle["index.html"];
        if (page?.type !== "asset") return this.error("there is no index.html");
        // Taken out of the bundle as they are put into the page.
        const take = (address: string) => {
          const name = address.replace(/^\.\//, "");
          const file = bundle[name];
          if (!file) return this.error(`the page asks for ${address}, which is not built`);
          delete bundle[name];
          return file.type === "chunk" ? file.code : file.source.toString();
        };
        const hashes: Record<"script" | "style", string[]> = { script: [], style: [] };
        const inside = (tag: "script" | "style", attributes: string, content: string) => {
          const text = content.replaceAll(`</${tag}`, `<\\/${tag}`);
          hashes[tag].push(`'sha256-${createHash("sha256").update(text).digest("base64")}'`);
          return `<${tag}${attributes}>${text}</${tag}>`;
        };
        // In one pass, since the scripts themselves hold words that look like tags.
        const html = page.source
          .toString()
          .replace(
            /<script\b([^>]*?)\ssrc="([^"]+)"([^>]*)><\/script>|<link\b[^>]*\brel="stylesheet"[^>]*\bhref="([^"]+)"[^>]*>/g,
            (_, before, script, after, style) =>
              script
                ? inside("script", (before + after).replace(/\scrossorigin\b/, ""), take(script))
                : inside("style", "", take(style)),
          );
        // What lies in the page may run, as it stands; nothing may be fetched from anywhere.
        const guarded = html
          .replace("script-src 'self'", () => `script-src ${hashes.script.join(" ")}`)
          .replace("style-src 'self'", () => `style-src ${hashes.style.join(" ")}`)
          .replace("connect-src 'self'", "connect-src 'none'")
          .replace(/\s*<link rel="manifest"[^>]*>/, "")
          .replace(/<link rel="icon"[^>]*>/, '<link rel="icon" href="data:," />');
        delete bundle["index.html"];
        const left = Object.keys(bundle);
        if (left.length > 0) return this.error(`left outside the one file: ${left.join(", ")}`);
        this.emitFile({ type: "asset", fileName: "solieu.html", source: guarded });
      },
    },
  };
}
