/**
 * When the page renders: at once, but for a text that is being read just now. That waits for its answer, which takes some
 * milliseconds, so that the report and its table are laid out and painted once and together.
 */
import { options } from "preact";

/** Milliseconds that a rendering waits for an answer at most: a little more than a frame. */
const MOST = 24;

let waiting: ReturnType<typeof setTimeout> | undefined;
let held: (() => void) | undefined;
let afterwards: (() => void)[] = [];

options.debounceRendering = (render) => {
  if (waiting === undefined) queueMicrotask(render);
  else held = render;
};

export function hold(): void {
  waiting ??= setTimeout(release, MOST);
}

export function release(): void {
  clearTimeout(waiting);
  waiting = undefined;
  if (held) queueMicrotask(held);
  held = undefined;
  for (const work of afterwards) queueMicrotask(work);
  afterwards = [];
}

/** Does `work` as soon as nothing waits to be rendered. */
export function whenRendered(work: () => void): void {
  // Whoever holds it back may only just be told.
  queueMicrotask(() => (waiting === undefined ? work() : void afterwards.push(work)));
}
