/**
 * The text in blocks of a thousand characters or more, cut at line ends, so that a browser lays out only what is in view
 * of a long report, and so that an offset is found without walking through all of it.
 */
import type { Mark } from "./marks";

export interface Block {
  start: number;
  end: number;
  marks: Mark[];
}

/** Characters of a block at least. */
const LENGTH = 1000;

/** Blocks at most: browsers watch each of a long report's. */
const MOST = 500;

/** The line end between two blocks belongs to neither: the border itself breaks the line. */
export function blocksOf(text: string, marks: Mark[]): Block[] {
  const blocks: Block[] = [];
  const length = Math.max(LENGTH, Math.ceil(text.length / MOST));
  let start = 0;
  let next = 0;
  while (start <= text.length) {
    let end = text.length - start <= length ? text.length : text.indexOf("\n", start + length);
    if (end < 0) end = text.length;
    // A table stays in one piece, so that its columns line up.
    while (end < text.length && end - start < length * 8 && inTable(text, end)) {
      const next = text.indexOf("\n", end + 1);
      end = next < 0 ? text.length : next;
    }
    // A line longer than that is cut where it must be, not inside a number's mark or a surrogate pair.
    let torn = false;
    if (end - start > length * 9) {
      end = safeCut(text, start + length * 9);
      torn = true;
    }
    const within: Mark[] = [];
    while (next < marks.length && marks[next]!.start < end) {
      const mark = marks[next]!;
      if (mark.end <= end) {
        within.push(mark);
        next++;
      } else {
        within.push({ ...mark, end });
        marks = [...marks.slice(0, next), { ...mark, start: end }, ...marks.slice(next + 1)];
        break;
      }
    }
    blocks.push({ start, end, marks: within });
    if (end >= text.length) break;
    start = torn ? end : end + 1;
  }
  return blocks;
}

/** Whether the line end at `at` lies between two lines of one table. */
const inTable = (text: string, at: number) =>
  text.slice(text.lastIndexOf("\n", at - 1) + 1, at).includes("\t") && /^[^\n]*\t/.test(text.slice(at + 1, at + 1000));

const safeCut = (text: string, at: number) => (/[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at + 1 : at);

/** Which block an offset of the text lies in. */
export function blockAt(blocks: Block[], offset: number): number {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (blocks[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The text node and the place in it that an offset of the text stands for. */
export function locate(root: Element, blocks: Block[], offset: number): [Text, number] | null {
  const at = blockAt(blocks, offset);
  const block = blocks[at];
  const element = root.children[at];
  if (!block || !element) return null;
  let left = offset - block.start;
  const walk = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let last: Text | null = null;
  while (walk.nextNode()) {
    last = walk.currentNode as Text;
    if (left <= last.length) return [last, left];
    left -= last.length;
  }
  return last && [last, last.length];
}

/** The offset of the text that a place in the article stands for: the way back. */
export function offsetOf(root: Element, blocks: Block[], node: Node, at: number): number {
  if (node === root) return blocks[at]?.start ?? blocks.at(-1)?.end ?? 0;
  const block = (node instanceof Element ? node : node.parentElement)?.closest(".block");
  const start = blocks[Array.prototype.indexOf.call(root.children, block)]?.start;
  if (!block || start === undefined) return 0;
  const before = document.createRange();
  before.setStart(block, 0);
  before.setEnd(node, at);
  return start + before.toString().length;
}

/** The words between two offsets, as the browser's range. */
export function rangeOf(root: Element, blocks: Block[], [start, end]: readonly [number, number]): Range | null {
  // One further on for the start, so that it lies at the head of its own node, not at the tail of the one before.
  const from = locate(root, blocks, start + 1);
  const to = locate(root, blocks, end);
  if (!from || !to || start >= end) return null;
  const range = document.createRange();
  range.setStart(from[0], Math.max(0, from[1] - 1));
  range.setEnd(...to);
  return range;
}
