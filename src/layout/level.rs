//! How deep headings and list items stand.

use super::draft::Draft;
use super::{Block, BlockKind};

/// The finished blocks. A sort of marker that was not seen since the last block further out goes one deeper.
pub fn levels(drafts: Vec<Draft>) -> Vec<Block> {
    let (mut headings, mut items) = (Vec::new(), Vec::new());
    let finish = |draft: Draft| {
        let kind = draft.kind.unwrap_or(BlockKind::Paragraph);
        let sort = draft.marker.map(|marker| marker.sort);
        let level = match kind {
            BlockKind::Heading => {
                items.clear();
                depth(&mut headings, sort)
            }
            BlockKind::ListItem => {
                // `3.` is no part of the list below the heading `2.`
                if headings.contains(&sort) {
                    items.clear();
                }
                depth(&mut items, sort)
            }
            BlockKind::Paragraph => {
                items.clear();
                0
            }
            _ => 0,
        };
        let marker = draft.marker.filter(|_| matches!(kind, BlockKind::Heading | BlockKind::ListItem));
        Block { kind, span: draft.span, level, marker: marker.map(|marker| marker.span) }
    };
    drafts.into_iter().map(finish).collect()
}

fn depth<T: PartialEq>(open: &mut Vec<T>, sort: T) -> u8 {
    match open.iter().position(|known| *known == sort) {
        Some(depth) => open.truncate(depth + 1),
        None => open.push(sort),
    }
    u8::try_from(open.len() - 1).unwrap_or(u8::MAX)
}
