/**
 * A Word document's text as it is read when printed: what was deleted is gone, what was inserted is there, list numbers
 * are written out, notes follow at the end.
 */
import { type Cell, cell } from "./grid";
import { Lines, oneLine, raised } from "./lines";
import { bullet, numbered } from "./markers";
import { Unreadable } from "./unreadable";
import { all, attribute, child, DEEPEST, parseXml } from "./xml";
import type { Zip } from "./zip";

const value = (element: Element | undefined, ...path: string[]) => attribute(child(element, ...path), "val");

/** Not part of what is read: properties, field codes, deleted words, the second of two ways to show the same. */
const LEFT_OUT = new Set(
  "pPr rPr tcPr trPr tblPr sectPr instrText del delText moveFrom Fallback pict object".split(" "),
);

export async function docxText(zip: Zip): Promise<string> {
  const relations = (await zip.text("_rels/.rels")) ?? "";
  const main = /<Relationship\b[^>]*\/officeDocument"[^>]*>/.exec(relations)?.[0];
  const name = /Target="\/?([^"]+)"/.exec(main ?? "")?.[1] ?? "word/document.xml";
  const text = await zip.text(name);
  if (text === undefined) throw new Unreadable("damaged");
  const folder = name.slice(0, name.lastIndexOf("/") + 1);
  const part = async (file: string) => {
    const found = await zip.text(folder + file);
    return found === undefined ? undefined : parseXml(found);
  };
  const styles = new Styles(await part("styles.xml"));
  const numbering = new Numbering(await part("numbering.xml"), styles);
  const reader = new Reader(styles, numbering, [await part("footnotes.xml"), await part("endnotes.xml")]);
  const lines = new Lines();
  reader.inside(parseXml(text), lines, 0);
  reader.writeNotes(lines);
  return lines.toString();
}

class Reader {
  private readonly notes: { number: number; words: Element }[] = [];

  constructor(
    private readonly styles: Styles,
    private readonly numbering: Numbering,
    private readonly noteParts: [footnotes?: Element, endnotes?: Element],
  ) {}

  inside(parent: Element, lines: Lines, depth: number): void {
    if (depth > DEEPEST) return lines.words(parent.textContent ?? "");
    for (const element of parent.children) this.element(element, lines, depth + 1);
  }

  private element(element: Element, lines: Lines, depth: number): void {
    switch (element.localName) {
      case "p":
        return this.paragraph(element, lines, depth);
      case "tbl":
        return this.table(element, lines, depth);
      case "r":
        return this.run(element, lines, depth);
      case "t":
        return lines.words(element.textContent ?? "");
      case "tab":
        return lines.tab();
      case "br":
      case "cr":
        return lines.line(1);
      case "noBreakHyphen":
        return lines.words("-");
      case "footnoteReference":
      case "endnoteReference":
        return this.note(element, lines);
      default:
        if (!LEFT_OUT.has(element.localName)) this.inside(element, lines, depth);
    }
  }

  private paragraph(paragraph: Element, lines: Lines, depth: number): void {
    const style = value(paragraph, "pPr", "pStyle") ?? "";
    if (/^TOC\d/i.test(style)) return; // a table of contents
    const mark = this.numbering.mark(paragraph, style);
    const close = mark !== "" || depth > 6;
    lines.line(close ? 1 : 2);
    lines.mark(mark);
    this.inside(paragraph, lines, depth);
    lines.line(1);
    if (!close) lines.line(2);
  }

  private run(run: Element, lines: Lines, depth: number): void {
    const properties = child(run, "rPr");
    const style = this.styles.of(value(properties, "rStyle"));
    const hides = child(properties, "vanish") ?? child(style, "rPr", "vanish");
    if (hides && !/^(?:0|false|off)$/.test(attribute(hides, "val") ?? "")) return;
    const align = value(properties, "vertAlign") ?? value(style, "rPr", "vertAlign");
    const words = all(run, "t");
    if (align === "superscript" && words.length > 0) {
      return lines.words(raised(words.map((one) => one.textContent).join("")));
    }
    this.inside(run, lines, depth);
  }

  private note(reference: Element, lines: Lines): void {
    const [footnotes, endnotes] = this.noteParts;
    const from = reference.localName === "footnoteReference" ? footnotes : endnotes;
    const id = attribute(reference, "id");
    const words = from && [...from.children].find((one) => attribute(one, "id") === id);
    if (!words) return;
    const number = this.notes.push({ number: this.notes.length + 1, words });
    lines.words(raised(String(number)));
  }

  writeNotes(lines: Lines): void {
    for (const { number, words } of this.notes) {
      const inside = new Lines();
      this.inside(words, inside, 0);
      lines.line(2);
      lines.words(`${raised(String(number))} ${oneLine(inside.toString())}`);
    }
  }

