//! The sentences of blocks, with their expressions of time: laid out once, for what the report is about and for its reading.

use crate::layout::{self, Block, BlockKind};
use crate::period::{Stretch, Timed};
use crate::text::token::Cut;
use std::ops::Range;

/// The blocks that say what a report is about, laid out ahead of its reading.
#[derive(Default)]
pub(super) struct Laid(pub(super) Vec<Stretch>);

impl Laid {
    /// Lays out the first blocks of a kind, `most` of them; gives where they lie.
    pub(super) fn lay_out(&mut self, text: &Cut, blocks: &[Block], kind: BlockKind, most: usize) -> Range<usize> {
        let start = self.0.len();
        for block in blocks.iter().filter(|block| block.kind == kind).take(most) {
            self.0.push(Stretch { span: block.span, sentences: sentences(text, block) });
        }
        start..self.0.len()
    }

    /// The sentences of a block, which is read once.
    pub(super) fn take(&mut self, text: &Cut, block: &Block) -> Vec<Timed> {
        match self.0.iter_mut().find(|stretch| stretch.span == block.span) {
            Some(laid) if !laid.sentences.is_empty() => std::mem::take(&mut laid.sentences),
            _ => sentences(text, block),
        }
    }
}

fn sentences(text: &Cut, block: &Block) -> Vec<Timed> {
    layout::sentences(text, block).into_iter().map(|span| Timed::new(text, span)).collect()
}
