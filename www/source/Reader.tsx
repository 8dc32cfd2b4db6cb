/** The report as one reads it: its figures marked by role, other numbers greyed, the chosen row's words lit up. */
import { memo } from "../shell/memo";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { answer, fresh } from "../state/answer";
import { rowAt, rows } from "../state/rows";
import { choose, chosen } from "../state/selection";
import { mode, text } from "../state/text";
import { words } from "../words/words";
import { blocks, long, near, watchView } from "./article";
import { onKey } from "./keys";
import { light, unlight } from "./light";
import type { Mark } from "./marks";
import { summary } from "./summary";

export function Reader() {
  const root = useRef<HTMLDivElement>(null);
  const shown = blocks.value;
  const reading = mode.value === "read";
  const partly = long.value;
  const [key, read, seen] = [chosen.value, fresh.value, near.value];
  const whole = useWholeSoon(answer.value?.given);

  const count = shown.length;
  useLayoutEffect(() => (partly && root.current ? watchView(root.current) : undefined), [partly, count]);

  // After every painting, since the nodes that the lights lie on may be new ones.
  useLayoutEffect(() => {
    if (root.current && read) light(root.current, shown, rows.peek().find((row) => row.key === key) ?? null);
    else unlight();
  }, [key, read, shown, partly ? seen : whole]);

  return (
    <div
      ref={root}
      id="reader"
      class={`reader${reading ? "" : " behind"}${partly ? " long" : ""}`}
      lang="vi"
      translate={false}
      tabIndex={reading ? 0 : -1}
      role={reading ? "document" : undefined}
      aria-label={reading ? words.value.source.reading : undefined}
      aria-hidden={reading ? undefined : "true"}
      // How high a block is before it is laid out: lines of some sixty characters.
      style={partly ? { "--guess": `${Math.ceil(text.value.length / count / 60) * 24}px` } : undefined}
      onClick={clicked}
      onKeyDown={onKey}
    >
      {shown.map((block, at) => (
        <BlockView
          key={at}
          text={text.value.slice(block.start, block.end)}
          start={block.start}
          marks={(partly ? seen.has(at) : whole || at < FIRST) ? block.marks : NONE}
        />
      ))}
    </div>
  );
}

const NONE: Mark[] = [];

/** Blocks whose marks are painted together with the table, when a report has just come in; they fill the view. */
const FIRST = 2;

/** Whether the first frame of a report is painted, and its other marks may follow. */
function useWholeSoon(given: number | undefined): boolean {
  const [painted, setPainted] = useState(given);
  useEffect(() => {
    const frame = requestAnimationFrame(() => setTimeout(() => setPainted(given)));
    return () => cancelAnimationFrame(frame);
  }, [given]);
  return painted === given;
}

interface BlockProps {
  text: string;
  /** Where the text stands in the report; the marks count from the same place. */
  start: number;
  marks: Mark[];
}

const BlockView = memo(
  ({ text, start, marks }: BlockProps) => {
    const parts = [];
    let at = 0;
    for (const mark of marks) {
      const [from, to] = [mark.start - start, mark.end - start];
      if (from > at) parts.push(text.slice(at, from));
      parts.push(<MarkView mark={mark} text={text.slice(from, to)} />);
      at = to;
    }
    parts.push(text.slice(at));
    return <div class="block">{parts}</div>;
  },
  (a, b) => a.text === b.text && sameMarks(a, b),
);

function MarkView({ mark, text }: { mark: Mark; text: string }) {
  if (mark.figure === null) {
    return (
      <span class={`mark ${mark.role}`} data-other={mark.kind} data-tip={words.value.otherKinds[mark.kind!]}>
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
      data-tip={summary(mark, words.value)}
    >
      {text}
    </mark>
  );
}

/** Equal but for a common shift: the block looks the same. */
function sameMarks(a: BlockProps, b: BlockProps): boolean {
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

function clicked(event: MouseEvent): void {
  const mark = (event.target as Element).closest<HTMLElement>("[data-figure]");
  if (!mark || String(getSelection()) !== "") return; // selecting words is not choosing
  const row = rowAt(Number(mark.dataset["figure"]));
  if (row) choose(row.key, "source");
}
