/**
 * Code that neither the first sight nor the first table needs. It comes once the engine is there (`prefetch`): as a rule before
 * anybody asks for it, else what asks waits for it.
 */
import { signal } from "@preact/signals";
import { say } from "../state/toast";
import { words } from "../words/words";

class Later<T> {
  /** For a view that does without until then. */
  readonly code = signal<T | null>(null);

  /** Where the code lies that did not come, and how often. */
  private missed: { address: string; times: number } | null = null;

  constructor(private readonly load: () => Promise<T>) {}

  /** For a view that is wanted: asks for the code where it is not there. */
  get now(): T | null {
    if (this.here === null) this.use(() => {});
    return this.code.value;
  }

  /** The code, where it is there. */
  get here(): T | null {
    return this.code.peek();
  }

  async get(): Promise<T> {
    return this.here ?? (this.code.value = await this.ask());
  }

  /** Some browsers never ask for the same address again once it failed: the next time it is told apart. */
  private async ask(): Promise<T> {
    try {
      if (!this.missed) return await this.load();
      const { address, times } = this.missed;
      return (await import(/* @vite-ignore */ `${address}?again=${times}`)) as T;
    } catch (error) {
      const address = this.missed?.address ?? /\S+:\/\/\S+\.js\b/.exec(String(error))?.[0];
      if (address) this.missed = { address, times: (this.missed?.times ?? 0) + 1 };
      throw error;
    }
  }

  /** At once where the code is there, as the clipboard wants it; else when it has come, or a word on why not. */
  use(work: (code: T) => unknown): void {
    if (this.here) work(this.here);
    else this.get().then(work, () => say(words.value.shell.notLoaded));
  }
}

/** What is done with a row. */
export const rowWork = new Later(() => import("../table/rowWork"));
/** What the pane of the table holds besides it: what its menus unfold, why there are no figures. */
export const paneParts = new Later(() => import("../table/paneParts"));
/** What takes the table away. */
export const taking = new Later(() => import("../exports/taking"));
/** What answers when one points at something, or marks words; the proof of privacy; the look on paper. */
export const pointed = new Later(() => import("./pointed"));
/** Files that are opened. */
export const opening = new Later(() => import("../read/opening"));
/** HTML into text. */
export const htmlReader = new Later(() => import("../read/html"));
export const example = new Later(() => import("../words/example"));

/** Loads it all. What did not come is asked for again when it is needed. */
export const prefetch = () =>
  Promise.allSettled([rowWork, paneParts, taking, pointed, opening, htmlReader, example].map((code) => code.get()));

export const openHelp = () => pointed.use(({ openHelp }) => openHelp());
export const openFiles = (files: readonly File[]) => opening.use(({ openFiles }) => openFiles(files));
