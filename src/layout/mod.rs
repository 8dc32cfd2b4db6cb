//! From clean text to its blocks and sentences.
//!
//! In: clean text. Out: [`blocks`], each with its kind, and the [`sentences`] of each. A page that was copied whole falls into
//! headline, dateline, paragraphs, captions, the author's name and the menus below; lines that were broken to fit a page are
//! one block again. What is no part of the body is told by its own words or by where it stands; what leaves doubt is a
//! paragraph, for a figure that is lost is worse than a menu that is read.

mod line;
mod long;
mod marker;
mod outline;
mod phrases;
mod sentence;
mod signs;
mod words;
mod wrap;

pub use outline::blocks;
pub use sentence::sentences;

use crate::report::Span;

/// What a block is to the report.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum BlockKind {
    /// The title, one or more lines.
    Headline,
    /// Day and time of publication; a document's letterhead.
    Dateline,
    /// A heading inside the body.
    Heading,
    /// A paragraph of the body.
    Paragraph,
    /// An item of a list.
    ListItem,
    /// A row of a table: cells apart by tabs, bars or wide gaps.
    TableRow,
    /// What stands below a picture.
    Caption,
    /// The authors; a document's signature.
    Byline,
    /// Menus, counters, links to other articles, imprint.
    Navigation,
}

/// A stretch of the text that says one thing: a paragraph, an item, a heading.
#[derive(Clone, Debug)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Where it stands, in bytes of the clean text; trimmed. Line ends inside are wraps.
    pub span: Span,
    /// How deep a heading or item stands among those around it, 0 the outermost.
    pub level: u8,
    /// The list marker or heading number it opens with: `-`, `a)`, `1.2.`, `II/`.
    pub marker: Option<Span>,
}

impl Block {
    /// Its words, marker left out.
    pub fn words(&self, text: &str) -> Span {
        let start = self.marker.map_or(self.span.start, |marker| marker.end);
        let gap = text[start..self.span.end].len() - text[start..self.span.end].trim_start().len();
        Span::new(start + gap, self.span.end)
    }
}
