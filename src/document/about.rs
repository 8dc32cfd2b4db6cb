//! What the report says of itself: title, day, place, period.

use super::laid::Laid;
use crate::grammar;
use crate::layout::{Block, BlockKind};
use crate::lexicon::places::{self, PlaceLine};
use crate::period;
use crate::report::{Document, Span};
use crate::text::token::Cut;

/// How much of the body counts as its lead, where the headline does not say the period.
const LEAD: usize = 12;

/// What the report says of itself: what it is about, its place, and both in words.
pub(super) fn describe(
    text: &Cut,
    blocks: &[Block],
    laid: &mut Laid,
) -> (period::About, Option<&'static PlaceLine>, Document) {
    let of = |kind: BlockKind, most: usize| -> Vec<usize> {
        (0..blocks.len()).filter(|at| blocks[*at].kind == kind).take(most).collect()
    };
    let spans = |blocks_of: &[usize]| -> Vec<Span> { blocks_of.iter().map(|at| blocks[*at].span).collect() };
    let mut headlines = of(BlockKind::Headline, 3);
    if headlines.is_empty() {
        headlines = of(BlockKind::Heading, 1);
    }
    let datelines = spans(&of(BlockKind::Dateline, 6));
    let lead = of(BlockKind::Paragraph, LEAD);
    let mut about = |headlines: &[usize], lead: &[usize]| {
        for at in headlines.iter().chain(lead) {
            laid.lay_out(text, blocks, *at);
        }
        period::of_document(text, &laid.stretches(blocks, headlines), &datelines, &laid.stretches(blocks, lead))
    };
    let mut told = about(&headlines, &lead);
    if told.period.is_none() {
        // `Phần thứ nhất - KẾT QUẢ NĂM 2010`, `* Ngày 16/6, … kết quả thi năm 2011`
        told.period = about(&of(BlockKind::Heading, 3), &of(BlockKind::ListItem, LEAD)).period;
    }
    let about = told;
    let (headlines, lead) = (spans(&headlines), spans(&lead));
    let title = headlines
        .iter()
        .map(|line| line.of(text))
        .max_by_key(|line| line.len())
        .map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    let iso = about.published.map(|(year, month, day)| format!("{year:04}-{month:02}-{day:02}"));
    let place = places::of_document(text, &headlines, &datelines, &lead);
    let document = Document {
        title,
        published: iso,
        period: about.period,
        place: place.map(grammar::place::named),
        converted: None,
    };
    (about, place, document)
}
