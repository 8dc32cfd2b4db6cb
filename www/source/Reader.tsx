/** The report as one reads it: its figures marked by role, other numbers greyed, the chosen row's words lit up. */
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { fresh } from "../state/answer";
import { rowAt, rows } from "../state/rows";
import { choose, chosen } from "../state/selection";
import { given, mode, text } from "../state/text";
import { words } from "../words/words";
import { BlockView } from "./BlockView";
import { blocks, long, near, unmarked, watchView, whole } from "./article";
import { onKey } from "./keys";
import { light, unlight } from "./light";
import type { Mark } from "./marks";

export function Reader() {
  const root = useRef<HTMLDivElement>(null);
  const reading = mode.value === "read";
  const partly = long.value;
  const [key, read, seen] = [chosen.value, fresh.value, near.value];
  const now = given.value;
  const first = whole.value !== now;
  const all = first ? unmarked.value : blocks.value;
  const shown = first ? all.slice(0, FIRST) : all;

  useEffect(() => {
    const frame = requestAnimationFrame(() => setTimeout(() => (whole.value = now)));
    return () => cancelAnimationFrame(frame);
  }, [now]);

  const count = shown.length;
  useLayoutEffect(() => (partly && root.current ? watchView(root.current) : undefined), [partly, count]);

  // After every painting, since the nodes that the lights lie on may be new ones.
  useLayoutEffect(() => {
    if (root.current && read) light(root.current, all, rows.peek().find((row) => row.key === key) ?? null);
    else unlight();
  }, [key, read, all, count, partly && seen]);

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
      style={partly ? { "--guess": `${Math.ceil(text.value.length / all.length / 60) * 24}px` } : undefined}
      onClick={clicked}
      onKeyDown={onKey}
    >
      {shown.map((block, at) => (
        <BlockView
          key={at}
          text={text.value.slice(block.start, block.end)}
          start={block.start}
          marks={!partly || seen.has(at) ? block.marks : NONE}
        />
      ))}
    </div>
  );
}

const NONE: Mark[] = [];

/** Blocks that are painted together with the table, when a report has just come in; they fill the view. Their marks come in the next frame. */
const FIRST = 2;

function clicked(event: MouseEvent): void {
  const mark = (event.target as Element).closest<HTMLElement>("[data-figure]");
  if (!mark || String(getSelection()) !== "") return; // selecting words is not choosing
  const row = rowAt(Number(mark.dataset["figure"]));
  if (row) choose(row.key, "source");
}
