//! A WebAssembly module with the bytes of its code sorted by kind: instructions, the numbers of locals, of functions, offsets, constants …
//!
//! Numbers of one kind repeat as those between other bytes do not, so that what is sorted packs a twentieth smaller. In: a module. Out:
//!
//! ```text
//! where the code's content begins, and ends   two numbers of four bytes, little-endian
//! how many bytes of each kind there are       KINDS such numbers
//! the module before the code's content, and behind it
//! the bytes of each kind, one kind after the other
//! ```
//!
//! Some instructions have other numbers here, which none has, for what follows them: the commonest constants, which are left out with
//! their instruction ([`SHORT`]); long constants, which are of kinds of their own ([`LONG`]); what reads or writes memory and is aligned by
//! its own width, which is left out ([`ALIGNED`]). How long a function is, is left out, too: it ends with the block that it is.
//!
//! `www/engine/kinds.ts` puts them back.

use std::io::{Error, ErrorKind, Result};

/// The kinds. `www/engine/kinds.ts` numbers them alike.
pub const KINDS: usize = 17;
const SIZE: usize = 0;
const DECLARED: usize = 1;
const INSTRUCTION: usize = 2;
/// Of locals that are read, and of those that are written.
const LOCAL: usize = 3;
const SET_LOCAL: usize = 4;
const CALL: usize = 5;
const ALIGNMENT: usize = 6;
/// Of what is read from memory, and of what is written.
const OFFSET: usize = 7;
const STORE_OFFSET: usize = 8;
/// Short constants, addresses, and whole words.
const I32: usize = 9;
const ADDRESS: usize = 10;
const WORD: usize = 11;
const BLOCK: usize = 12;
/// Where branches go to that are taken on a condition, and always.
const BRANCH_IF: usize = 13;
const BRANCH: usize = 14;
const I64: usize = 15;
const REST: usize = 16;

const CODE_SECTION: u8 = 10;

/// Instructions with the number behind them that have one number for both, the first of them this, the others those that follow.
const SHORT: u8 = 0xc5;
const SHORTENED: [&[u8]; 4] = [&[0x41, 0], &[0x41, 1], &[0x41, 0xff, 1], &[0x20, 0]];

/// The number of constants whose number takes three or four bytes, and behind it that of those that take five.
const LONG: u8 = 0xf7;

/// What is added to the number of an instruction that is aligned by its own width.
const ALIGNED: u8 = 0xb8;
/// The logarithms of the widths of the instructions from 0x28 on.
const WIDTHS: [u8; 23] = [2, 3, 2, 3, 0, 0, 1, 1, 0, 0, 1, 1, 2, 2, 2, 3, 2, 3, 0, 1, 0, 1, 2];

/// Sorts a module. An error names an instruction that is not known.
pub fn sort(module: &[u8]) -> Result<Vec<u8>> {
    let (start, end) = code(module)?;
    let mut reader = Reader { bytes: &module[..end], at: start, kinds: vec![Vec::new(); KINDS] };
    let functions = reader.number(SIZE)?;
    for _ in 0..functions {
        let from = reader.at;
        let size = reader.number(SIZE)? as usize;
        let length = reader.at - from;
        if length > 1 && size < 1 << (7 * (length - 1)) {
            return Err(broken("the size of a function is longer than it need be"));
        }
        let kept = reader.kinds[SIZE].len() - length;
        reader.kinds[SIZE].truncate(kept);
        reader.function(reader.at + size)?;
    }
    let mut sorted = Vec::with_capacity(module.len() + 64);
    let lengths = reader.kinds.iter().map(Vec::len);
    for number in [start, end].into_iter().chain(lengths) {
        sorted.extend((number as u32).to_le_bytes());
    }
    sorted.extend(&module[..start]);
    sorted.extend(&module[end..]);
    reader.kinds.iter().for_each(|kind| sorted.extend(kind));
    Ok(sorted)
}

/// Where the content of the code section begins and ends.
fn code(module: &[u8]) -> Result<(usize, usize)> {
    let mut reader = Reader { bytes: module, at: 8, kinds: vec![Vec::new(); KINDS] };
    while reader.at < module.len() {
        let section = reader.byte(REST)?;
        let size = reader.number(REST)? as usize;
        if section == CODE_SECTION {
            return Ok((reader.at, reader.at + size));
        }
        reader.at += size;
    }
    Err(broken("there is no code"))
}

