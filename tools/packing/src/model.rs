//! How likely a bit is: what followed in like places before, mixed.
//!
//! A byte is told by its code, the shorter the commoner it is in its tree ([`Model::set_tree`]). Each bit of it has a chance in each context:
//! how often it was a one there. They are mixed by weights, which learn from every bit how far each context is to be trusted.

use crate::Coder;

/// Contexts of a byte.
pub const CONTEXTS: usize = 5;
/// What is mixed: the contexts, what went on after the same instructions before, and what always stands.
const INPUTS: usize = CONTEXTS + 2;
const MATCH: usize = CONTEXTS;
const ALWAYS: usize = CONTEXTS + 1;

/// Kinds of bytes, and codes: most kinds have one, a few have more.
pub const KINDS: usize = 24;
pub const TREES: usize = 48;
/// Bits of a code at most.
pub const LONGEST: usize = 12;
/// Places where a byte may stand, each with weights of its own.
pub const PLACES: usize = 128;
/// Codes so far that are told apart by the second weights: those of six bits, and all longer ones.
const NODES: usize = 64;

/// Places of chances, and how far the other place of a chance lies from its first.
const SLOTS: usize = 1 << 19;
const OTHER: usize = 16;
const HISTORY: usize = 1 << 20;
/// Rows of the last correction, and the steps of each.
const ROWS: usize = 1 << 11;
const STEPS: usize = 33;

/// How fast weights learn, and which they begin with.
const LEARNING: [i32; 2] = [16, 14];
const WEIGHT: i32 = 14000;

/// The chance of a one, of 4096, where what speaks for it is -2048, -1920, … 2048: 4096 / (1 + e^(-x / 256)).
const CURVE: [u16; 33] = [
    1, 2, 3, 6, 10, 16, 27, 45, 73, 120, 194, 310, 488, 747, 1101, 1546, 2047, 2549, 2994, 3348, 3607, 3785, 3901,
    3975, 4022, 4050, 4068, 4079, 4085, 4089, 4092, 4093, 4094,
];

/// A number for two.
pub const fn hash(a: u32, b: u32) -> u32 {
    (a.rotate_left(7) ^ b).wrapping_mul(0x9e37_79b1)
}

/// The codes of bytes, in the order of their lengths.
#[derive(Clone, Copy)]
struct Tree {
    /// How many codes of each length there are, and the bytes they stand for.
    count: [u16; LONGEST + 1],
    bytes: [u8; 256],
    /// The code of each byte, its first bit the highest of sixteen, and its length.
    code: [u16; 256],
    length: [u8; 256],
}

pub struct Model {
    /// The curve and what it comes from.
    squash: [u16; 4096],
    stretch: [i16; 4096],
    /// How far a chance moves, by how many bits went into it.
    rate: [i32; 16],
    /// A check of twelve bits, how many bits went in, the chance.
    slots: [u32; SLOTS],
    /// By the place and how long a match is, or which contexts were there before; by the code so far and whether there is a match.
    placed: [[i32; INPUTS]; PLACES * 64],
    coded: [[i32; INPUTS]; TREES * NODES * 2],
    corrected: [u16; ROWS * STEPS],
    trees: [Tree; TREES],
    contexts: [u32; CONTEXTS],
    count: usize,
    /// What was told, where it was after which bytes, and where it goes on as before.
    history: [u8; HISTORY],
    told: usize,
    seen: [u32; 1 << 16],
    from: usize,
    length: usize,
    matched: [u16; KINDS * 32],
}

impl Model {
    pub const fn new() -> Self {
        const TREE: Tree = Tree { count: [0; LONGEST + 1], bytes: [0; 256], code: [0; 256], length: [0; 256] };
        Model {
            squash: [0; 4096],
            stretch: [0; 4096],
            rate: [0; 16],
            slots: [0; SLOTS],
            placed: [[0; INPUTS]; PLACES * 64],
            coded: [[0; INPUTS]; TREES * NODES * 2],
            corrected: [0; ROWS * STEPS],
            trees: [TREE; TREES],
            contexts: [0; CONTEXTS],
            count: 0,
            history: [0; HISTORY],
            told: 0,
            seen: [0; 1 << 16],
            from: 0,
            length: 0,
            matched: [0; KINDS * 32],
        }
    }

