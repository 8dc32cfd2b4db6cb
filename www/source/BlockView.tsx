/** A block of the report: its words, its marks, and its tables as tables. Every letter stays where it is in the text. */
import type { ComponentChildren } from "preact";
import { memo } from "../shell/memo";
import type { Mark } from "./marks";

interface Props {
  text: string;
  /** Where the text stands in the report; the marks count from the same place. */
  start: number;
  marks: Mark[];
}

export const BlockView = memo(
  ({ text, start, marks }: Props) => {
    const parts: ComponentChildren[] = [];
    let at = 0;
    for (const [from, to] of tablesIn(text)) {
      parts.push(...marked(text, start, marks, at, from));
      parts.push(<span class="grid">{tableLines(text, start, marks, from, to)}</span>);
      at = to;
    }
    parts.push(...marked(text, start, marks, at, text.length));
    return <div class="block">{parts}</div>;
  },
  (a, b) => a.text === b.text && sameMarks(a, b),
);

/** The words from one place of a block to another, with their marks. */
function marked(text: string, start: number, marks: Mark[], begin: number, end: number): ComponentChildren[] {
  const parts: ComponentChildren[] = [];
  let at = begin;
  for (const mark of marks) {
    const [from, to] = [Math.max(mark.start - start, begin), Math.min(mark.end - start, end)];
    if (from >= to) continue;
    if (from > at) parts.push(text.slice(at, from));
    parts.push(<MarkView mark={mark} text={text.slice(from, to)} />);
    at = to;
  }
  if (at < end) parts.push(text.slice(at, end));
  return parts;
}

function MarkView({ mark, text }: { mark: Mark; text: string }) {
  if (mark.figure === null) {
    return (
      <span class={`mark ${mark.role}`} data-other={mark.kind} data-tip="">
        {text}
      </span>
    );
  }
  return (
    <mark
      class={`mark ${mark.role}${mark.doubt ? " doubt" : ""}`}
      role="button"
      tabIndex={-1}
      data-figure={mark.figure}
      data-tip=""
    >
      {text}
    </mark>
  );
}

/** A line of a table has a tab between its cells; one that a paragraph begins with makes none. */
export const isTableLine = (line: string) => line.trimStart().includes("\t");

/** Where in a text two or more lines of a table follow each other, with the last one's line end. */
function tablesIn(text: string): [number, number][] {
  if (!text.includes("\t")) return [];
  const found: [number, number][] = [];
  let at = 0;
  let run: { from: number; lines: number } | null = null;
  const close = (to: number) => {
    if (run && run.lines > 1) found.push([run.from, to]);
    run = null;
  };
  for (const line of text.split("\n")) {
    if (isTableLine(line)) {
      run ??= { from: at, lines: 0 };
      run.lines++;
    } else {
      close(at);
    }
    at += line.length + 1;
  }
  close(text.length);
  return found;
}

/** The tab or line end that closes a cell stays in it, where it takes no room. */
function tableLines(text: string, start: number, marks: Mark[], from: number, to: number) {
  const near = marks.filter((mark) => mark.end - start > from && mark.start - start < to);
  const lines = text.slice(from, to).match(/[^\n]*\n|[^\n]+$/g) ?? [];
  let at = from;
  return lines.map((line) => (
    <span class="grid-line">
      {(line.match(/[^\t]*\t|[^\t]+$/g) ?? []).map((cell) => {
        const begin = at;
        at += cell.length;
        return <span class="grid-cell">{marked(text, start, near, begin, at)}</span>;
      })}
    </span>
  ));
}

/** Equal but for a common shift: the block looks the same. */
function sameMarks(a: Props, b: Props): boolean {
  if (a.marks.length !== b.marks.length) return false;
  return a.marks.every((mark, i) => {
    const other = b.marks[i]!;
    return (
      mark.start - a.start === other.start - b.start &&
      mark.end - a.start === other.end - b.start &&
      mark.role === other.role &&
      mark.figure === other.figure &&
      mark.kind === other.kind &&
      mark.doubt === other.doubt
    );
  });
}
