//! A module from its first byte to its last: its sections, and the data.

use crate::Coder;
use crate::model::{Model, TREES, hash};
use crate::state::Function;

/// Bytes of a module at most.
pub const ROOM: usize = 1 << 20;

/// Kinds of bytes; `function.rs` has the others.
const PLAIN: usize = 0;
const DATA: usize = 1;
/// How long the codes of a tree are.
pub const LENGTHS: usize = 2;

/// The trees of data: behind a nought, a letter's later byte, a letter, anything else.
const DATA_TREES: usize = 40;

pub const TYPE_SECTION: u8 = 1;
pub const IMPORT_SECTION: u8 = 2;
pub const FUNCTION_SECTION: u8 = 3;
pub const CODE_SECTION: u8 = 10;
const DATA_SECTION: u8 = 11;

/// The module as far as it is known, and what tells how it goes on.
pub struct Walk {
    module: [u8; ROOM],
    pub(crate) at: usize,
    pub(crate) model: Model,
    pub(crate) function: Function,
    lengths: [[u8; 256]; TREES],
}

impl Walk {
    /// Before the first byte. It is all noughts, which take no room in a module.
    pub const fn new() -> Self {
        Walk { module: [0; ROOM], at: 0, model: Model::new(), function: Function::new(), lengths: [[0; 256]; TREES] }
    }

    /// The module.
    pub fn written(&self) -> &[u8] {
        &self.module[..self.at]
    }

    /// A sum over the module that tells whether it is as it was.
    pub fn sum(&self) -> u32 {
        self.written().iter().fold(1, |sum, byte| hash(sum, u32::from(*byte)))
    }

    /// A module of so many bytes; whatever was before is forgotten.
    pub fn module<C: Coder>(&mut self, coder: &mut C, size: usize) {
        self.module.fill(0);
        self.at = 0;
        self.function.offset_of.fill(0);
        self.model.prepare();
        self.trees(coder);
        for _ in 0..8 {
            self.plain(coder);
        }
        while self.at < size {
            let section = self.plain(coder);
            let length = self.plain_number(coder) as usize;
            let end = self.at + length;
            match section {
                CODE_SECTION => self.functions(coder),
                DATA_SECTION => (0..self.plain_number(coder)).for_each(|_| self.segment(coder)),
                _ => {
                    while self.at < end {
                        self.plain(coder);
                    }
                }
            }
        }
        assert!(self.at == size);
    }

    fn functions<C: Coder>(&mut self, coder: &mut C) {
        let functions = self.plain_number(coder) as usize;
        self.signatures(functions);
        (0..functions).for_each(|function| self.function(coder, function));
    }

    /// How long the codes are, each told by those before it and that of the same byte in the tree before.
    fn trees<C: Coder>(&mut self, coder: &mut C) {
        let mut above = [0; 256];
        above[..16].fill(4);
        self.model.set_tree(LENGTHS, &above);
        for tree in (0..TREES).filter(|tree| *tree != LENGTHS) {
            let (mut left, mut second) = (0, 0);
            for length in &mut above {
                self.model.context(left);
                self.model.context(left | second << 4);
                self.model.context(left | u32::from(*length) << 8);
                *length = self.model.byte(coder, LENGTHS, LENGTHS, 0);
                (left, second) = (u32::from(*length), left);
            }
            self.lengths[tree] = above;
        }
        for tree in (0..TREES).filter(|tree| *tree != LENGTHS) {
            self.model.set_tree(tree, &self.lengths[tree]);
        }
    }

    /// A byte of what has no grammar here.
    #[inline(never)]
    fn plain<C: Coder>(&mut self, coder: &mut C) -> u8 {
        let [a, b, c, d] = [1, 2, 3, 4].map(|distance| self.before(distance));
        self.model.forget();
        self.model.context(a | 1 << 8);
        self.model.context(a | b << 8 | 1 << 16);
        self.model.context(hash(a | b << 8 | c << 16, 2));
        self.model.context(b | 1 << 9);
        self.model.context(d | 1 << 10);
        self.next(coder, PLAIN, PLAIN, 0)
    }

    fn plain_number<C: Coder>(&mut self, coder: &mut C) -> u32 {
        let mut number = 0;
        for shift in (0..32).step_by(7) {
            let byte = self.plain(coder);
            number |= u32::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                break;
            }
        }
        number
    }

    /// What is copied to memory.
    fn segment<C: Coder>(&mut self, coder: &mut C) {
        self.plain_number(coder);
        self.plain(coder);
        let address = self.plain_number(coder);
        self.plain(coder);
        self.model.forget();
        let size = self.plain_number(coder);
        let mut word = 0;
        for i in 0..size {
            let [a, b, c, d, e, f] = [1, 2, 3, 4, 5, 6].map(|distance| self.before(distance));
            let column = (address + i) & 3;
            self.model.find(hash(a | b << 8 | c << 16 | d << 24, e | f << 8));
            self.model.context(a | 1 << 8);
            self.model.context(a | b << 8 | 1 << 16);
            self.model.context(hash(d | self.before(8) << 8, column));
            self.model.context(hash(b | c << 8, 3));
            self.model.context(hash(word, 4));
            let class = match a as u8 {
                0 => 0,
                0x80.. => 1,
                letter if letter.is_ascii_alphabetic() => 2,
                _ => 3,
            };
            let byte = self.next(coder, DATA, DATA_TREES + class, 4 + column as usize);
            word = if byte >= 0x80 || byte.is_ascii_alphabetic() { hash(word, u32::from(byte)) } else { 0 };
        }
    }

    /// Tells the next byte, whose contexts are known.
    pub(crate) fn next<C: Coder>(&mut self, coder: &mut C, kind: usize, tree: usize, place: usize) -> u8 {
        let byte = self.model.byte(coder, kind, tree, place);
        self.module[self.at] = byte;
        self.at += 1;
        byte
    }

    /// The byte so far back.
    pub(crate) fn before(&self, distance: usize) -> u32 {
        u32::from(self.byte(self.at.wrapping_sub(distance)))
    }

    pub(crate) fn byte(&self, at: usize) -> u8 {
        self.module[at % ROOM]
    }

    /// A number that stands in the module already.
    pub(crate) fn number(&self, at: &mut usize) -> usize {
        let mut number = 0;
        for shift in (0..32).step_by(7) {
            let byte = self.byte(*at);
            *at += 1;
            number |= u32::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                break;
            }
        }
        number as usize
    }

    /// Leaves room for the size of a function, which is known behind it.
    pub(crate) fn leave_room(&mut self) -> usize {
        self.at += SIZE;
        self.at
    }

    /// Puts the size of the function that begins at `from` before it, in as few bytes as it takes.
    pub(crate) fn close(&mut self, from: usize) {
        let (end, mut at, mut left) = (self.at, from - SIZE, self.at - from);
        while left >= 0x80 {
            self.module[at] = left as u8 | 0x80;
            (at, left) = (at + 1, left >> 7);
        }
        self.module[at] = left as u8;
        self.module.copy_within(from..end, at + 1);
        self.at = at + 1 + end - from;
    }
}

/// Bytes that the size of a function takes at most.
const SIZE: usize = 5;

impl Default for Walk {
    fn default() -> Self {
        Self::new()
    }
}