    /// Begins anew.
    pub fn prepare(&mut self) {
        self.slots.fill(0);
        self.history.fill(0);
        self.seen.fill(0);
        (self.count, self.told, self.from, self.length) = (0, 0, 0, 0);
        let mut from = 0;
        for at in 0..4096 {
            let (step, part) = (at >> 7, at as u32 & 127);
            let value = (u32::from(CURVE[step]) * (128 - part) + u32::from(CURVE[step + 1]) * part + 64) >> 7;
            self.squash[at] = value as u16;
            while from <= value as usize {
                self.stretch[from] = at as i16 - 2048;
                from += 1;
            }
        }
        self.stretch[from..].fill(2047);
        self.rate = core::array::from_fn(|bits| 327_680 / (6 * bits as i32 + 13));
        self.placed.fill([WEIGHT; INPUTS]);
        self.coded.fill([WEIGHT; INPUTS]);
        self.matched.fill(0xc000);
        for (at, chance) in self.corrected.iter_mut().enumerate() {
            *chance = self.squash[(at % STEPS * 128).min(4095)] << 4;
        }
        for tree in 0..TREES {
            self.set_tree(tree, &[8; 256]);
        }
    }

    /// Gives the bytes codes of such lengths.
    pub fn set_tree(&mut self, tree: usize, lengths: &[u8; 256]) {
        let tree = &mut self.trees[tree];
        (tree.count, tree.length) = ([0; LONGEST + 1], *lengths);
        let (mut at, mut code) = (0usize, 0u32);
        for length in 1..=LONGEST {
            code <<= 1;
            for (byte, _) in lengths.iter().enumerate().filter(|(_, of)| usize::from(**of) == length) {
                tree.bytes[at & 255] = byte as u8;
                tree.code[byte] = (code << (16 - length)) as u16;
                tree.count[length] += 1;
                (code, at) = (code + 1, at + 1);
            }
        }
    }

    /// A context of the next byte.
    pub fn context(&mut self, value: u32) {
        self.contexts[self.count] = hash(value, self.count as u32 + 1);
        self.count += 1;
    }

    /// Looks where the same came before as now, unless what is told goes on as before already.
    pub fn find(&mut self, before: u32) {
        let seen = &mut self.seen[(before >> 16) as usize];
        if self.length == 0 && *seen > 0 {
            (self.from, self.length) = (*seen as usize, 1);
        }
        *seen = self.told as u32;
    }

    /// What comes has nothing to do with what was.
    pub fn forget(&mut self) {
        self.length = 0;
    }

