/** Table rows that serve one line after another: painting new words into an element costs less than making it anew. */
import type { Line } from "../state/lines";

export class Slots {
  /** The slot of each line that is painted, by the line's key. */
  private taken = new Map<string, { kind: Line["kind"]; slot: string }>();
  private made = 0;

  /** A slot for each line: the one that it has, else one whose line is gone, else a new one. `kept` leaves its slot to nobody. */
  assign(lines: readonly Line[], kept: string | null): string[] {
    const staying = new Set(lines.map(({ key }) => key));
    const free: Record<Line["kind"], string[]> = { group: [], row: [], opened: [] };
    for (const [key, { kind, slot }] of this.taken) if (!staying.has(key) && key !== kept) free[kind].push(slot);
    for (const slots of Object.values(free)) slots.reverse();
    const now: typeof this.taken = new Map();
    for (const { key, kind } of lines) {
      const slot = this.taken.get(key)?.slot ?? free[kind].pop() ?? `${kind} ${++this.made}`;
      now.set(key, { kind, slot });
    }
    this.taken = now;
    return lines.map(({ key }) => now.get(key)!.slot);
  }
}
