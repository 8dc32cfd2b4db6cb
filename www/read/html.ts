/**
 * HTML from the clipboard or a file into plain text. It is parsed inertly: nothing in it runs or loads, and no node of it
 * comes into the page. What is not the body (menus, share bars, related links, hidden parts) is told by tags, roles and how
 * much of it is links.
 */
import { parsed } from "../shell/trusted";
import { type Cell, cell } from "./grid";
import { Lines, oneLine, raised } from "./lines";
import { marker } from "./markers";

/** Never read, with all that is in them. */
const LEFT_OUT = new Set(
  (
    "script style noscript template head title meta link base iframe frame object embed applet svg math canvas audio video " +
    "button select input textarea datalist progress meter dialog nav map xml del s strike rp rt"
  ).split(" "),
);

const ROLES_LEFT_OUT = new Set(
  "navigation banner contentinfo complementary search menu menubar toolbar dialog alertdialog tablist status tooltip".split(
    " ",
  ),
);

const PARAGRAPHS = new Set("p h1 h2 h3 h4 h5 h6 table ul ol dl blockquote hr figure pre".split(" "));
const LINES = new Set(
  (
    "address article aside body caption center dd details div dt fieldset figcaption footer form header hgroup legend li main " +
    "menu section summary tbody td tfoot th thead tr"
  ).split(" "),
);

/** Containers that may be a menu or a list of links. */
const MAY_BE_LINKS = new Set("aside div dl footer form header li menu ol section table td tr ul".split(" "));

/** Words in class and id by which pages name what is beside the body. */
const BESIDE =
  /(?:^|[\s_-])(?:breadcrumbs?|share|sharing|social|related|comments?|sidebar|menu|navbar|pagination|paging|advert|ads|cookies?|popup|toolbar)(?=$|[\s_-])/i;

/** Nested deeper than any page; what is deeper is read without regard to its form. */
const DEEPEST = 400;

export function htmlText(html: string): string {
  return documentText(parsed(disarmed(html), "text/html"));
}

/**
 * Styles and handlers are in force nowhere here, but browsers hold them against the page's policy all the same, and complain.
 * Style sheets go; an element's own style stays readable under another name.
 */
