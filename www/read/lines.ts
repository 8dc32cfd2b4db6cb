/**
 * The plain text that every kind of document becomes: paragraphs apart by a blank line, items on lines of their own, a
 * table's rows as cells apart by tabs. White space is as a browser shows it.
 */
import { type Cell, isData, spread } from "./grid";

export class Lines {
  private readonly parts: string[] = [];
  /** Line ends owed before the next words; a blank line at most. */
  private owed = 0;
  private gap = false;
  private begun = false;
  /** A list's mark was the last thing written: its words stand beside it, whatever they begin with. */
  private marked = false;

  /** Words that go on where the last ones ended. */
  words(given: string): void {
    if (given === "") return;
    const text = given.replace(/\s+/g, " ").trim();
    if (text === "") {
      this.gap = true;
      return;
    }
    const opens = this.owed > 0 || !this.begun;
    if (opens && this.begun) this.parts.push("\n".repeat(this.owed));
    if (!opens && (this.gap || /^\s/.test(given))) this.parts.push(" ");
    this.parts.push(text);
    this.gap = /\s$/.test(given);
    this.owed = 0;
    this.begun = true;
    this.marked = false;
  }

  /** A list's mark, at the head of its line. */
  mark(mark: string): void {
    if (mark === "") return;
    this.line(1);
    this.words(`${mark} `);
    this.marked = true;
  }

  /** Whether nothing stands on the line yet. */
  get fresh(): boolean {
    return this.owed > 0 || !this.begun;
  }

  /** A tab between words; behind a list's mark it is only a gap. */
  tab(): void {
    const line = this.parts.slice(this.parts.findLastIndex((part) => part.includes("\n")) + 1).join("");
    if (this.fresh || line.length < 6) return this.words(" ");
    this.parts.push("\t");
    this.gap = false;
  }

  /** What follows begins on a new line; with 2 a blank line stands between. */
  line(ends: 1 | 2 = 1): void {
    if (this.marked) return;
    this.owed = Math.max(this.owed, ends);
  }

  /** Lines that keep their white space. */
  verbatim(text: string): void {
    if (text.trim() === "") return;
    if (this.begun) this.parts.push("\n".repeat(Math.max(1, this.owed)));
    this.parts.push(text.replaceAll("\u00a0", " ").replace(/\r\n?/g, "\n").replace(/\s+$/, ""));
    this.begun = true;
    this.gap = false;
    this.owed = 1;
  }

  /** Words may go on behind the last verbatim line. */
  reopen(): void {
    this.owed = 0;
  }

  /** Rows of data as rows; the cells of any other table one after the other. */
  table(rows: Cell[][]): void {
    this.line(2);
    if (isData(rows)) {
      const lines = spread(rows.map((row) => row.map((one) => ({ ...one, text: oneLine(one.text) }))));
      this.verbatim(
        lines
          .map((line) => line.join("\t"))
          .filter((line) => line.trim() !== "")
          .join("\n"),
      );
    } else {
      for (const { text } of rows.flat()) {
        this.line(2);
        this.verbatim(text);
      }
    }
    this.line(2);
  }

  toString(): string {
    return this.parts.join("");
  }
}

/** All on one line, as a cell holds it. */
export const oneLine = (text: string) => text.replace(/\s+/g, " ").trim();

const RAISED: Record<string, string> = Object.fromEntries(
  [..."0123456789"].map((digit, i) => [digit, "⁰¹²³⁴⁵⁶⁷⁸⁹"[i]!]),
);

/**
 * Small digits above the line: the 2 of m², the number of a note. Written as the digits that Unicode has for this, so that
 * they are no part of the number or word before.
 */
export const raised = (text: string) =>
  /^\s*[[(]?\d{1,3}[\])]?\s*$/.test(text) ? text.replace(/\D/g, "").replace(/\d/g, (digit) => RAISED[digit]!) : text;
