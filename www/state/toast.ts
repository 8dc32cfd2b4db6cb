/** A short word on what was just done. */
import { signal } from "@preact/signals";

export interface Toast {
  text: string;
  /** A step back, where there is one. */
  undo?: () => void;
}

export const toast = signal<Toast | null>(null);

let gone: ReturnType<typeof setTimeout> | undefined;

export function say(text: string, undo?: () => void, milliseconds = undo ? 10_000 : 4000): void {
  toast.value = undo ? { text, undo } : { text };
  clearTimeout(gone);
  gone = setTimeout(() => (toast.value = null), milliseconds);
}
