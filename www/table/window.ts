/**
 * Which lines of the table are painted. Of a report that has just come in, first those in view. Then a short table is painted whole,
 * and of a long one what is in view and a few lines around it; the code that minds a long one is fetched when the first one comes.
 */
import type { Virtualizer } from "@tanstack/virtual-core";
import { signal } from "@preact/signals";
import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useMemo, useReducer, useRef, useState } from "preact/hooks";
import type { Line } from "../state/lines";
import { hidden } from "../state/view";
import { widest } from "./widest";

/** Up to here everything is painted. */
const SHORT = 250;

/** Pixels of a row of one line at least, of each further line, and of the window above the table's lines. */
const LOW = 30;
const FURTHER = 17;
const ABOVE = 190;

/** Lines that are painted in one frame, beside those in view. */
const STEP = 50;

export interface Window {
  from: number;
  to: number;
  /** Places of lines beyond `to` that are painted as well. */
  besides: number[];
  /** Height of what is out of sight above and below, in pixels. */
  before: number;
  after: number;
  measure: ((element: Element | null) => void) | undefined;
}

type Minder = Virtualizer<HTMLDivElement, Element>;

const virtual = signal<typeof import("@tanstack/virtual-core") | null>(null);

/** Paper has no view: while printing everything is painted, up to this many lines, some fifty pages. */
export const ON_PAPER = 2000;
export const printing = signal(false);
addEventListener("beforeprint", () => (printing.value = true));
addEventListener("afterprint", () => (printing.value = false));

let minder: Minder | null = null;
let places: readonly Line[] = [];

/** Scrolls a line into the painted window, where it is not. */
export function reveal(key: string): void {
  const at = places.findIndex((line) => line.key === key);
  if (at >= 0) minder?.scrollToIndex(at, { align: "auto" });
}

/** How high an element was when the browser last told. */
const heights = new WeakMap<Element, number>();

/** The browser tells an element's height; it is not asked, since then it would lay out all at once. */
function heightOf(element: Element, told: ResizeObserverEntry | undefined, all: Minder): number {
  const now = told?.borderBoxSize[0]?.blockSize;
  if (now !== undefined) heights.set(element, now);
  const at = all.indexFromElement(element);
  return (
    now ?? all.itemSizeCache.get(all.options.getItemKey(at)) ?? heights.get(element) ?? all.options.estimateSize(at)
  );
}

/**
 * A `ref` for an element that shows another line each time it is painted. The browser says nothing where the new line is as high as
 * the one before.
 */
export const measuring = (measure: Window["measure"]) =>
  measure &&
  ((element: Element | null) => {
    if (!element || !minder) return;
    measure(element);
    minder.resizeItem(minder.indexFromElement(element), heightOf(element, undefined, minder));
  });

/** How many lines fill the window, each as low as it can be. */
function filling(lines: Line[]): number {
  let left = innerHeight - ABOVE;
  let count = 0;
  for (const line of lines) {
    if (left <= 0) break;
    const changes = line.kind === "row" && !hidden.value.has("changes") ? line.row.figure.changes : [];
    const further = changes.reduce((sum, { basis, prior }) => sum + (basis || prior !== null ? 2 : 1), 0) - 1;
    left -= LOW + FURTHER * Math.max(0, further);
    count++;
  }
  return count;
}

/** `given` says which report the lines are of. */
export function useWindow(scroller: RefObject<HTMLDivElement | null>, lines: Line[], given: number): Window {
  const [, repaint] = useReducer((n: number) => n + 1, 0);
  const inView = filling(lines);
  const [progress, setProgress] = useState({ given, painted: inView });
  const painted = progress.given === given ? progress.painted : inView;
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
            measureElement: heightOf,
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

  useEffect(() => {
    if (minding || painted >= Math.min(SHORT, lines.length)) return;
    const frame = requestAnimationFrame(() => setTimeout(() => setProgress({ given, painted: painted + STEP })));
    return () => cancelAnimationFrame(frame);
  }, [minding, painted, lines, given]);

  // Another report begins at its top. In the frame, where the layout that this takes is done anyway.
  useEffect(() => {
    const frame = requestAnimationFrame(() => scroller.current?.scrollTo(0, 0));
    return () => cancelAnimationFrame(frame);
  }, [given]);

  useLayoutEffect(() => minding?._didMount(), [minding]);
  useLayoutEffect(() => minding?._willUpdate());

  if (!minding) {
    const to = Math.min(lines.length, printing.value ? ON_PAPER : Math.min(SHORT, painted));
    return { from: 0, to, besides: widest(lines, to, SHORT), before: 0, after: 0, measure: undefined };
  }
  const items = minding.getVirtualItems();
  const [first, last] = [items[0], items.at(-1)];
  if (!first || !last)
    return {
      from: 0,
      to: Math.min(60, lines.length),
      besides: [],
      before: 0,
      after: 0,
      measure: minding.measureElement,
    };
  return {
    from: first.index,
    to: last.index + 1,
    besides: [],
    before: first.start - 30,
    after: minding.getTotalSize() - (last.end - 30),
    measure: minding.measureElement,
  };
}
