//! What is known of functions: what stands on the stack, which blocks are open, what came last.
//!
//! It serves only to tell what comes next: where it is reckoned wrongly nothing breaks, but packs a little worse.

use crate::model::hash;

pub const TYPES: usize = 1 << 12;
pub const FUNCTIONS: usize = 1 << 14;
pub const LOCALS: usize = 1 << 12;
const DEPTH: usize = 1 << 10;

pub const I32_TYPE: u8 = 0x7f;
pub const I64_TYPE: u8 = 0x7e;
pub const F32_TYPE: u8 = 0x7d;
pub const F64_TYPE: u8 = 0x7c;

/// What stands on the stack: its type, the instruction that made it, and what it was made of.
#[derive(Clone, Copy)]
pub struct Value {
    pub kind: u8,
    pub by: u8,
    pub of: u32,
}

/// A block that has not ended: what opened it, its result, and how high the stack was.
#[derive(Clone, Copy)]
pub struct Block {
    pub by: u8,
    result: u8,
    base: usize,
}

const NO_VALUE: Value = Value { kind: 0, by: 0, of: 0 };
const NO_BLOCK: Block = Block { by: 0, result: 0, base: 0 };

/// What is known of the module's functions, and of the one that is under way.
pub struct Function {
    /// Where each signature stands, and which one each function has.
    pub signatures: [usize; TYPES],
    pub functions: [usize; FUNCTIONS],
    pub imported: usize,
    pub recent: Recent,
    pub locals: [u8; LOCALS],
    declared: usize,
    stack: [Value; DEPTH],
    height: usize,
    blocks: [Block; DEPTH],
    pub depth: usize,
    /// The offset that an address was last used with.
    pub offset_of: [u32; 1 << 16],
}

/// What came last, the latest first.
#[derive(Clone, Copy)]
pub struct Recent {
    pub function: u32,
    pub instructions: [u32; 6],
    /// With the numbers behind them, and of those all but locals, constants and sums.
    pub whole: [u32; 5],
    pub telling: [u32; 2],
    pub calls: [u32; 3],
    pub constant: u32,
    pub offset: u32,
    pub branch: u32,
    pub local: u32,
    /// Locals written and not read since, and the highest one written.
    pub unread: [u32; 3],
    pub highest: u32,
}

const NOTHING: Recent = Recent {
    function: 0,
    instructions: [0; 6],
    whole: [0; 5],
    telling: [0; 2],
    calls: [0; 3],
    constant: 0,
    offset: 0,
    branch: 0,
    local: 0,
    unread: [0; 3],
    highest: 0,
};

impl Function {
    pub const fn new() -> Self {
        Function {
            signatures: [0; TYPES],
            functions: [0; FUNCTIONS],
            imported: 0,
            recent: NOTHING,
            locals: [0; LOCALS],
            declared: 0,
            stack: [NO_VALUE; DEPTH],
            height: 0,
            blocks: [NO_BLOCK; DEPTH],
            depth: 0,
            offset_of: [0; 1 << 16],
        }
    }

    fn base(&self) -> usize {
        self.blocks[self.depth - 1].base
    }

    /// How many values the innermost block has.
    pub fn height(&self) -> usize {
        self.height - self.base()
    }

    /// The value so far below the top, from 1 on.
    pub fn value(&self, below: usize) -> Value {
        if self.height() >= below { self.stack[self.height - below] } else { NO_VALUE }
    }

    /// What opened the block so far out, from 1 on.
    pub fn around(&self, out: usize) -> u32 {
        if out <= self.depth { u32::from(self.blocks[self.depth - out].by) } else { 0 }
    }

    fn pop(&mut self) -> Value {
        let value = self.value(1);
        self.height -= usize::from(self.height() > 0);
        value
    }

    fn open(&mut self, by: u8, result: u8) {
        self.blocks[self.depth] = Block { by, result, base: self.height };
        self.depth += 1;
    }

    /// Nothing is known of the function that comes but its number, its signature and its result.
    pub fn begin(&mut self, which: u32, signature: u32, result: u8) {
        self.recent = Recent { function: which + 77, ..NOTHING };
        self.recent.whole[0] = hash(256, signature);
        (self.height, self.depth, self.declared) = (0, 0, 0);
        self.open(0, result);
    }

