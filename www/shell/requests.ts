/** How many requests the page has made since it had loaded: the browser's own count. */
import { signal } from "@preact/signals";

export const requests = signal(0);

/** Starts counting once everything that the page needs is there. Blobs never leave the machine and do not count. */
export function countRequests(): void {
  if (typeof PerformanceObserver === "undefined") return;
  new PerformanceObserver((list) => {
    requests.value += list.getEntries().filter(({ name }) => /^(https?|wss?):/.test(name)).length;
  }).observe({ type: "resource" });
}
