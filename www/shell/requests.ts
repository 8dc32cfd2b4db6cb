/** How many requests the page has made since it had loaded: the browser's own count. */
import { signal } from "@preact/signals";

export const requests = signal(0);

/** Starts counting once everything that the page needs is there. Blobs never leave the machine and do not count. */
export function countRequests(): void {
  if (typeof PerformanceObserver === "undefined") return;
  const loaded = performance.now();
  new PerformanceObserver((list) => {
    const later = list.getEntries().filter(({ name, startTime }) => startTime > loaded && /^(https?|wss?):/.test(name));
    requests.value += later.length;
  }).observe({ type: "resource" });
}
