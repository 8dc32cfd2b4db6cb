/**
 * LZMA (https://www.7-zip.org/sdk.html, the specification in `DOC/lzma-specification.txt`), unpacking only: a sixth less than gzip
 * for WebAssembly, which browsers cannot unpack themselves.
 */

/** Bits of a probability, and how fast it learns. */
const PRECISION = 11;
const LEARNING = 5;
const EVEN = 1 << (PRECISION - 1);

const HEADER = 13;
/** Position states that a length or a match may be told by: the most there are. */
const POSITIONS = 16;
const STATES = 12;
/** Distances from this slot on end in four bits that are learnt, after bits that are not. */
const LONG_SLOT = 14;

/** Unpacks a `.lzma` file whose header says how long its content is. Throws where it is damaged. Linear in its length. */
export function unpack(packed: Uint8Array): Uint8Array<ArrayBuffer> {
  if (packed.length < HEADER) throw new Error("LZMA that breaks off");
  const properties = packed[0]!;
  const [lc, lp, pb] = [properties % 9, Math.floor(properties / 9) % 5, Math.floor(properties / 45)];
  const size = new DataView(packed.buffer, packed.byteOffset, packed.byteLength).getUint32(5, true);
  if (properties >= 225 || size > 1 << 26) throw new Error("not LZMA of a known length");

  let at = HEADER;
  let range = 0xffffffff;
  let code = 0;
  const next = () => {
    if (at >= packed.length) throw new Error("LZMA that breaks off");
    code = ((code << 8) | packed[at++]!) >>> 0;
  };
  for (let i = 0; i < 5; i++) next();

  const narrow = () => {
    if (range >= 1 << 24) return;
    range = (range << 8) >>> 0;
    next();
  };
  const bit = (model: Uint16Array, index: number): number => {
    const chance = model[index]!;
    const bound = (range >>> PRECISION) * chance;
    const one = code >= bound;
    if (one) {
      range -= bound;
      code -= bound;
      model[index] = chance - (chance >> LEARNING);
    } else {
      range = bound;
      model[index] = chance + (((1 << PRECISION) - chance) >> LEARNING);
    }
    narrow();
    return Number(one);
  };
  /** Bits that no probability is kept of. */
  const plain = (count: number): number => {
    let value = 0;
    for (; count > 0; count--) {
      range >>>= 1;
      const one = code >= range;
      if (one) code -= range;
      value = value * 2 + Number(one);
      narrow();
    }
    return value;
  };
  /** A number of `count` bits, the highest first, its probabilities from `from` on. */
  const tree = (model: Uint16Array, from: number, count: number): number => {
    let node = 1;
    for (let i = 0; i < count; i++) node = node * 2 + bit(model, from + node);
    return node - (1 << count);
  };
  /** The same, the lowest bit first. */
  const reversed = (model: Uint16Array, from: number, count: number): number => {
    let [node, value] = [1, 0];
    for (let i = 0; i < count; i++) {
      const one = bit(model, from + node);
      node = node * 2 + one;
      value |= one << i;
    }
    return value;
  };

  const models = (length: number) => new Uint16Array(length).fill(EVEN);
  const literals = models(0x300 << (lc + lp));
  const [isMatch, isLong] = [models(STATES * POSITIONS), models(STATES * POSITIONS)];
  const [isOld, isFirst, isSecond, isThird] = [models(STATES), models(STATES), models(STATES), models(STATES)];
  const [slots, near, align] = [models(4 << 6), models(128), models(16)];
  const lengths = () => ({
    choice: models(2),
    low: models(POSITIONS << 3),
    middle: models(POSITIONS << 3),
    high: models(256),
  });
  const [newLengths, oldLengths] = [lengths(), lengths()];
  const length = (of: ReturnType<typeof lengths>, position: number): number => {
    if (!bit(of.choice, 0)) return 2 + tree(of.low, position << 3, 3);
    if (!bit(of.choice, 1)) return 10 + tree(of.middle, position << 3, 3);
    return 18 + tree(of.high, 0, 8);
  };
  const distance = (length: number): number => {
    const slot = tree(slots, Math.min(length - 2, 3) << 6, 6);
    if (slot < 4) return slot;
    const count = (slot >> 1) - 1;
    const base = (2 | (slot & 1)) * 2 ** count;
    if (slot < LONG_SLOT) return base + reversed(near, base - slot, count);
    return base + plain(count - 4) * 16 + reversed(align, 0, 4);
  };

  const out = new Uint8Array(size);
  const back = [0, 0, 0, 0];
  let state = 0;
  let done = 0;
  const literal = () => {
    const before = done > 0 ? out[done - 1]! : 0;
    const from = 0x300 * (((done & ((1 << lp) - 1)) << lc) + (before >> (8 - lc)));
    let node = 1;
    if (state >= 7) {
      // After a match the byte that would have gone on with it tells something, as long as it agrees.
      let expected = out[done - back[0]! - 1]!;
      while (node < 0x100) {
        const likely = (expected >> 7) & 1;
        expected <<= 1;
        const one = bit(literals, from + ((1 + likely) << 8) + node);
        node = node * 2 + one;
        if (one !== likely) break;
      }
    }
    while (node < 0x100) node = node * 2 + bit(literals, from + node);
    out[done++] = node;
    state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
  };
  /** How many bytes to copy from `back[0]`. */
  const match = (position: number): number => {
    if (!bit(isOld, state)) {
      const count = length(newLengths, position);
      back.unshift(distance(count));
      back.pop();
      state = state < 7 ? 7 : 10;
      return count;
    }
    if (!bit(isFirst, state)) {
      if (!bit(isLong, state * POSITIONS + position)) {
        state = state < 7 ? 9 : 11;
        return 1;
      }
    } else {
      const which = !bit(isSecond, state) ? 1 : !bit(isThird, state) ? 2 : 3;
      back.unshift(...back.splice(which, 1));
    }
    const count = length(oldLengths, position);
    state = state < 7 ? 8 : 11;
    return count;
  };

  while (done < size) {
    const position = done & ((1 << pb) - 1);
    if (!bit(isMatch, state * POSITIONS + position)) {
      literal();
      continue;
    }
    const count = match(position);
    const from = done - back[0]! - 1;
    if (from < 0 || done + count > size) throw new Error("LZMA that points outside");
    for (let i = 0; i < count; i++) out[done++] = out[from + i]!;
  }
  return out;
}
