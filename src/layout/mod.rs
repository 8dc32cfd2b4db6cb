//! x
use crate::report::Span;
/// x
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[allow(missing_docs)]
pub enum BlockKind {
    Headline,
    Dateline,
    Heading,
    Paragraph,
    ListItem,
    TableRow,
    Caption,
    Byline,
    Navigation,
}
/// x
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub struct Block {
    pub kind: BlockKind,
    pub span: Span,
    pub level: u8,
    pub marker: Option<Span>,
}
/// x
pub fn blocks(text: &str) -> Vec<Block> {
    let mut at = 0;
    let mut out = vec![];
    for line in text.split('\n') {
        let t = line.trim();
        if !t.is_empty() {
            let s = at + line.find(t).unwrap();
            out.push(Block { kind: BlockKind::Paragraph, span: Span::new(s, s + t.len()), level: 0, marker: None });
        }
        at += line.len() + 1;
    }
    out
}
/// x
pub fn sentences(text: &str, block: &Block) -> Vec<Span> {
    let t = block.span.of(text);
    let mut out = vec![];
    let mut start = 0;
    let b: Vec<(usize, char)> = t.char_indices().collect();
    for w in b.windows(3) {
        if w[0].1 == '.' && w[1].1 == ' ' && w[2].1.is_uppercase() {
            out.push(Span::new(block.span.start + start, block.span.start + w[1].0));
            start = w[2].0;
        }
    }
    out.push(Span::new(block.span.start + start, block.span.end));
    out
}
