//! The sentences of blocks, with their expressions of time: laid out once, for what the report is about and for its reading.

use crate::layout::{self, Block};
use crate::period::{Stretch, Timed};
use crate::text::token::Cut;

/// The sentences of each block that has been laid out ahead of its reading.
pub(super) struct Laid(Vec<Vec<Timed>>);

impl Laid {
    /// None yet, of so many blocks.
    pub(super) fn new(blocks: usize) -> Self {
        let mut laid = Vec::new();
        laid.resize_with(blocks, Vec::new);
        Laid(laid)
    }

    /// Lays out a block.
    pub(super) fn lay_out(&mut self, text: &Cut, blocks: &[Block], at: usize) {
        if self.0[at].is_empty() {
            self.0[at] = sentences(text, &blocks[at]);
        }
    }

    /// Blocks that have been laid out.
    pub(super) fn stretches(&self, blocks: &[Block], of: &[usize]) -> Vec<Stretch<'_>> {
        of.iter().map(|at| Stretch { span: blocks[*at].span, sentences: &self.0[*at] }).collect()
    }

    /// The sentences of a block, which is read once.
    pub(super) fn take(&mut self, text: &Cut, block: &Block, at: usize) -> Vec<Timed> {
        let laid = std::mem::take(&mut self.0[at]);
        if laid.is_empty() { sentences(text, block) } else { laid }
    }
}

fn sentences(text: &Cut, block: &Block) -> Vec<Timed> {
    layout::sentences(text, block).into_iter().map(|span| Timed::new(text, span)).collect()
}
