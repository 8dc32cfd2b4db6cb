/** What the shelf holds, as the page shows it, and which reports are put side by side. */
import { computed, signal } from "@preact/signals";
import { answer } from "../state/answer";
import { edits } from "../state/edits";
import { rows } from "../state/rows";
import { all, kept, type Kept } from "./store";
import { type Trouble, troubleOf } from "./trouble";

export const shelved = signal<readonly Kept[]>([]);
export const trouble = signal<Trouble | null>(null);

/** Looks at what is there, after `work` has changed it. */
export async function look(work?: Promise<unknown>): Promise<void> {
  try {
    await work;
    shelved.value = await all();
    trouble.value = null;
  } catch (error) {
    trouble.value = troubleOf(error);
  }
}

/** The report on screen as it goes onto the shelf. */
export const present = () =>
  kept(
    answer.value!.text,
    answer.value!.report,
    rows.value.map(({ figure }) => figure),
    edits.value,
  );

/** What stands for the report on screen among those that can be compared. */
export const PRESENT = "present";

/** What can be put side by side: the report on screen, as it is now, and those on the shelf, the earliest period first. */
export const comparable = computed<Kept[]>(() => {
  const now = rows.value.length > 0 ? [{ ...present(), id: PRESENT }] : [];
  const others = shelved.value.filter(({ text }) => text !== answer.value?.text);
  const when = ({ document: { period }, saved }: Kept) => `${period ?? "9999"} ${saved}`;
  return [...now, ...others].sort((a, b) => (when(a) < when(b) ? -1 : 1));
});

/** The reader's own choice; null until there is one. */
export const picked = signal<ReadonlySet<string> | null>(null);

/** Without a choice of the reader's: the report on screen and the three that were put on the shelf last. */
export const compared = computed<Kept[]>(() => {
  const [choice, list] = [picked.value, comparable.value];
  if (choice) return list.filter(({ id }) => choice.has(id));
  const latest = [...list].sort(
    (a, b) => Number(b.id === PRESENT) - Number(a.id === PRESENT) || (a.saved < b.saved ? 1 : -1),
  );
  return list.filter((report) => latest.indexOf(report) < 4);
});

export function pick(id: string, on: boolean): void {
  const ids = new Set(picked.value ?? compared.value.map((report) => report.id));
  if (on) ids.add(id);
  else ids.delete(id);
  picked.value = ids;
}
