/** The report as one reads it: its figures marked by role, other numbers greyed, the chosen row's words lit up. */
import { memo } from "../shell/memo";
import { useComputed } from "@preact/signals";
import { useLayoutEffect, useMemo, useRef } from "preact/hooks";
import { answer, fresh } from "../state/answer";
import { rowAt, rows } from "../state/rows";
import { choose, chosen } from "../state/selection";
import { mode, text } from "../state/text";
import { words } from "../words/words";
import { type Block, blocksOf } from "./blocks";
import { light, unlight } from "./light";
import { type Mark, marksOf, shifted } from "./marks";
import { onKey } from "./keys";
import { summary } from "./summary";

/** Beyond this only what is in view is laid out. */
const LONG = 50_000;

export function Reader() {
  const root = useRef<HTMLDivElement>(null);
  const marks = useComputed(() => {
    if (!answer.value) return [];
    const found = marksOf(rows.value, answer.value.report);
    return fresh.value ? found : shifted(found, answer.value.text, text.value);
  });
  const blocks = useMemo(() => blocksOf(text.value, marks.value), [text.value, marks.value]);
  const reading = mode.value === "read";
  const long = text.value.length > LONG;

  // After every painting, since the nodes that the lights lie on may be new ones.
  const [key, read] = [chosen.value, fresh.value];
  useLayoutEffect(() => {
    if (root.current && read) light(root.current, blocks, rows.peek().find((row) => row.key === key) ?? null);
    else unlight();
  }, [key, read, blocks]);

  return (
    <div
      ref={root}
      id="reader"
      class={`reader${reading ? "" : " behind"}${long ? " long" : ""}`}
      lang="vi"
      translate={false}
      tabIndex={reading ? 0 : -1}
      role={reading ? "document" : undefined}
      aria-label={reading ? words.value.source.reading : undefined}
      aria-hidden={reading ? undefined : "true"}
      onClick={clicked}
      onKeyDown={onKey}
    >
      {blocks.map((block) => (
        <BlockView key={block.start} text={text.value.slice(block.start, block.end)} block={block} />
      ))}
    </div>
  );
}

const BlockView = memo(
  ({ text, block }: { text: string; block: Block }) => {
    const parts = [];
    let at = block.start;
    for (const mark of block.marks) {
      if (mark.start > at) parts.push(text.slice(at - block.start, mark.start - block.start));
      parts.push(
        <MarkView
          key={mark.start - block.start}
          mark={mark}
          text={text.slice(mark.start - block.start, mark.end - block.start)}
        />,
      );
      at = mark.end;
    }
    parts.push(text.slice(at - block.start));
    return (
      <div class="block" data-start={block.start}>
        {parts}
      </div>
    );
  },
  (a, b) => a.text === b.text && sameMarks(a.block, b.block),
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
function sameMarks(a: Block, b: Block): boolean {
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
