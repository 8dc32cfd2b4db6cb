/**
 * Puts back the code of a WebAssembly module whose bytes were sorted by kind, so that they pack smaller. What stands where, and why, says
 * `tools/bindgen/src/bin/pack/kinds.rs`, which sorts them.
 */

const KINDS = 17;
const SIZE = 0;
const DECLARED = 1;
const INSTRUCTION = 2;
const LOCAL = 3;
const SET_LOCAL = 4;
const CALL = 5;
const ALIGNMENT = 6;
const OFFSET = 7;
const STORE_OFFSET = 8;
const I32 = 9;
const ADDRESS = 10;
const WORD = 11;
const BLOCK = 12;
const BRANCH_IF = 13;
const BRANCH = 14;
const I64 = 15;
const REST = 16;

/** The kinds of the numbers behind an instruction; those that are told here have other ones or none. */
function numbers(instruction: number): readonly number[] {
  if (instruction === 0x20) return [LOCAL];
  if (instruction === 0x21 || instruction === 0x22) return [SET_LOCAL];
  if (instruction >= 0x28 && instruction < 0x36) return [ALIGNMENT, OFFSET];
  if (instruction >= 0x36 && instruction <= 0x3e) return [ALIGNMENT, STORE_OFFSET];
  if (instruction >= 0x02 && instruction <= 0x04) return [BLOCK];
  switch (instruction) {
    case 0x0c:
      return [BRANCH];
    case 0x0d:
      return [BRANCH_IF];
    case 0x10:
    case 0xd2:
      return [CALL];
    case 0x11:
      return [REST, REST];
    case 0x23:
    case 0x24:
    case 0x25:
    case 0x26:
    case 0x3f:
    case 0x40:
    case 0xd0:
      return [REST];
    case 0x41:
      return [I32];
    case 0x42:
      return [I64];
  }
  return [];
}

/** The logarithms of the widths of the instructions from 0x28 on, by which they are nearly always aligned. */
const WIDTHS = [2, 3, 2, 3, 0, 0, 1, 1, 0, 0, 1, 1, 2, 2, 2, 3, 2, 3, 0, 1, 0, 1, 2];

/** What a number of an instruction stands for, some of which are made here: its bytes, and the kinds of the numbers that follow. */
const MEANS = Array.from({ length: 256 }, (_, told): { bytes: number[]; behind: readonly number[] } => {
  const short = [
    [0x41, 0],
    [0x41, 1],
    [0x41, 0xff, 1],
    [0x20, 0],
  ][told - 0xc5];
  if (short) return { bytes: short, behind: [] };
  if (told === 0xf7) return { bytes: [0x41], behind: [ADDRESS] };
  if (told === 0xf8) return { bytes: [0x41], behind: [WORD] };
  const memory = told - 0xb8;
  const width = WIDTHS[memory - 0x28];
  if (width !== undefined) return { bytes: [memory, width], behind: numbers(memory).slice(1) };
  return { bytes: [told], behind: numbers(told) };
});

/** Bytes that the size of a function takes at most. */
const ROOM = 5;

/** The module as it was. Throws where it is damaged. Linear in its length. */
export function putBack(sorted: Uint8Array): Uint8Array<ArrayBuffer> {
  const head = new DataView(sorted.buffer, sorted.byteOffset, sorted.byteLength);
  const [start, end] = [head.getUint32(0, true), head.getUint32(4, true)];
  const lengths = Array.from({ length: KINDS }, (_, kind) => head.getUint32(8 + 4 * kind, true));
  const around = 8 + 4 * KINDS;
  const behind = sorted.length - around - start - lengths.reduce((sum, length) => sum + length, 0);
  const module = new Uint8Array(end + behind + ROOM);
  module.set(sorted.subarray(around, around + start));

  let from = around + start + behind;
  const next = lengths.map((length) => (from += length) - length);
  let at = start;
  const byte = (kind: number) => (module[at++] = sorted[next[kind]!++]!);
  const number = (kind: number): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const part = byte(kind);
      if (shift < 32) value |= (part & 0x7f) << shift;
      if (part < 0x80) return value >>> 0;
    }
  };

  for (let functions = number(SIZE); functions > 0; functions--) {
    // Its size goes before it, and is known behind it.
    const from = at;
    at += ROOM;
    for (let declared = number(DECLARED); declared > 0; declared--) {
      number(DECLARED);
      number(DECLARED);
    }
    for (let depth = 1; depth > 0;) {
      const instruction = sorted[next[INSTRUCTION]!++]!;
      const { bytes, behind } = MEANS[instruction]!;
      for (let i = 0; i < bytes.length; i++) module[at++] = bytes[i]!;
      for (let i = 0; i < behind.length; i++) number(behind[i]!);
      if (instruction >= 0x02 && instruction <= 0x04) depth++;
      else if (instruction === 0x0b) depth--;
      else if (instruction === 0x0e) for (let branches = number(BRANCH); branches >= 0; branches--) number(BRANCH);
      else if (instruction === 0x43 || instruction === 0x44)
        for (let i = instruction === 0x43 ? 4 : 8; i > 0; i--) byte(REST);
      else if (instruction === 0xfc) for (let left = moved(number(INSTRUCTION)); left > 0; left--) number(REST);
      if (at > end + ROOM) throw new Error("a module whose code is damaged");
    }
    const to = at;
    at = from;
    for (let size = to - from - ROOM; ; size >>>= 7) {
      module[at++] = size < 0x80 ? size : (size & 0x7f) | 0x80;
      if (size < 0x80) break;
    }
    module.copyWithin(at, from + ROOM, to);
    at += to - from - ROOM;
  }
  module.set(sorted.subarray(around + start, around + start + behind), end);
  return module.subarray(0, end + behind);
}

/** How many numbers follow a copy or filling of memory, the growth of a table; conversions have none. */
const moved = (instruction: number) => (instruction === 10 ? 2 : instruction > 10 ? 1 : 0);
