// The programs that the page is tried in, each with its path or `null` where there is none and none can be installed:
// three browsers, and what its users open their exports with. On Debian, as root, its packages are installed.

import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { attempt, env, has, root, step } from "./run.mjs";

const CHROMIUMS = [
  "/usr/bin/chromium",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/chromium-browser",
  "/opt/google/chrome/chrome",
  "/usr/bin/microsoft-edge",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:/Program Files/Google/Chrome/Application/chrome.exe",
];

/** A Chromium or Chrome. `CHROME_PATH` names another one. */
export const chromium = () => found([env.CHROME_PATH, ...CHROMIUMS], ["chromium"]);

const FIREFOXES = [
  "/usr/bin/firefox-esr",
  "/Applications/Firefox.app/Contents/MacOS/firefox",
  "C:/Program Files/Mozilla Firefox/firefox.exe",
];

/** A Firefox. `FIREFOX_PATH` names another one. */
export const firefox = () => found([env.FIREFOX_PATH, ...FIREFOXES], ["firefox-esr"]);

/** WebKitGTK: what drives it, and a browser made of it; with a display for them. */
export async function webkit() {
  const packages = ["webkit2gtk-driver", "xvfb", "xauth"];
  const driver = await found(["/usr/bin/WebKitWebDriver"], packages);
  const libraries = existsSync("/usr/lib") ? readdirSync("/usr/lib").map((name) => join("/usr/lib", name)) : [];
  const browsers = libraries.flatMap((folder) => [
    join(folder, "webkit2gtk-4.1/MiniBrowser"),
    join(folder, "webkit2gtk-4.0/MiniBrowser"),
  ]);
  const browser = browsers.find((path) => existsSync(path));
  const display = await found(["/usr/bin/xvfb-run"], packages);
  return driver && browser && display ? { driver, browser } : null;
}

/** LibreOffice. */
export const office = () =>
  found(onPath("soffice"), ["libreoffice-calc-nogui", "libreoffice-writer-nogui", "fonts-dejavu-core"]);

/** A Python that has the packages of tests/browser/requirements.txt, in an environment of its own under target/. */
export async function python() {
  const wanted = readFileSync(join(root, "tests/browser/requirements.txt"), "utf8");
  const folder = join(root, "target/python");
  const inside = process.platform === "win32" ? "Scripts/python.exe" : "bin/python";
  const stamp = join(folder, ".made-from");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return join(folder, inside);
  const outside = (await has("python3")) ? "python3" : "python";
  if (!(await has(outside))) return null;
  return step("installing Python packages", async () => {
    rmSync(folder, { recursive: true, force: true });
    const quiet = { quiet: true };
    if ((await attempt(outside, ["-m", "venv", folder], quiet)).code !== 0) {
      await packagesOfDebian(["python3-venv"]);
      if ((await attempt(outside, ["-m", "venv", folder], quiet)).code !== 0) return null;
    }
    const pip = ["-m", "pip", "install", "-q", "--disable-pip-version-check", "-r", "tests/browser/requirements.txt"];
    if ((await attempt(join(folder, inside), pip)).code !== 0) return null;
    writeFileSync(stamp, wanted);
    return join(folder, inside);
  });
}

/** The first path that is there; where none is, after an attempt to install `packages`. */
async function found(paths, packages) {
  const there = () => paths.find((path) => path && existsSync(path)) ?? null;
  if (!there()) await packagesOfDebian(packages);
  return there();
}

const onPath = (command) => env.PATH.split(delimiter).map((folder) => join(folder, command));

let updated = false;

async function packagesOfDebian(packages) {
  if (process.getuid?.() !== 0 || !isDebian() || !(await has("apt-get"))) return;
  await step(`installing Debian's ${packages.join(", ")}`, async () => {
    const extraEnv = { DEBIAN_FRONTEND: "noninteractive" };
    if (!updated) await attempt("apt-get", ["update", "-qq"], { extraEnv });
    updated = true;
    await attempt("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages], {
      extraEnv,
      quiet: true,
    });
  });
}

// Ubuntu's browser packages only fetch snaps, which a headless machine seldom can run.
const isDebian = () =>
  existsSync("/etc/os-release") && /^ID="?debian"?$/m.test(readFileSync("/etc/os-release", "utf8"));