    /// The innermost block.
    pub fn block(&self) -> Block {
        self.blocks[self.depth - 1]
    }

    /// One more local.
    pub fn declare(&mut self, of: u8) {
        self.locals[self.declared] = of;
        self.declared += 1;
    }

    /// Nothing of the block remains on the stack.
    fn unwind(&mut self) {
        self.height = self.base();
    }

    /// What an instruction leaves: on the stack, and to be remembered.
    pub fn carry_out(&mut self, told: u8, number: u32, pops: usize, mut result: u8) {
        let operation = u32::from(told);
        let whole = hash(operation, number);
        let mut of = whole;
        if matches!(told, 0x28..=0x3e) {
            let address = self.value(1 + usize::from(told >= 0x36)).of;
            self.offset_of[(address >> 16) as usize] = number + 1;
            self.recent.offset = number;
        }
        for _ in 0..pops {
            of = hash(of, self.pop().of);
        }
        match told {
            0x00 | 0x0c | 0x0e | 0x0f => self.unwind(),
            0x02..=0x04 => self.open(told, if matches!(number as u8, 0x7c..=0x7f) { number as u8 } else { 0 }),
            0x05 => {
                self.unwind();
                self.blocks[self.depth - 1].by = told;
            }
            0x0b => {
                self.unwind();
                self.depth -= 1;
                result = self.blocks[self.depth].result;
                if self.depth == 0 {
                    return;
                }
            }
            0x20 | 0x22 => result = self.locals[number as usize % LOCALS],
            _ => {}
        }
        if result != 0 {
            self.stack[self.height] = Value { kind: result, by: told, of };
            self.height += 1;
        }

        let recent = &mut self.recent;
        remember(&mut recent.instructions, operation);
        remember(&mut recent.whole, whole);
        if !matches!(told, 0x20..=0x22 | 0x41 | 0x6a) {
            remember(&mut recent.telling, whole);
        }
        match told {
            0x0d | 0x0e => recent.branch = number,
            0x10 => remember(&mut recent.calls, number),
            0x41 => recent.constant = number,
            0x20 => {
                recent.local = number;
                let [a, b, c] = recent.unread;
                if a == number + 1 {
                    recent.unread = [b, c, 0];
                } else if b == number + 1 {
                    recent.unread = [a, c, 0];
                }
            }
            0x21 | 0x22 => {
                recent.local = number;
                remember(&mut recent.unread, number + 1);
                recent.highest = recent.highest.max(number + 1);
            }
            _ => {}
        }
    }
}

impl Default for Function {
    fn default() -> Self {
        Self::new()
    }
}

/// Puts a value before the others, of which the last is forgotten.
fn remember<const N: usize>(list: &mut [u32; N], value: u32) {
    list.copy_within(0..N - 1, 1);
    list[0] = value;
}

/// Instructions behind which others are alike.
pub fn class(instruction: u8) -> usize {
    match instruction {
        0x20..=0x22 => usize::from(instruction - 0x20),
        0x41 => 3,
        0x6a => 4,
        0x10 => 5,
        0x0b => 6,
        0x0d => 7,
        0x28..=0x35 => 8,
        0x36..=0x3e => 9,
        0x02..=0x04 => 10,
        0x45..=0x66 => 11,
        0x67.. => 12,
        _ => 13,
    }
}

pub fn takes_two(told: u8) -> bool {
    matches!(told, 0x46..=0x4f | 0x51..=0x66 | 0x6a..=0x78 | 0x7c..=0x8a | 0x92..=0x98 | 0xa0..=0xa6)
}

/// The type of what an instruction reads from memory.
pub fn loaded(told: u8) -> u8 {
    match told {
        0x28 | 0x2c..=0x2f => I32_TYPE,
        0x2a => F32_TYPE,
        0x2b => F64_TYPE,
        _ => I64_TYPE,
    }
}

/// The type of what an instruction reckons.
pub fn reckoned(told: u8) -> u8 {
    match told {
        0x45..=0x78 | 0xa7..=0xab | 0xbc | 0xc0 | 0xc1 => I32_TYPE,
        0x79..=0x8a | 0xac..=0xb1 | 0xbd | 0xc2..=0xc4 => I64_TYPE,
        0x8b..=0x98 | 0xb2..=0xb6 | 0xbe => F32_TYPE,
        _ => F64_TYPE,
    }
}