  private table(table: Element, lines: Lines, depth: number): void {
    const rows: Cell[][] = [];
    // Cells that go on in the rows below, by the column that they begin in.
    let open = new Map<number, Cell>();
    for (const row of own(table, "tr")) {
      if (child(row, "trPr", "del")) continue;
      const cells: Cell[] = [];
      const going = new Map<number, Cell>();
      let column = Number(value(row, "trPr", "gridBefore") ?? 0) || 0;
      if (column > 0) cells.push(cell("", column));
      for (const one of own(row, "tc")) {
        const columns = Number(value(one, "tcPr", "gridSpan") ?? 1) || 1;
        const merge = child(one, "tcPr", "vMerge");
        const above = open.get(column);
        if (merge && attribute(merge, "val") !== "restart" && above) {
          above.rows++;
          going.set(column, above);
        } else {
          const inside = new Lines();
          this.inside(one, inside, depth + 6);
          const read = cell(inside.toString(), columns, 1, indent(one));
          if (merge) going.set(column, read);
          cells.push(read);
        }
        column += columns;
      }
      open = going;
      rows.push(cells);
    }
    lines.table(rows);
  }
}

/** The rows of a table or the cells of a row, through what may be wrapped around them, but none of a table within. */
function own(parent: Element, name: "tr" | "tc"): Element[] {
  return [...parent.children].flatMap((one) => {
    if (one.localName === name) return [one];
    return /^(?:sdt|sdtContent|ins|customXml|smartTag)$/.test(one.localName) ? own(one, name) : [];
  });
}

function indent(cell: Element): number {
  const given = child(cell, "p", "pPr", "ind");
  const twips = (name: string) => Number(attribute(given, name) ?? 0) || 0;
  return (twips("left") + twips("start") + twips("firstLine") - twips("hanging")) / 20;
}

class Styles {
  private readonly byId = new Map<string, Element>();

  constructor(part: Element | undefined) {
    for (const style of part ? all(part, "style") : []) this.byId.set(attribute(style, "styleId") ?? "", style);
  }

  of(id: string | undefined): Element | undefined {
    return this.byId.get(id ?? "");
  }

  /** What a style says of lists, itself or by the style that it is based on. */
  list(id: string): Element | undefined {
    let style = this.byId.get(id);
    for (let steps = 0; style && steps < 10; steps++) {
      const list = child(style, "pPr", "numPr");
      if (list) return list;
      style = this.byId.get(value(style, "basedOn") ?? "");
    }
    return undefined;
  }
}

/** Word counts list items when it shows them; so here. */
class Numbering {
  private readonly lists = new Map<string, Element>();
  private readonly levels = new Map<string, Element[]>();
  private readonly counts = new Map<string, number[]>();

  constructor(
    part: Element | undefined,
    private readonly styles: Styles,
  ) {
    for (const list of part ? all(part, "num") : []) this.lists.set(attribute(list, "numId") ?? "", list);
    for (const list of part ? all(part, "abstractNum") : []) {
      const levels: Element[] = [];
      for (const level of all(list, "lvl")) levels[Number(attribute(level, "ilvl"))] = level;
      this.levels.set(attribute(list, "abstractNumId") ?? "", levels);
    }
  }

  mark(paragraph: Element, style: string): string {
    const own = child(paragraph, "pPr", "numPr");
    const inherited = this.styles.list(style);
    const id = value(own, "numId") ?? value(inherited, "numId") ?? "0";
    const depth = Number(value(own, "ilvl") ?? value(inherited, "ilvl") ?? 0);
    const list = this.lists.get(id);
    const abstract = value(list, "abstractNumId") ?? "";
    const levels = this.levels.get(abstract);
    const level = levels?.[depth];
    if (!list || !levels || !level) return "";
    const counts = this.counts.get(abstract) ?? [];
    this.counts.set(abstract, counts);
    const restart = [...list.children].find(
      (one) => one.localName === "lvlOverride" && attribute(one, "ilvl") === String(depth),
    );
    const startOf = (at: number) => Number(value(levels[at], "start") ?? 1);
    const from = Number(value(restart, "startOverride") ?? startOf(depth));
    if (restart && !this.counts.has(`${id} ${depth}`)) {
      this.counts.set(`${id} ${depth}`, []);
      counts[depth] = from;
    } else {
      counts[depth] = (counts[depth] ?? from - 1) + 1;
    }
    counts.length = depth + 1;
    if (value(level, "numFmt") === "bullet") {
      const sign = value(level, "lvlText") ?? "";
      return /^[-–+•*]$/.test(sign) ? sign : bullet(depth);
    }
    const shown = (value(level, "lvlText") ?? "").replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      return numbered(counts[at] ?? startOf(at), value(levels[at], "numFmt") ?? "decimal");
    });
    return value(level, "numFmt") === "none" ? "" : shown;
  }
}
