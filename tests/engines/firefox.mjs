// Firefox, driven by WebDriver BiDi (https://w3c.github.io/webdriver-bidi/), which it speaks by itself.

import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import WebSocket from "ws";

// Nothing is looked for on the network, nothing is asked of the reader.
const PREFERENCES = {
  "app.update.disabledForTesting": true,
  "browser.aboutwelcome.enabled": false,
  "browser.shell.checkDefaultBrowser": false,
  "browser.startup.page": 0,
  "datareporting.policy.dataSubmissionEnabled": false,
  "extensions.getAddons.cache.enabled": false,
  "extensions.systemAddon.update.enabled": false,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "services.settings.server": "data:,#remote-settings-dummy/v1",
  "toolkit.telemetry.server": "",
};

export async function firefox(path) {
  const profile = mkdtempSync(join(tmpdir(), "solieu-firefox-"));
  const lines = Object.entries(PREFERENCES).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`);
  writeFileSync(join(profile, "user.js"), lines.join("\n"));
  const browser = spawn(path, ["--headless", "--no-remote", "--profile", profile, "--remote-debugging-port=0"], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  const address = await new Promise((found, fail) => {
    let said = "";
    browser.stderr.on("data", (chunk) => {
      said += chunk;
      const match = /WebDriver BiDi listening on (ws:\S+)/.exec(said);
      if (match) found(match[1]);
    });
    browser.on("exit", () => fail(new Error(`Firefox ended: ${said}`)));
    browser.on("error", fail);
  });

  const socket = new WebSocket(`${address}/session`);
  await new Promise((open, fail) => socket.once("open", open).once("error", fail));
  const waiting = new Map();
  socket.on("message", (data) => {
    const { id, type, result, error, message } = JSON.parse(data);
    if (id === undefined || id === null) return; // an event
    const { done, fail } = waiting.get(id);
    waiting.delete(id);
    if (type === "success") done(result);
    else fail(new Error(`${error}: ${message}`));
  });
  let last = 0;
  const ask = (method, params = {}) =>
    new Promise((done, fail) => {
      waiting.set(++last, { done, fail });
      socket.send(JSON.stringify({ id: last, method, params }));
    });

  await ask("session.new", { capabilities: {} });
  const { contexts } = await ask("browsingContext.getTree");
  const { context } = contexts[0];
  await ask("browsingContext.setViewport", { context, viewport: { width: 1280, height: 800 } });

  return {
    navigate: (url) => ask("browsingContext.navigate", { context, url, wait: "complete" }),
    async evaluate(work, ...given) {
      const { result, exceptionDetails } = await ask("script.callFunction", {
        functionDeclaration: `async (given) => JSON.stringify(await (${work})(...JSON.parse(given)))`,
        arguments: [{ type: "string", value: JSON.stringify(given) }],
        awaitPromise: true,
        target: { context },
      });
      if (exceptionDetails) throw new Error(exceptionDetails.text);
      return result.value === undefined ? undefined : JSON.parse(result.value);
    },
    act: (actions) => ask("input.performActions", { context, actions }),
    async close() {
      const ended = new Promise((done) => browser.on("exit", done));
      await ask("browser.close").catch(() => browser.kill());
      await ended;
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
