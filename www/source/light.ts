/** Lights up the words of the chosen row, by the browser's highlights: the text's own nodes stay as they are. */
import type { Span } from "../wasm/solieu.js";
import type { Row } from "../state/rows";
import { chosenFrom } from "../state/selection";
import { type Block, rangeOf } from "./blocks";

const NAMES = ["sentence", "indicator", "plan", "change", "number"] as const;
let lit: Element[] = [];

export function unlight(): void {
  for (const element of lit) element.removeAttribute("aria-current");
  lit = [];
  for (const name of NAMES) CSS.highlights?.delete(`chosen-${name}`);
}

export function light(root: HTMLElement, blocks: Block[], row: Row | null): void {
  unlight();
  if (!row) return;
  const { spans, plans, changes } = row.figure;
  const parts: Record<(typeof NAMES)[number], (Span | null)[]> = {
    sentence: [spans.sentence],
    indicator: [spans.indicator],
    plan: plans.map((plan) => plan.span),
    change: changes.map((change) => change.span),
    number: [spans.number],
  };
  let focus: Range | null = null;
  for (const [priority, name] of NAMES.entries()) {
    const ranges = parts[name].flatMap((span) => (span && rangeOf(root, blocks, span)) || []);
    if (ranges.length === 0) continue;
    if (name !== "sentence" && name !== "indicator") focus = ranges[0]!;
    if (typeof Highlight === "undefined") continue;
    const highlight = new Highlight(...ranges);
    highlight.priority = priority;
    CSS.highlights.set(`chosen-${name}`, highlight);
  }
  lit = [...root.querySelectorAll(`[data-figure="${row.index}"]`)];
  for (const element of lit) element.setAttribute("aria-current", "true");
  if (focus && chosenFrom.peek() === "table") bringIntoView(focus);
}

/** Scrolls the pane, and nothing but the pane, and only where the words are out of sight. */
function bringIntoView(range: Range, again = true): void {
  const block = range.startContainer.parentElement?.closest<HTMLElement>(".block");
  const pane = block?.closest<HTMLElement>(".scroll");
  if (!block || !pane || pane.clientHeight === 0) return;
  const view = pane.getBoundingClientRect();
  const box = range.getBoundingClientRect();
  const margin = Math.min(60, view.height / 4);
  if (box.top >= view.top + margin && box.bottom <= view.bottom - margin) return;
  const by = box.top - view.top - view.height / 3;
  const far = Math.abs(by) > 3 * view.height;
  const calm = far || matchMedia("(prefers-reduced-motion: reduce)").matches;
  pane.scrollBy({ top: by, behavior: calm ? "instant" : "smooth" });
  // On the way there blocks are laid out that had only been guessed at: look again.
  if (far && again) requestAnimationFrame(() => bringIntoView(range, false));
}
