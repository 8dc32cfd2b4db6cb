/** What stands in the table line by line: headings of groups, rows, and the boxes of opened rows. */
import { computed } from "@preact/signals";
import { opened } from "./selection";
import type { Row } from "./rows";
import { grouped, groups } from "./view";

export type Line =
  | { kind: "group"; key: string; topic: string; count: number }
  | { kind: "row"; key: string; row: Row; depth: number }
  | { kind: "opened"; key: string; row: Row; depth: number };

export const lines = computed<Line[]>(() => {
  const out: Line[] = [];
  for (const group of groups.value) {
    if (grouped.value)
      out.push({ kind: "group", key: `group ${group.topic}`, topic: group.topic, count: group.rows.length });
    for (const { row, depth } of group.rows) {
      out.push({ kind: "row", key: row.key, row, depth });
      if (opened.value.has(row.key)) out.push({ kind: "opened", key: `opened ${row.key}`, row, depth });
    }
  }
  return out;
});
