/** An OpenDocument text (LibreOffice) as it is read when printed. */
import { type Cell, cell } from "./grid";
import { Lines, oneLine, raised } from "./lines";
import { bullet, numbered } from "./markers";
import { Unreadable } from "./unreadable";
import { all, attribute, child, DEEPEST, parseXml, points } from "./xml";
import type { Zip } from "./zip";

const LEFT_OUT = new Set(
  "tracked-changes annotation annotation-end forms sequence-decls table-of-content script".split(" "),
);

export async function odtText(zip: Zip): Promise<string> {
  if (/<manifest:encryption-data/.test((await zip.text("META-INF/manifest.xml")) ?? "")) throw new Unreadable("locked");
  const text = await zip.text("content.xml");
  if (text === undefined) throw new Unreadable("damaged");
  const content = parseXml(text);
  const shared = await zip.text("styles.xml");
  const reader = new Reader([content, ...(shared === undefined ? [] : [parseXml(shared)])]);
  const lines = new Lines();
  const body = child(content, "body", "text");
  if (!body) throw new Unreadable("damaged");
  reader.inside(body, lines, 0);
  reader.writeNotes(lines);
  return lines.toString();
}

class Reader {
  private readonly styles = new Map<string, Element>();
  private readonly lists = new Map<string, Element>();
  private readonly notes: { number: string; body: Element }[] = [];

  constructor(parts: Element[]) {
    for (const part of parts) {
      for (const style of all(part, "style")) this.styles.set(attribute(style, "name") ?? "", style);
      for (const list of all(part, "list-style")) this.lists.set(attribute(list, "name") ?? "", list);
    }
  }

  inside(parent: Element, lines: Lines, depth: number): void {
    if (depth > DEEPEST) return lines.words(parent.textContent ?? "");
    for (const node of parent.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) lines.words(node.nodeValue ?? "");
      else if (node instanceof Element) this.element(node, lines, depth + 1);
    }
  }

  private element(element: Element, lines: Lines, depth: number): void {
    switch (element.localName) {
      case "p":
      case "h":
        lines.line(depth > 6 ? 1 : 2);
        this.inside(element, lines, depth);
        return lines.line(depth > 6 ? 1 : 2);
      case "list":
        return this.list(element, lines, depth, [], undefined);
      case "table":
        return lines.table(rowsOf(element).map((row) => this.cells(row)));
      case "span":
        return this.span(element, lines, depth);
      case "s":
        return lines.words(" ");
      case "tab":
        return lines.tab();
      case "line-break":
        return lines.line(1);
      case "note":
        return this.note(element, lines);
      default:
        if (!LEFT_OUT.has(element.localName)) this.inside(element, lines, depth);
    }
  }

  private property(style: string | undefined, kind: string, name: string): string | undefined {
    return attribute(child(this.styles.get(style ?? ""), kind), name);
  }

  private span(span: Element, lines: Lines, depth: number): void {
    const style = attribute(span, "style-name");
    if (this.property(style, "text-properties", "display") === "none") return;
    const place = this.property(style, "text-properties", "text-position") ?? "";
    if (/^(?:super|[1-9])/.test(place)) lines.words(raised(span.textContent ?? ""));
    else this.inside(span, lines, depth);
  }

  private note(note: Element, lines: Lines): void {
    const number = oneLine(child(note, "note-citation")?.textContent ?? "");
    const body = child(note, "note-body");
    if (!body) return;
    this.notes.push({ number, body });
    lines.words(raised(number));
  }

  writeNotes(lines: Lines): void {
    for (const { number, body } of this.notes) {
      lines.line(2);
      lines.words(`${raised(number)} ${oneLine(this.read(body).toString())}`);
    }
  }

  private read(element: Element): Lines {
    const inside = new Lines();
    this.inside(element, inside, 10);
    return inside;
  }

  /** `counts` are the numbers of the items around, from the outermost in. */
  private list(list: Element, lines: Lines, depth: number, counts: number[], around: string | undefined): void {
    const style = attribute(list, "style-name") ?? around;
    const level = counts.length;
    const kind = [...(this.lists.get(style ?? "")?.children ?? [])].find(
      (one) => attribute(one, "level") === String(level + 1),
    );
    let count = Number(attribute(kind, "start-value") ?? 1) - 1;
    if (attribute(list, "continue-numbering") === "true") count = this.last.get(style ?? "") ?? count;
    for (const item of list.children) {
      const counted = item.localName === "list-item";
      if (counted) count = Number(attribute(item, "start-value") ?? count + 1);
      let first = counted;
      for (const part of item.children) {
        if (part.localName === "list") {
          this.list(part, lines, depth + 1, [...counts, count], style);
          continue;
        }
        lines.line(1);
        if (first) lines.mark(mark(kind, level, [...counts, count]));
        first = false;
        this.inside(part, lines, depth + 6);
        lines.line(1);
      }
    }
    this.last.set(style ?? "", count);
    if (level === 0) lines.line(2);
  }

  /** Where each list stopped counting. */
  private readonly last = new Map<string, number>();

  private cells(row: Element): Cell[] {
    const cells: Cell[] = [];
    for (const one of row.children) {
      if (one.localName !== "table-cell") continue;
      const count = (name: string) => Number(attribute(one, name) ?? 1) || 1;
      const style = attribute(child(one, "p"), "style-name");
      const indent =
        points(this.property(style, "paragraph-properties", "margin-left")) +
        points(this.property(style, "paragraph-properties", "text-indent"));
      const read = cell(
        this.read(one).toString(),
        count("number-columns-spanned"),
        count("number-rows-spanned"),
        indent,
      );
      for (let times = Math.min(64, count("number-columns-repeated")); times > 0; times--) cells.push(read);
    }
    return cells;
  }
}

function rowsOf(table: Element): Element[] {
  return [...table.children].flatMap((one) => {
    if (one.localName === "table-row") return [one];
    return /^table-(?:header-rows|rows|row-group)$/.test(one.localName) ? rowsOf(one) : [];
  });
}

function mark(kind: Element | undefined, level: number, counts: number[]): string {
  if (kind?.localName === "list-level-style-bullet") {
    const sign = attribute(kind, "bullet-char") ?? "";
    return /^[-–+•*]$/.test(sign) ? sign : bullet(level);
  }
  const format = attribute(kind, "num-format") ?? "";
  if (format === "") return "";
  const style = { a: "lower-letter", A: "upper-letter", i: "lower-roman", I: "upper-roman" }[format] ?? "decimal";
  const shown = counts.slice(-Number(attribute(kind, "display-levels") ?? 1)).map((count) => numbered(count, style));
  return `${attribute(kind, "num-prefix") ?? ""}${shown.join(".")}${attribute(kind, "num-suffix") ?? ""}`;
}
