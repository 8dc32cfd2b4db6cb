//! Functions: their signatures, their locals, instructions and the numbers behind them.

use crate::Coder;
use crate::model::hash;
use crate::state::{F32_TYPE, F64_TYPE, FUNCTIONS, I32_TYPE, I64_TYPE, TYPES, class, loaded, reckoned, takes_two};
use crate::walk::{CODE_SECTION, FUNCTION_SECTION, IMPORT_SECTION, TYPE_SECTION, Walk};

/// Kinds of bytes, each with a tree of its own but for instructions, whose tree is told by the instruction before.
pub const DECLARED: usize = 3;
pub const INSTRUCTION: usize = 4;
pub const LOCAL: usize = 5;
pub const SET_LOCAL: usize = 6;
pub const CALL: usize = 7;
pub const ALIGNMENT: usize = 8;
pub const OFFSET: usize = 9;
pub const STORE_OFFSET: usize = 10;
pub const I32: usize = 11;
pub const I64: usize = 12;
pub const BLOCK: usize = 13;
pub const BRANCH: usize = 14;
pub const BRANCH_IF: usize = 15;
pub const TABLE: usize = 16;
pub const REST: usize = 17;
const INSTRUCTION_TREES: usize = 24;

/// The kind of a number's later bytes.
const fn later(kind: usize) -> usize {
    match kind {
        LOCAL | SET_LOCAL => 18,
        CALL => 19,
        OFFSET | STORE_OFFSET => 20,
        I32 => 21,
        I64 => 22,
        _ => 23,
    }
}

/// Which of the ways to choose weights a kind of operand has; instructions have those from 64 on.
const OPERANDS: usize = 8;
const INSTRUCTIONS: usize = 64;

impl Walk {
    /// Reads which signature each function has: so many that have code, behind those that are imported.
    pub(crate) fn signatures(&mut self, with_code: usize) {
        let (mut at, mut functions) = (8, 0);
        loop {
            let section = self.byte(at);
            at += 1;
            let size = self.number(&mut at);
            if section == CODE_SECTION {
                break;
            }
            assert!(size <= self.at, "a section that is longer than what there is");
            let end = at + size;
            let count = self.number(&mut at);
            for i in 0..count {
                match section {
                    TYPE_SECTION => {
                        at += 1;
                        self.function.signatures[i] = at;
                        (0..2).for_each(|_| at += self.number(&mut at));
                    }
                    IMPORT_SECTION => {
                        (0..2).for_each(|_| at += self.number(&mut at));
                        at += 1;
                        assert!(self.byte(at - 1) == 0, "something is imported that is no function");
                        self.function.functions[functions] = self.number(&mut at);
                        functions += 1;
                    }
                    FUNCTION_SECTION => {
                        self.function.functions[functions] = self.number(&mut at);
                        functions += 1;
                    }
                    _ => break,
                }
            }
            at = end;
        }
        self.function.imported = functions - with_code;
    }

    /// Where the types of a signature's parameters stand, how many, and its result.
    fn signature(&self, which: usize) -> (usize, usize, u8) {
        let mut at = self.function.signatures[which % TYPES];
        let count = self.number(&mut at);
        let from = at;
        at += count;
        (from, count, if self.number(&mut at) > 0 { self.byte(at) } else { 0 })
    }

    pub(crate) fn function<C: Coder>(&mut self, coder: &mut C, which: usize) {
        let from = self.leave_room();
        let kind = self.function.functions[self.function.imported + which];
        let (parameters, count, result) = self.signature(kind);
        self.function.begin(which as u32, kind as u32, result);
        (0..count).for_each(|i| self.function.declare(self.byte(parameters + i)));

        let mut before = kind as u32;
        for _ in 0..self.declaration(coder, &mut before, kind) {
            let count = self.declaration(coder, &mut before, kind);
            let of = self.declaration(coder, &mut before, kind);
            before = of;
            (0..count).for_each(|_| self.function.declare(of as u8));
        }
        while self.function.depth > 0 {
            self.instruction(coder);
        }
        self.close(from);
    }