    /// The next byte.
    #[inline(never)]
    pub fn byte<C: Coder>(&mut self, coder: &mut C, kind: usize, tree: usize, place: usize) -> u8 {
        while self.count < CONTEXTS {
            self.context(0);
        }
        self.count = 0;
        let (kind, tree, place) = (kind % KINDS, tree % TREES, place % PLACES);
        let mut pattern = u32::from(self.trees[tree].code[usize::from(coder.next())]);
        let expected = self.history[self.from % HISTORY];
        let mut likely = u32::from(self.trees[tree].code[usize::from(expected)]);
        let mut follows = if self.length > 0 { self.trees[tree].length[usize::from(expected)] } else { 0 };
        let matched = kind * 32 + self.length.min(15) + (self.length.saturating_sub(15) / 8).min(16);
        let row = hash(self.contexts[0], (tree * PLACES + place) as u32);
        // The bits so far and a one before them; those since the last four; where the codes of this length begin.
        let (mut node, mut local, mut code, mut first, mut before) = (1u32, 1u32, 0u32, 0u32, 0u32);
        let (mut bases, mut checks) = ([0u32; CONTEXTS], [0u32; CONTEXTS]);
        for depth in 1..=LONGEST {
            if depth % 4 == 1 {
                local = 1;
                for i in 0..CONTEXTS {
                    let mixed = (self.contexts[i] ^ hash(node, tree as u32)).wrapping_mul(0x2c1b_3c6d);
                    let mixed = (mixed ^ mixed >> 15).wrapping_mul(0x297a_2d39);
                    (bases[i], checks[i]) = (mixed >> (32 - SLOTS.trailing_zeros()), mixed << 20);
                }
            }
            let guess = follows > 0;
            let so_far = (tree * NODES + (node as usize).min(NODES - 1)) * 2 + usize::from(guess);

            let (mut places, mut slots, mut known) = ([0; CONTEXTS], [0u32; CONTEXTS], 0);
            let mut inputs = [0i32; INPUTS];
            for i in 0..CONTEXTS {
                // What is new takes the place of the one that fewer bits went into.
                let first = (bases[i] ^ local) as usize % SLOTS;
                let [one, two] = [first, first ^ OTHER].map(|place| self.slots[place]);
                let [is_one, is_two] = [one, two].map(|slot| (slot ^ checks[i]) >> 20 == 0);
                let second = !is_one && (is_two || two >> 16 & 15 < one >> 16 & 15);
                places[i] = if second { first ^ OTHER } else { first };
                slots[i] = if is_one {
                    one
                } else if is_two {
                    two
                } else {
                    checks[i] | 0x8000
                };
                known |= usize::from(is_one || is_two) << i;
            }
            for i in 0..CONTEXTS {
                inputs[i] = i32::from(self.stretch[(slots[i] >> 4) as usize % 4096]);
            }
            let own = place * 64 + if guess { 32 + matched % 32 } else { known };
            if guess {
                let speaks = i32::from(self.stretch[usize::from(self.matched[matched] >> 4)]);
                inputs[MATCH] = if likely & 0x8000 == 0 { -speaks } else { speaks };
            }
            inputs[ALWAYS] = 256;

            let sums = [&self.placed[own], &self.coded[so_far]].map(|weights| {
                let sum = (0..INPUTS).fold(0i32, |sum, i| sum.wrapping_add(weights[i].wrapping_mul(inputs[i]) >> 8));
                (sum >> 8).clamp(-2047, 2047)
            });
            let mixed = (((sums[0] + sums[1]) >> 1) + 2048) as usize % 4096;
            let part = mixed as u32 & 127;
            let step = (hash(row, node) >> (32 - ROWS.trailing_zeros())) as usize * STEPS + (mixed >> 7);
            let [below, above] = [self.corrected[step], self.corrected[step + 1]].map(u32::from);
            let corrected = (below * (128 - part) + above * part) >> 7;
            let chance = ((u32::from(self.squash[mixed]) * 16 + corrected) >> 1).clamp(32, 65504);

            let bit = coder.bit(pattern >> 15 & 1, chance);

            let goal = if bit == 1 { 0xffff } else { 0 };
            let errors = [0, 1].map(|set| {
                let told = i32::from(self.squash[(sums[set] + 2048) as usize % 4096]);
                ((bit << 12) as i32 - told) * LEARNING[set]
            });
            for (weights, error) in [(&mut self.placed[own], errors[0]), (&mut self.coded[so_far], errors[1])] {
                for i in 0..INPUTS {
                    weights[i] = weights[i].wrapping_add((inputs[i].wrapping_mul(error) + 0x2000) >> 14);
                }
            }
            let rates = slots.map(|slot| self.rate[(slot >> 16) as usize % 16]);
            for i in 0..CONTEXTS {
                let chance = (slots[i] & 0xffff) as i32;
                let chance = chance + ((goal - chance).wrapping_mul(rates[i]) >> 15);
                let more = if slots[i] & 0xf_0000 < 0xf_0000 { 0x1_0000 } else { 0 };
                slots[i] = ((slots[i] & 0xffff_0000) + more) | chance as u32;
            }
            for i in 0..CONTEXTS {
                self.slots[places[i]] = slots[i];
            }
            if guess {
                let right = (likely >> 15 & 1) == bit;
                approach(&mut self.matched[matched], right);
                follows = if right { follows - 1 } else { 0 };
            }
            approach(&mut self.corrected[step + usize::from(part > 64)], bit == 1);

            (node, local, code) = (node * 2 + bit, local * 2 + bit, code * 2 + bit);
            (pattern, likely) = (pattern << 1, likely << 1);
            let count = u32::from(self.trees[tree].count[depth]);
            first *= 2;
            if code < first + count {
                let byte = self.trees[tree].bytes[(before + code - first) as usize & 255];
                self.tell(byte, expected);
                coder.told(tree, byte);
                return byte;
            }
            (first, before) = (first + count, before + count);
        }
        panic!("no code is so long")
    }

    fn tell(&mut self, byte: u8, expected: u8) {
        if self.length > 0 && byte == expected {
            (self.from, self.length) = (self.from + 1, self.length + 1);
        } else {
            self.length = 0;
        }
        self.history[self.told % HISTORY] = byte;
        self.told += 1;
    }
}

impl Default for Model {
    fn default() -> Self {
        Self::new()
    }
}

/// Moves a chance a little to where it was right, or from where it was wrong.
fn approach(chance: &mut u16, up: bool) {
    if up { *chance += (0xffff - *chance) >> 6 } else { *chance -= *chance >> 6 }
}
