/** The report as the article shows it: its marks, in blocks; and which blocks of a long one are near the view. */
import { computed, signal } from "@preact/signals";
import { answer, fresh } from "../state/answer";
import { rows } from "../state/rows";
import { text } from "../state/text";
import { type Block, blocksOf } from "./blocks";
import { type Mark, marksOf, shifted } from "./marks";

/** Beyond this, marks are only put into what is in view and near it; the words are there all the time, for the browser's search. */
const LONG = 50_000;

/** Which report has all its blocks painted, with their marks; one that has just come in, only the words of the first. */
export const whole = signal(0);

export const long = computed(() => text.value.length > LONG);

export const marks = computed<Mark[]>(() => {
  if (!answer.value) return [];
  const found = marksOf(rows.value, answer.value.report);
  return fresh.value ? found : shifted(found, answer.value.text, text.value);
});

export const blocks = computed<Block[]>(() => blocksOf(text.value, marks.value));

export const unmarked = computed<Block[]>(() => blocksOf(text.value, []));

/** The blocks of a long report, by their place, that are in view or nearly so. */
export const near = signal<ReadonlySet<number>>(new Set([0, 1]));

/** Where in the text the view of the article begins, as nearly as its blocks tell. */
export function firstInView(): number {
  const reader = document.getElementById("reader");
  const top = reader?.closest(".scroll")?.getBoundingClientRect().top ?? 0;
  const at = [...(reader?.children ?? [])].findIndex((block) => block.getBoundingClientRect().bottom > top);
  return blocks.value[at]?.start ?? 0;
}

/** Keeps `near` in step with what is scrolled to. Gives what ends it. */
export function watchView(root: HTMLElement): () => void {
  const observer = new IntersectionObserver(
    (entries) => {
      const now = new Set(near.peek());
      for (const { target, isIntersecting } of entries) {
        const at = Array.prototype.indexOf.call(root.children, target);
        if (isIntersecting) now.add(at);
        else now.delete(at);
      }
      near.value = now;
    },
    { root: root.closest(".scroll"), rootMargin: "100% 0px" },
  );
  for (const block of root.children) observer.observe(block);
  return () => observer.disconnect();
}