/// What is read is kept with its kind.
struct Reader<'m> {
    bytes: &'m [u8],
    at: usize,
    kinds: Vec<Vec<u8>>,
}

impl Reader<'_> {
    fn byte(&mut self, kind: usize) -> Result<u8> {
        let byte = *self.bytes.get(self.at).ok_or_else(|| broken("it breaks off"))?;
        self.at += 1;
        self.kinds[kind].push(byte);
        Ok(byte)
    }

    /// A number in seven bits a byte; a negative one comes out as something else, which nobody asks for.
    fn number(&mut self, kind: usize) -> Result<u64> {
        let (mut number, mut shift) = (0, 0);
        loop {
            let byte = self.byte(kind)?;
            number |= u64::from(byte & 0x7f) << shift.min(63);
            shift += 7;
            if byte < 0x80 {
                return Ok(number);
            }
        }
    }

    fn numbers(&mut self, kinds: &[usize]) -> Result<()> {
        kinds.iter().try_for_each(|kind| self.number(*kind).map(|_| ()))
    }

    fn function(&mut self, end: usize) -> Result<()> {
        for _ in 0..self.number(DECLARED)? {
            self.numbers(&[DECLARED, DECLARED])?;
        }
        while self.at < end {
            let rest = self.bytes.get(self.at..end).ok_or_else(|| broken("it breaks off"))?;
            if let Some(short) = SHORTENED.iter().position(|short| rest.starts_with(short)) {
                self.at += SHORTENED[short].len();
                self.kinds[INSTRUCTION].push(SHORT + short as u8);
                continue;
            }
            match self.byte(INSTRUCTION)? {
                0x00 | 0x01 | 0x05 | 0x0b | 0x0f | 0x1a | 0x1b | 0x45..=0xc4 | 0xd1 => {}
                0x02..=0x04 => self.numbers(&[BLOCK])?,
                0x0c => self.numbers(&[BRANCH])?,
                0x0d => self.numbers(&[BRANCH_IF])?,
                // A table of branches: so many, and the one for the rest.
                0x0e => {
                    for _ in 0..=self.number(BRANCH)? {
                        self.numbers(&[BRANCH])?;
                    }
                }
                0x10 | 0xd2 => self.numbers(&[CALL])?,
                0x11 => self.numbers(&[REST, REST])?,
                0x20 => self.numbers(&[LOCAL])?,
                0x21 | 0x22 => self.numbers(&[SET_LOCAL])?,
                0x23..=0x26 | 0x3f | 0x40 | 0xd0 => self.numbers(&[REST])?,
                memory @ 0x28..=0x3e => {
                    if rest.get(1) == Some(&WIDTHS[usize::from(memory - 0x28)]) {
                        self.at += 1;
                        self.renumber(memory + ALIGNED);
                    } else {
                        self.numbers(&[ALIGNMENT])?;
                    }
                    self.numbers(&[if memory < 0x36 { OFFSET } else { STORE_OFFSET }])?;
                }
                0x41 => match rest[1..].iter().take_while(|byte| **byte >= 0x80).count() {
                    0 | 1 => self.numbers(&[I32])?,
                    2 | 3 => {
                        self.renumber(LONG);
                        self.numbers(&[ADDRESS])?;
                    }
                    _ => {
                        self.renumber(LONG + 1);
                        self.numbers(&[WORD])?;
                    }
                },
                0x42 => self.numbers(&[I64])?,
                0x43 => (0..4).try_for_each(|_| self.byte(REST).map(|_| ()))?,
                0x44 => (0..8).try_for_each(|_| self.byte(REST).map(|_| ()))?,
                // Copies and fillings of memory, the growth of tables; conversions that saturate have no numbers.
                0xfc => match self.number(INSTRUCTION)? {
                    0..=7 => {}
                    10 => self.numbers(&[REST, REST])?,
                    11 | 15..=17 => self.numbers(&[REST])?,
                    other => return Err(broken(&format!("the instruction fc {other:02x} is not known here"))),
                },
                other => return Err(broken(&format!("the instruction {other:02x} is not known here"))),
            }
        }
        Ok(())
    }

    /// Gives the last instruction another number.
    fn renumber(&mut self, number: u8) {
        if let Some(last) = self.kinds[INSTRUCTION].last_mut() {
            *last = number;
        }
    }
}

fn broken(why: &str) -> Error {
    Error::new(ErrorKind::InvalidData, format!("a WebAssembly module to be packed: {why}"))
}
