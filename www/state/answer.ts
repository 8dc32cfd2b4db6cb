/** What the engine says of the text: the latest report, or why there is none. */
import { computed, effect, signal } from "@preact/signals";
import type { Report } from "../wasm/solieu.js";
import { Engine } from "../engine/engine";
import { derived } from "./derived";
import { hold, release } from "./painting";
import { asGiven, converted, given, mode, text } from "./text";

export interface Answer {
  /** The text that was read; its offsets are the report's. It may lag behind the paste box by a frame. */
  text: string;
  report: Report;
  milliseconds: number;
  /** How many reports had come in when it was read: the same while a reader types. */
  given: number;
}

export type Trouble = { kind: "died"; message: string } | { kind: "unusable"; message: string };

export const answer = signal<Answer | null>(null);
export const trouble = signal<Trouble | null>(null);

/** The text that is being read for longer than a reader takes for "at once". */
export const slow = signal(false);

/** How much of it has been read, from 0 to 1. */
export const share = signal(0);

/** The reader did not want to wait for the text that now stands in the box. */
export const stopped = signal<string | null>(null);

/** Shorter texts are read at once, within some milliseconds. */
const QUICK = 20_000;

/** Which report was handed in last. */
let handedIn = 0;

let engine: Engine | undefined;
let slowly: ReturnType<typeof setTimeout> | undefined;

/** Starts the engine and keeps the answer in step with the text. `loaded` is called once everything needed is there. */
export function start(loaded: () => void): void {
  let first = true;
  engine = new Engine({
    ready() {
      if (first) loaded();
      first = false;
    },
    progress(read, now) {
      if (read === text.value) share.value = now;
    },
    piece(read, figures) {
      for (const figure of figures) derived(read, figure);
    },
    legacy: () => !asGiven.value,
    report(read, report, milliseconds, unicode) {
      if (text.value.trim() === "") return;
      if (unicode !== null && read === text.value && mode.value === "read") return showUnicode(unicode, report);
      answer.value = { text: read, report, milliseconds, given: given.value };
      if (read === text.value) {
        trouble.value = null;
        quick();
      }
    },
    failed(read, message) {
      trouble.value = { kind: "died", message };
      if (read === text.value) quick();
    },
    unusable(message) {
      trouble.value = { kind: "unusable", message };
      quick();
    },
  });
  effect(() => {
    if (text.value.trim() === "") {
      engine!.cancel();
      answer.value = null;
      if (trouble.peek()?.kind === "died") trouble.value = null;
      quick();
    } else if (fresh.peek()) {
      // Back to what the table shows.
      engine!.cancel();
      quick();
    } else {
      share.value = 0;
      stopped.value = null;
      slowly ??= setTimeout(() => (slow.value = true), 400);
      const typed = given.peek() === handedIn;
      handedIn = given.peek();
      engine!.read(text.value, typed);
      if (text.value.length < QUICK) hold();
    }
  });
}

/** The text in Unicode takes the place of the one that only an old font could show. */
function showUnicode(unicode: string, { document }: Report): void {
  converted.value = { given: text.value, from: document.converted ?? "" };
  text.value = unicode;
}

/** The text as it was given, read as it stands. */
export function leaveAsGiven(): void {
  asGiven.value = true;
  const given = converted.value?.given;
  converted.value = null;
  if (given === undefined) return again();
  answer.value = null;
  text.value = given;
}

/** Makes the engine ready for a reader's first text. `read` is given what it says of this one. */
export const warm = (text: string, read: (report: Report) => void): void => engine?.warm(text, 20, read);

/** Reads the same text once more, with a fresh worker. */
export function again(): void {
  trouble.value = null;
  stopped.value = null;
  engine?.restart();
  if (text.value.trim() === "") return;
  slowly ??= setTimeout(() => (slow.value = true), 400);
  engine?.read(text.value);
}

/** The reader has waited long enough. */
export function stop(): void {
  engine?.cancel();
  stopped.value = text.value;
  quick();
}

/** Whether the answer is that of the text in the box. */
export const fresh = computed(() => answer.value !== null && answer.value.text === text.value);

function quick(): void {
  release();
  clearTimeout(slowly);
  slowly = undefined;
  slow.value = false;
}
