//! Packs WebAssembly modules and unpacks them.
//!
//! A module is told bit by bit, each by how likely it is ([`model`]) in its place ([`walk`], [`function`], [`contexts`]), so that likely
//! ones take next to nothing. Who packs and who unpacks go the same way with the same numbers, all of them whole, and differ only in where a
//! bit comes from ([`Coder`]): `tools/bindgen/src/bin/pack/` has the one that packs, [`Reader`] unpacks. What is packed:
//!
//! ```text
//! how long the module is, and a sum over its bytes   two numbers of four bytes, big-endian
//! the bits
//! ```
//!
//! Damage is a panic, which in the browser is a trap: every number that comes out is checked where it is used as a place, and every step
//! writes a byte of a module whose length is bounded.

#![no_std]

#[cfg(target_arch = "wasm32")]
mod door;

pub mod contexts;
pub mod function;
pub mod model;
pub mod state;
pub mod walk;

use walk::Walk;

/// Bytes of a packed module at most.
pub const PACKED: usize = 1 << 19;

/// Where bits go, or come from.
pub trait Coder {
    /// The byte that is told next; who reads does not know it.
    fn next(&mut self) -> u8;
    /// Tells a bit, or is told it; `chance` is that of a one, of 65536.
    fn bit(&mut self, bit: u32, chance: u32) -> u32;
    /// A byte was told by a code of a tree.
    fn told(&mut self, tree: usize, byte: u8);
}

/// Unpacks.
pub struct Reader {
    packed: [u8; PACKED],
    at: usize,
    low: u32,
    high: u32,
    code: u32,
}

impl Reader {
    /// Nothing is packed so yet.
    pub const fn new() -> Self {
        Reader { packed: [0; PACKED], at: 0, low: 0, high: 0, code: 0 }
    }

    /// Where the packed bytes are put.
    pub fn packed(&mut self) -> &mut [u8] {
        &mut self.packed
    }

    /// Puts the module that was packed into `walk`, which is new: so many bytes. Panics where it is damaged.
    pub fn unpack(&mut self, walk: &mut Walk) -> usize {
        let [size, sum, code] = [0, 4, 8].map(|at| u32::from_be_bytes([0, 1, 2, 3].map(|i| self.packed[at + i])));
        (self.at, self.low, self.high, self.code) = (12, 0, u32::MAX, code);
        walk.module(self, size as usize);
        assert!(walk.sum() == sum);
        size as usize
    }
}

impl Default for Reader {
    fn default() -> Self {
        Self::new()
    }
}

impl Coder for Reader {
    fn next(&mut self) -> u8 {
        0
    }

    fn bit(&mut self, _: u32, chance: u32) -> u32 {
        let middle = split(self.low, self.high, chance);
        let bit = u32::from(self.code <= middle);
        if bit == 1 {
            self.high = middle
        } else {
            self.low = middle + 1
        }
        while (self.low ^ self.high) >> 24 == 0 {
            (self.low, self.high) = (self.low << 8, self.high << 8 | 0xff);
            self.code = self.code << 8 | u32::from(self.packed[self.at]);
            self.at += 1;
        }
        bit
    }

    fn told(&mut self, _: usize, _: u8) {}
}

/// The last number of a range that stands for a one.
pub const fn split(low: u32, high: u32, chance: u32) -> u32 {
    low + ((high - low) >> 16) * chance
}
