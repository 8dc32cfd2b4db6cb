/**
 * Which lines of a long table are painted: those in view and a few around them. A short table is painted whole; the code that
 * minds a long one is fetched when the first long one comes.
 */
import type { Virtualizer } from "@tanstack/virtual-core";
import { signal } from "@preact/signals";
import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useMemo, useReducer, useRef } from "preact/hooks";
import type { Line } from "../state/lines";

/** Up to here everything is painted. */
const SHORT = 250;

export interface Window {
  from: number;
  to: number;
  /** Height of what is out of sight above and below, in pixels. */
  before: number;
  after: number;
  measure?: (element: Element | null) => void;
}

/** Where a line stands among all, and what measures it. */
export interface Place {
  "data-index": number;
  "aria-rowindex": number;
  ref: ((element: Element | null) => void) | undefined;
}

type Minder = Virtualizer<HTMLDivElement, Element>;

const virtual = signal<typeof import("@tanstack/virtual-core") | null>(null);

/** Paper has no view: while printing everything is painted. */
const printing = signal(false);
addEventListener("beforeprint", () => (printing.value = true));
addEventListener("afterprint", () => (printing.value = false));

let minder: Minder | null = null;
let places: readonly Line[] = [];

/** Scrolls a line into the painted window, where it is not. */
export function reveal(key: string): void {
  const at = places.findIndex((line) => line.key === key);
  if (at >= 0) minder?.scrollToIndex(at, { align: "auto" });
}

export function useWindow(scroller: RefObject<HTMLDivElement | null>, lines: Line[]): Window {
  const [, repaint] = useReducer((n: number) => n + 1, 0);
  const own = useRef<Minder | null>(null);
  const long = lines.length > SHORT && !printing.value;
  const library = virtual.value;

  useEffect(() => {
    if (long && !library) void import("@tanstack/virtual-core").then((loaded) => (virtual.value = loaded));
  }, [long, library]);

  // Anew only for other lines: with other functions the library would measure all of them again.
  const options = useMemo(
    () =>
      long && library
        ? {
            count: lines.length,
            getScrollElement: () => scroller.current,
            estimateSize: (at: number) => (lines[at]?.kind === "opened" ? 150 : 38),
            getItemKey: (at: number) => lines[at]?.key ?? at,
            overscan: 12,
            // The head stands above the first line.
            scrollMargin: 30,
            scrollPaddingStart: 34,
            scrollToFn: library.elementScroll,
            observeElementRect: library.observeElementRect,
            observeElementOffset: library.observeElementOffset,
            onChange: () => repaint(undefined as never),
          }
        : null,
    [long, library, lines],
  );
  useMemo(() => {
    if (!options || !library) own.current = null;
    else if (own.current) own.current.setOptions(options);
    else own.current = new library.Virtualizer<HTMLDivElement, Element>(options);
    places = options ? lines : [];
  }, [options]);
  minder = own.current;
  const minding = own.current;

  useLayoutEffect(() => minding?._didMount(), [minding]);
  useLayoutEffect(() => minding?._willUpdate());

  if (!minding) {
    // Until the code is there, the head of the table.
    return { from: 0, to: long ? SHORT : lines.length, before: 0, after: 0 };
  }
  const items = minding.getVirtualItems();
  const [first, last] = [items[0], items.at(-1)];
  if (!first || !last)
    return { from: 0, to: Math.min(60, lines.length), before: 0, after: 0, measure: minding.measureElement };
  return {
    from: first.index,
    to: last.index + 1,
    before: first.start - 30,
    after: minding.getTotalSize() - (last.end - 30),
    measure: minding.measureElement,
  };
}