function disarmed(html: string): string {
  let kept = "";
  let at = 0;
  for (;;) {
    const from = indexOfStyle(html, "<", at);
    const to = from < 0 ? -1 : indexOfStyle(html, "</", from);
    if (to < 0) break;
    kept += html.slice(at, from);
    at = to + 8; // the length of the closing tag
  }
  kept += html.slice(at);
  return kept.replace(/<[a-z][^<>]*>/gi, (tag) => tag.replace(/([\s"'])(style|on\w+)(\s*=)/gi, "$1data-$2$3"));
}

const STYLE = "data-style";
const styleOf = (element: Element) => element.getAttribute(STYLE) ?? "";

function indexOfStyle(html: string, opening: "<" | "</", from: number): number {
  const found = new RegExp(`${opening}style\\b`, "gi");
  found.lastIndex = from;
  return found.exec(html)?.index ?? -1;
}

function documentText(page: Document): string {
  const reader = new Reader(page);
  const lines = new Lines();
  reader.children(reader.body, lines, 0);
  return lines.toString();
}

/** How much an element says, and how much of that by links. */
interface Weight {
  letters: number;
  linked: number;
  links: number;
}

class Reader {
  /** The element that holds the body of the page. */
  readonly body: Element;
  private readonly weights = new Map<Element, Weight>();
  private readonly whole: number;

  constructor(page: Document) {
    this.whole = this.weigh(page.body, false, 0).letters;
    this.body = this.main(page) ?? page.body;
  }

  /** The one article of the page, where it marks one that holds much of what it says. */
  private main(page: Document): Element | undefined {
    for (const marked of ["article", "main, [role=main]"]) {
      const found = [...page.querySelectorAll(marked)].filter((one) => 3 * this.letters(one) > this.whole);
      if (found.length === 1 && this.letters(found[0]!) > 200) return found[0];
    }
    return undefined;
  }

  private letters = (element: Element) => this.weights.get(element)?.letters ?? 0;

  private weigh(element: Element, inLink: boolean, depth: number): Weight {
    const weight: Weight = { letters: 0, linked: 0, links: 0 };
    this.weights.set(element, weight);
    if (hidden(element) || depth > DEEPEST) return weight;
    const link = element.localName === "a" && element.hasAttribute("href");
    if (link) weight.links++;
    for (const node of element.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) {
        const { length } = oneLine(node.nodeValue ?? "");
        weight.letters += length;
        if (link || inLink) weight.linked += length;
      } else if (node instanceof Element) {
        const inner = this.weigh(node, link || inLink, depth + 1);
        weight.letters += inner.letters;
        weight.linked += inner.linked;
        weight.links += inner.links;
      }
    }
    return weight;
  }

  /** Whether it stands beside the body. Never so where it holds much of what the page says. */
  private beside(element: Element): boolean {
    const { letters, linked, links } = this.weights.get(element) ?? { letters: 0, linked: 0, links: 0 };
    if (letters * 3 > this.whole) return false;
    const tag = element.localName;
    const inBody = element.closest("article, main, [role=main]") !== null;
    if ((tag === "header" || tag === "footer" || tag === "aside") && !inBody) return true;
    if (!MAY_BE_LINKS.has(tag)) return false;
    if (links >= 3 && linked > 0.6 * letters) return true;
    return BESIDE.test(`${element.className} ${element.id}`) && (linked > 0.3 * letters || letters < 80);
  }

  children(parent: Element, lines: Lines, depth: number): void {
    for (const node of parent.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) lines.words(node.nodeValue ?? "");
      else if (node instanceof Element) this.element(node, lines, depth + 1);
    }
  }

  private element(element: Element, lines: Lines, depth: number): void {
    if (depth > DEEPEST) return lines.words(element.textContent ?? "");
    if (hidden(element) || this.beside(element)) return;
    const tag = element.localName;
    if (tag === "br") return lines.line(1);
    if (tag === "sup" || raisedByStyle(element)) {
      return lines.words(`${raised(element.textContent ?? "")}${lines.fresh ? " " : ""}`);
    }
    if (/mso-list\s*:\s*Ignore/i.test(styleOf(element))) return lines.mark(wordMark(element));
    if (tag === "pre") return lines.verbatim(element.textContent ?? "");
    if (tag === "table") {
      const rows = this.rows(element as HTMLTableElement, depth);
      if (rows) return lines.table(rows);
    }
    const ends = PARAGRAPHS.has(tag) ? (nested(element) ? 1 : 2) : LINES.has(tag) ? 1 : 0;
    if (ends !== 0) lines.line(ends);
    if (tag === "li") lines.mark(marker(element, styleOf));
    this.children(element, lines, depth);
    if (ends !== 0) lines.line(ends);
  }

  /** The rows of a table; nothing where it lays out a page. */
  private rows(table: HTMLTableElement, depth: number): Cell[][] | undefined {
    if (table.role === "presentation" || table.querySelector("table")) return undefined;
    const rows = [...table.rows].filter((row) => !hidden(row));
    return rows.map((row) => [...row.cells].filter((one) => !hidden(one)).map((one) => this.cell(one, depth)));
  }

  private cell(element: HTMLTableCellElement, depth: number): Cell {
    const inside = new Lines();
    this.children(element, inside, depth + 2);
    return cell(inside.toString(), element.colSpan, element.rowSpan || Infinity, indent(element));
  }
}

/** Inside a list or a cell a paragraph stands close. */
const nested = (element: Element) => element.parentElement?.closest("li, ul, ol, td, th, dd, blockquote") != null;

function hidden(element: Element): boolean {
  if (LEFT_OUT.has(element.localName) || element.hasAttribute("hidden")) return true;
  if (element.getAttribute("aria-hidden") === "true") return true;
  // So LibreOffice writes what stands in the margins of each page.
  if (element.localName === "div" && /^(?:header|footer)$/.test(element.getAttribute("title") ?? "")) return true;
  const role = element.getAttribute("role");
  if (role !== null && ROLES_LEFT_OUT.has(role)) return true;
  return /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i.test(styleOf(element));
}

/** Raised digits, and the numbers of notes, which are links within the page. */
function raisedByStyle(element: Element): boolean {
  const note = element.localName === "a" && element.getAttribute("href")?.includes("#");
  if (note && /^\s*\[?\d{1,3}\]?\s*$/.test(element.textContent ?? "")) return true;
  return /vertical-align\s*:\s*super/i.test(styleOf(element)) && element.childElementCount === 0;
}

/** The mark of Word's own lists. Bullets come from fonts of signs, as letters. */
function wordMark(element: Element): string {
  const mark = oneLine(element.textContent ?? "");
  return /^[^\d\s]$/.test(mark) && !/[-+•*–]/.test(mark) ? "-" : mark;
}

/** How far a cell's words are set in: by its own style, its paragraph's, or hard spaces. */
function indent(element: Element): number {
  const first = element.firstElementChild;
  let points = 0;
  for (const one of first && /^(?:p|div|span)$/.test(first.localName) ? [element, first] : [element]) {
    const style = styleOf(one);
    for (const [, size, unit] of style.matchAll(
      /(?:padding-left|margin-left|text-indent)\s*:\s*([\d.]+)(pt|px|em|cm|in)/gi,
    )) {
      points += Number(size) * { pt: 1, px: 0.75, em: 12, cm: 28.35, in: 72 }[unit!.toLowerCase() as "pt"]!;
    }
  }
  return (
    points +
    4.5 *
      /^[\s\u00a0]*/
        .exec(element.textContent ?? "")![0]
        .split("\u00a0")
        .slice(1).length
  );
}
