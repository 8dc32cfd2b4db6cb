/** Works without a network after the first visit; a new version is announced and waits for the reader. */
import { signal } from "@preact/signals";
import { replace, text } from "../state/text";

const KEPT = "solieu.text";

/** Takes the new version, where one is waiting. */
export const update = signal<(() => void) | null>(null);

export function keepOffline(): void {
  bringBack();
  if (!import.meta.env.PROD || !/^https?:$/.test(location.protocol) || !("serviceWorker" in navigator)) return;
  navigator.serviceWorker.register("./sw.js").then(watch, () => {
    // Some browsers forbid it in private windows: the page works without.
  });
}

function watch(registration: ServiceWorkerRegistration): void {
  const announce = () => {
    const waiting = registration.waiting;
    // The very first one replaces nothing.
    if (!waiting || !navigator.serviceWorker.controller) return;
    update.value = () => {
      navigator.serviceWorker.addEventListener("controllerchange", reload, { once: true });
      waiting.postMessage("take over");
    };
  };
  announce();
  registration.addEventListener("updatefound", () => {
    registration.installing?.addEventListener("statechange", announce);
  });
}

/** The text outlives the change of version. */
function reload(): void {
  try {
    sessionStorage.setItem(KEPT, text.value);
  } catch {
    return; // too long to keep: the new version comes with the next visit
  }
  location.reload();
}

function bringBack(): void {
  try {
    const kept = sessionStorage.getItem(KEPT);
    sessionStorage.removeItem(KEPT);
    if (kept) replace(kept);
  } catch {
    // no storage, nothing kept
  }
}
