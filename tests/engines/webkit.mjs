// WebKit, in WebKitGTK's MiniBrowser on a display of its own, driven by plain WebDriver requests (https://w3c.github.io/webdriver/).

import { spawn } from "node:child_process";
import { createServer } from "node:net";

export async function webkit(driverPath, browserPath) {
  const port = await freePort();
  const driver = spawn("xvfb-run", ["-a", driverPath, `--port=${port}`], { stdio: "ignore", detached: true });
  const gone = new Promise((_, fail) => {
    driver.on("error", fail);
    driver.on("exit", (code) => fail(new Error(`WebKitWebDriver ended with status ${code}`)));
  });
  gone.catch(() => {}); // awaited beside each request

  const ask = async (method, path, body) => {
    const response = await Promise.race([
      fetch(`http://127.0.0.1:${port}${path}`, { method, body: body && JSON.stringify(body) }),
      gone,
    ]);
    const { value } = await response.json();
    if (!response.ok) throw new Error(`${value.error}: ${value.message}`);
    return value;
  };
  for (let tries = 100; ; tries--) {
    try {
      await ask("GET", "/status");
      break;
    } catch (error) {
      if (tries === 0) throw error;
      await new Promise((later) => setTimeout(later, 100));
    }
  }
  const { sessionId } = await ask("POST", "/session", {
    capabilities: {
      alwaysMatch: { "webkitgtk:browserOptions": { binary: browserPath, args: ["--automation"] } },
    },
  });
  const session = `/session/${sessionId}`;

  return {
    navigate: (url) => ask("POST", `${session}/url`, { url }),
    async evaluate(work, ...given) {
      const script = `const done = arguments[1];
        Promise.resolve().then(() => (${work})(...JSON.parse(arguments[0])))
          .then((value) => done(JSON.stringify({ value })), (error) => done(JSON.stringify({ error: String(error) })))`;
      const answer = await ask("POST", `${session}/execute/async`, { script, args: [JSON.stringify(given)] });
      const { value, error } = JSON.parse(answer);
      if (error) throw new Error(error);
      return value;
    },
    act: (actions) => ask("POST", `${session}/actions`, { actions }),
    async close() {
      await ask("DELETE", session).catch(() => {});
      driver.removeAllListeners("exit");
      process.kill(-driver.pid); // and the display with it
    },
  };
}

async function freePort() {
  const server = createServer();
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address();
  await new Promise((closed) => server.close(closed));
  return port;
}
