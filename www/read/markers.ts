/** The mark that a list item shows: `-`, `1.`, `b)`, `IV.` */

const BULLETS = ["-", "+", "•"];

/** `value` as a list numbers it in a style of CSS or of a word processor. */
export function numbered(value: number, style: string): string {
  const name = style.toLowerCase();
  const shown = name.includes("roman")
    ? roman(value)
    : /alpha|latin|letter/.test(name)
      ? letters(value)
      : name === "decimal-leading-zero" || name === "decimalzero"
        ? String(value).padStart(2, "0")
        : String(value);
  return /upper/.test(name) ? shown.toUpperCase() : shown;
}

export const bullet = (depth: number) => BULLETS[Math.min(depth, BULLETS.length - 1)]!;

/** An item of an HTML list; `styleOf` gives an element's own style. */
export function marker(item: Element, styleOf: (element: Element) => string): string {
  const list = item.parentElement;
  const style = /list-style(?:-type)?\s*:\s*([\w-]+)/i;
  const named = style.exec(styleOf(item)) ?? style.exec(list ? styleOf(list) : "");
  const kind = named?.[1]?.toLowerCase();
  if (kind === "none" || !list) return "";
  const typed = { a: "lower-alpha", A: "upper-alpha", i: "lower-roman", I: "upper-roman" }[
    list.getAttribute("type") ?? ""
  ];
  const ordered = list.localName === "ol" && !/disc|circle|square/.test(kind ?? "");
  // A bullet or number of its own is enough.
  if (!ordered) return /^\s*[-–+•*]\s/.test(item.textContent ?? "") ? "" : bullet(depthOf(list));
  return `${numbered(place(item, list), typed ?? kind ?? "decimal")}.`;
}

/** Where each item stands in its list, counted once a list. */
const places = new WeakMap<Element, Map<Element, number>>();

function place(item: Element, list: Element): number {
  let known = places.get(list);
  if (!known) {
    known = new Map();
    let next = Number.parseInt(list.getAttribute("start") ?? "1", 10) || 1;
    for (const child of list.children) {
      if (child.localName !== "li") continue;
      next = Number.parseInt(child.getAttribute("value") ?? "", 10) || next;
      known.set(child, next++);
    }
    places.set(list, known);
  }
  return known.get(item) ?? 1;
}

function depthOf(list: Element): number {
  let depth = 0;
  for (let up = list.parentElement?.closest("ul"); up; up = up.parentElement?.closest("ul")) depth++;
  return depth;
}

function letters(value: number): string {
  let left = value;
  let shown = "";
  for (; left > 0; left = Math.floor((left - 1) / 26)) shown = String.fromCharCode(97 + ((left - 1) % 26)) + shown;
  return shown;
}

const ROMAN: [number, string][] = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];

function roman(value: number): string {
  let left = Math.min(value, 3999);
  let shown = "";
  for (const [worth, letters] of ROMAN) {
    for (; left >= worth; left -= worth) shown += letters;
  }
  return shown;
}
