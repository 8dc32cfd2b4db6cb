/** The reader's corrections: kept apart from what was read, laid over it, and taken back step by step. */
import { computed, signal } from "@preact/signals";
import type { Figure } from "../wasm/solieu.js";

export interface Edits {
  /** The figure that stands in place of the one that was read, by the row's key. */
  readonly changed: ReadonlyMap<string, Figure>;
  readonly removed: ReadonlySet<string>;
  readonly added: readonly Added[];
}

export interface Added {
  key: string;
  figure: Figure;
  /** The words of its sentence, by which it is found again when the text around it changes. */
  sentence: string;
  /** The row it comes after; null for the top. */
  after: string | null;
}

export const NONE: Edits = { changed: new Map(), removed: new Set(), added: [] };

export const edits = signal<Edits>(NONE);
const past = signal<readonly Edits[]>([]);
const future = signal<readonly Edits[]>([]);

export const canUndo = computed(() => past.value.length > 0);
export const canRedo = computed(() => future.value.length > 0);
export const editCount = computed(() => edits.value.changed.size + edits.value.removed.size + edits.value.added.length);

function step(next: Edits): void {
  past.value = [...past.value, edits.value];
  future.value = [];
  edits.value = next;
}

export function undo(): void {
  const last = past.value.at(-1);
  if (!last) return;
  past.value = past.value.slice(0, -1);
  future.value = [edits.value, ...future.value];
  edits.value = last;
}

export function redo(): void {
  const [next, ...rest] = future.value;
  if (!next) return;
  future.value = rest;
  past.value = [...past.value, edits.value];
  edits.value = next;
}

/** A new report comes in: its corrections are its own. */
export function forget(kept: Edits = NONE): void {
  edits.value = kept;
  past.value = [];
  future.value = [];
}

export const change = (key: string, figure: Figure) => step(changed(edits.value, key, figure));

export const remove = (key: string) => step(removed(edits.value, key));

export const add = (added: Added) => step({ ...edits.value, added: [...edits.value.added, added] });

/** Several corrections that are one step of the reader's. */
export const replaceTwo = (key: string, figure: Figure, gone: string) =>
  step(removed(changed(edits.value, key, figure), gone));

export function splitInTwo(key: string, first: Figure, second: Added): void {
  const now = changed(edits.value, key, first);
  step({ ...now, added: [...now.added, second] });
}

function changed(now: Edits, key: string, figure: Figure): Edits {
  if (now.added.some((row) => row.key === key)) {
    return { ...now, added: now.added.map((row) => (row.key === key ? { ...row, figure } : row)) };
  }
  return { ...now, changed: new Map(now.changed).set(key, figure) };
}

function removed(now: Edits, key: string): Edits {
  if (now.added.some((row) => row.key === key)) {
    return { ...now, added: now.added.filter((row) => row.key !== key) };
  }
  return { ...now, removed: new Set(now.removed).add(key) };
}
