//! Goes through a module as who unpacks it will, and writes down what he has to be told.

use packing::model::{LONGEST, TREES};
use packing::walk::{CODE_SECTION, LENGTHS, ROOM, Walk};
use packing::{Coder, split};
use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::io::{Error, ErrorKind, Result};
use std::sync::{Mutex, MutexGuard};

/// Packs a module: once with codes of one length, to count bytes, then with those that the counts give.
pub fn pack(module: &[u8]) -> Result<Vec<u8>> {
    if module.len() > ROOM {
        return Err(broken("it is too long"));
    }
    let told = without_sizes(module)?;
    let first = write(&[[8; 256]; TREES], &told, module.len());
    let lengths = first.counts.map(|counts| lengths(&counts));
    let second = write(&lengths, &told, module.len());
    let mut packed = (module.len() as u32).to_be_bytes().to_vec();
    packed.extend(second.sum.to_be_bytes());
    packed.extend(second.packed);
    Ok(packed)
}

/// The one walk, which is too large for the stack.
pub fn walk() -> MutexGuard<'static, Walk> {
    static WALK: Mutex<Walk> = Mutex::new(Walk::new());
    WALK.lock().expect("nobody broke off with it")
}

/// The bytes that are told: how large functions are is not.
fn without_sizes(module: &[u8]) -> Result<Vec<u8>> {
    let mut told = module.get(..8).ok_or_else(|| broken("it breaks off"))?.to_vec();
    let mut at = 8;
    let mut copy = |from: usize, to: usize| {
        told.extend(module.get(from..to).ok_or_else(|| broken("it breaks off"))?);
        Ok::<(), Error>(())
    };
    while at < module.len() {
        let (from, section) = (at, module[at]);
        at += 1;
        let end = number(module, &mut at)? + at;
        if section == CODE_SECTION {
            let functions = number(module, &mut at)?;
            copy(from, at)?;
            for _ in 0..functions {
                let size = number(module, &mut at)?;
                copy(at, at + size)?;
                at += size;
            }
        } else {
            copy(from, end)?;
        }
        at = end;
    }
    Ok(told)
}

fn number(module: &[u8], at: &mut usize) -> Result<usize> {
    let (mut number, mut shift) = (0, 0);
    loop {
        let byte = *module.get(*at).ok_or_else(|| broken("it breaks off"))?;
        *at += 1;
        number |= usize::from(byte & 0x7f) << shift;
        shift += 7;
        if byte < 0x80 || shift > 28 {
            return Ok(number);
        }
    }
}

/// Writes bits down.
struct Writer<'b> {
    told: &'b mut dyn Iterator<Item = u8>,
    low: u32,
    high: u32,
    packed: Vec<u8>,
    counts: [[u64; 256]; TREES],
}

fn write(lengths: &[[u8; 256]; TREES], bytes: &[u8], size: usize) -> Written {
    let trees = lengths.iter().enumerate().filter(|(tree, _)| *tree != LENGTHS);
    let mut told = trees.flat_map(|(_, lengths)| lengths).chain(bytes).copied();
    let mut writer = Writer { told: &mut told, low: 0, high: u32::MAX, packed: Vec::new(), counts: [[0; 256]; TREES] };
    let mut walk = walk();
    walk.module(&mut writer, size);
    // A number between the two, and what is read beyond it.
    writer.packed.extend(writer.high.to_be_bytes());
    writer.packed.extend([0; 4]);
    Written { packed: writer.packed, counts: writer.counts, sum: walk.sum() }
}

struct Written {
    packed: Vec<u8>,
    counts: [[u64; 256]; TREES],
    sum: u32,
}

impl Coder for Writer<'_> {
    fn next(&mut self) -> u8 {
        self.told.next().unwrap_or(0)
    }

    fn bit(&mut self, bit: u32, chance: u32) -> u32 {
        let middle = split(self.low, self.high, chance);
        if bit == 1 {
            self.high = middle;
        } else {
            self.low = middle + 1;
        }
        while (self.low ^ self.high) >> 24 == 0 {
            self.packed.push((self.high >> 24) as u8);
            (self.low, self.high) = (self.low << 8, self.high << 8 | 0xff);
        }
        bit
    }

    fn told(&mut self, tree: usize, byte: u8) {
        self.counts[tree][usize::from(byte)] += 1;
    }
}

/// How long the code of each byte is, by Huffman: the commoner, the shorter; none for what never comes.
fn lengths(counts: &[u64; 256]) -> [u8; 256] {
    let mut counts = *counts;
    loop {
        // What is least common is put together, until all is.
        let mut above = vec![0; 256];
        let mut open: BinaryHeap<_> =
            (0..256).filter(|byte| counts[*byte] > 0).map(|byte| Reverse((counts[byte], byte))).collect();
        if open.len() == 1 {
            return counts.map(|count| u8::from(count > 0));
        }
        while let (Some(Reverse(one)), Some(Reverse(other))) = (open.pop(), open.pop()) {
            let both = above.len();
            above.push(0);
            (above[one.1], above[other.1]) = (both, both);
            open.push(Reverse((one.0 + other.0, both)));
        }
        let length = |mut at: usize| {
            let mut length = 0;
            while above[at] > 0 {
                (at, length) = (above[at], length + 1);
            }
            length
        };
        let lengths: Vec<usize> = (0..256).map(length).collect();
        if lengths.iter().all(|length| *length <= LONGEST) {
            return std::array::from_fn(|byte| lengths[byte] as u8);
        }
        // Rare bytes pass for commoner ones.
        counts.iter_mut().filter(|count| **count > 0).for_each(|count| *count = *count / 2 + 1);
    }
}

fn broken(why: &str) -> Error {
    Error::new(ErrorKind::InvalidData, format!("a WebAssembly module to be packed: {why}"))
}