    /// A number of what says which locals there are.
    fn declaration<C: Coder>(&mut self, coder: &mut C, before: &mut u32, signature: usize) -> u32 {
        let mut number = 0;
        for shift in (0..32).step_by(7) {
            self.model.forget();
            self.model.context(*before);
            self.model.context(self.before(1) | 1 << 8);
            self.model.context(hash(*before, signature as u32));
            let byte = self.next(coder, DECLARED, DECLARED, 0);
            *before = hash(*before, u32::from(byte));
            number |= u32::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                break;
            }
        }
        number
    }

    fn instruction<C: Coder>(&mut self, coder: &mut C) {
        let known = &self.function;
        let [top, second] = [1, 2].map(|below| known.value(below));
        let block = known.block();
        let place =
            known.height().min(3) << 4 | usize::from(block.by & 3) << 2 | usize::from(top.kind.wrapping_sub(1) & 3);
        let tree = INSTRUCTION_TREES + class(known.recent.instructions[0] as u8);
        self.instruction_contexts();
        let told = self.next(coder, INSTRUCTION, tree, INSTRUCTIONS + place);
        let operation = u32::from(told);
        let mut operand = |kind: usize| self.operand(coder, kind, operation);

        let mut number = 0;
        let (mut pops, mut result) = (0, 0);
        match told {
            0x02..=0x04 => {
                number = operand(BLOCK);
                pops = usize::from(told == 0x04);
            }
            0x0c => number = operand(BRANCH),
            0x0d => (number, pops) = (operand(BRANCH_IF), 1),
            // A table of branches: so many, and the one for the rest.
            0x0e => (0..=operand(TABLE)).for_each(|_| number = operand(TABLE)),
            0x10 => {
                number = operand(CALL);
                let which = self.function.functions[number as usize % FUNCTIONS];
                (_, pops, result) = self.signature(which);
            }
            0x11 => {
                number = operand(REST);
                operand(REST);
                (_, pops, result) = self.signature(number as usize);
                pops += 1;
            }
            0x1a => pops = 1,
            0x1b => (pops, result) = (3, second.kind),
            0x20 => number = operand(LOCAL),
            0x21 | 0x22 => (number, pops) = (operand(SET_LOCAL), 1),
            0x23 | 0x3f | 0xd0 => (number, result) = (operand(REST), I32_TYPE),
            0x24 => (number, pops) = (operand(REST), 1),
            0x25 | 0x40 => (number, pops, result) = (operand(REST), 1, I32_TYPE),
            0x26 => (number, pops) = (operand(REST), 2),
            0x28..=0x35 => {
                operand(ALIGNMENT);
                (number, pops, result) = (operand(OFFSET), 1, loaded(told));
            }
            0x36..=0x3e => {
                operand(ALIGNMENT);
                (number, pops) = (operand(STORE_OFFSET), 2);
            }
            0x41 => (number, result) = (operand(I32), I32_TYPE),
            0x42 => (number, result) = (operand(I64), I64_TYPE),
            0x43 => (number, result) = (self.bytes(coder, operation, 4), F32_TYPE),
            0x44 => (number, result) = (self.bytes(coder, operation, 8), F64_TYPE),
            0x45..=0xc4 => (pops, result) = (1 + usize::from(takes_two(told)), reckoned(told)),
            0xd1 => (pops, result) = (1, I32_TYPE),
            // Copies and fillings of memory, the growth of tables; conversions that saturate have no numbers.
            0xfc => {
                number = operand(REST);
                (0..[0, 1, 2][usize::from(number > 10) + 2 * usize::from(number == 10)])
                    .for_each(|_| _ = operand(REST));
                (pops, result) = if number < 8 { (1, if number < 4 { I32_TYPE } else { I64_TYPE }) } else { (3, 0) };
            }
            0x00 | 0x01 | 0x05 | 0x0b | 0x0f => {}
            _ => panic!("an instruction that is not known here"),
        }
        self.function.carry_out(told, number, pops, result);
    }

    /// A number behind an instruction.
    fn operand<C: Coder>(&mut self, coder: &mut C, kind: usize, operation: u32) -> u32 {
        let (mut number, mut before, mut of) = (0, 0, kind);
        for shift in (0..70).step_by(7) {
            self.operand_contexts(kind, hash(operation, before));
            let byte = self.next(coder, of, of, OPERANDS + of);
            number |= u32::from(byte & 0x7f).checked_shl(shift).unwrap_or(0);
            if byte < 0x80 {
                return number;
            }
            (before, of) = (hash(before, u32::from(byte) + 1), later(kind));
        }
        panic!("no number is so long")
    }

    /// A constant with a fraction.
    fn bytes<C: Coder>(&mut self, coder: &mut C, operation: u32, count: u32) -> u32 {
        (0..count).fold(0, |before, at| {
            self.operand_contexts(REST, hash(operation, at + 1));
            hash(before, u32::from(self.next(coder, REST, REST, OPERANDS + REST)))
        })
    }
}
