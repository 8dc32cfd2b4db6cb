/** The XML inside word processors' files. */
import { parsed } from "../shell/trusted";
import { Unreadable } from "./unreadable";

export function parseXml(text: string): Element {
  // Entities that expand without end; no word processor writes any.
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text.slice(0, 4096))) throw new Unreadable("damaged");
  const root = parsed(text, "application/xml").documentElement;
  if (root.localName === "parsererror" || root.getElementsByTagName("parsererror").length > 0) {
    throw new Unreadable("damaged");
  }
  return root;
}

/** The value of an attribute, whatever its prefix. */
export function attribute(element: Element | undefined, name: string): string | undefined {
  if (!element) return undefined;
  for (const one of element.attributes) if (one.localName === name) return one.value;
  return undefined;
}

/** The first child of that name, or the child of the child. */
export function child(element: Element | undefined, ...path: string[]): Element | undefined {
  let at = element;
  for (const name of path) {
    at = at && [...at.children].find((one) => one.localName === name);
  }
  return at;
}

/** All elements of that name, at any depth. */
export const all = (element: Element, name: string) => [...element.getElementsByTagNameNS("*", name)];

/** A length as style sheets and OpenDocument write it, in points. */
export function points(length: string | undefined): number {
  const [, size, unit] = /^(-?[\d.]+)(pt|cm|mm|in|px)?$/.exec(length ?? "") ?? [];
  if (size === undefined) return 0;
  return Number(size) * { pt: 1, cm: 28.35, mm: 2.835, in: 72, px: 0.75 }[(unit ?? "pt") as "pt"];
}

/** Nested deeper than any document. */
export const DEEPEST = 300;
