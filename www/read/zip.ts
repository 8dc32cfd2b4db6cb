/** The parts of a zip file, each unpacked when asked for and never beyond a limit. */
import { inflated } from "./inflate";
import { MOST_UNPACKED, Unreadable } from "./unreadable";

interface Entry {
  at: number;
  packed: number;
  method: number;
  locked: boolean;
}

export class Zip {
  private constructor(
    private readonly bytes: Uint8Array<ArrayBuffer>,
    private readonly entries: Map<string, Entry>,
  ) {}

  /** Reads the list of parts at the file's end. */
  static of(bytes: Uint8Array<ArrayBuffer>): Zip {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let end = bytes.length - 22;
    const first = Math.max(0, end - 0xffff);
    while (end >= first && view.getUint32(end, true) !== 0x06054b50) end--;
    if (end < first) throw new Unreadable("damaged");
    const entries = new Map<string, Entry>();
    const names = new TextDecoder();
    let at = view.getUint32(end + 16, true);
    try {
      for (let left = view.getUint16(end + 10, true); left > 0; left--) {
        if (view.getUint32(at, true) !== 0x02014b50) throw new Unreadable("damaged");
        const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true)) as [
          number,
          number,
          number,
        ];
        const entry = {
          at: view.getUint32(at + 42, true),
          packed: view.getUint32(at + 20, true),
          method: view.getUint16(at + 10, true),
          locked: (view.getUint16(at + 8, true) & 1) === 1,
        };
        entries.set(names.decode(bytes.subarray(at + 46, at + 46 + name)), entry);
        at += 46 + name + extra + comment;
      }
    } catch {
      throw new Unreadable("damaged");
    }
    return new Zip(bytes, entries);
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** A part as text; nothing where there is no such part. */
  async text(name: string): Promise<string | undefined> {
    const entry = this.entries.get(name);
    if (!entry) return undefined;
    if (entry.locked) throw new Unreadable("locked");
    const view = new DataView(this.bytes.buffer, this.bytes.byteOffset, this.bytes.byteLength);
    const header = entry.at + 30;
    if (header > this.bytes.length || view.getUint32(entry.at, true) !== 0x04034b50) throw new Unreadable("damaged");
    const start = header + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
    const packed = this.bytes.subarray(start, start + entry.packed);
    if (packed.length !== entry.packed || (entry.method !== 0 && entry.method !== 8)) throw new Unreadable("damaged");
    if (entry.method === 0) return new TextDecoder().decode(packed);
    return inflated(packed, MOST_UNPACKED);
  }
}
