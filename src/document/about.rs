//! What the report says of itself: title, day, place, period.

use super::laid::Laid;
use crate::grammar;
use crate::layout::{Block, BlockKind};
use crate::lexicon::places::{self, PlaceLine};
use crate::period::{self, Stretch};
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
    let mut lay_out = |kind, most| laid.lay_out(text, blocks, kind, most);
    let mut headlines = lay_out(BlockKind::Headline, 3);
    if headlines.is_empty() {
        headlines = lay_out(BlockKind::Heading, 1);
    }
    let lead = lay_out(BlockKind::Paragraph, LEAD);
    let datelines = blocks.iter().filter(|block| block.kind == BlockKind::Dateline).take(6);
    let datelines: Vec<Span> = datelines.map(|block| block.span).collect();
    let mut about = period::of_document(text, &laid.0[headlines.clone()], &datelines, &laid.0[lead.clone()]);
    if about.period.is_none() {
        // `Phần thứ nhất - KẾT QUẢ NĂM 2010`, `* Ngày 16/6, … kết quả thi năm 2011`
        let heading = laid.lay_out(text, blocks, BlockKind::Heading, 3);
        let items = laid.lay_out(text, blocks, BlockKind::ListItem, LEAD);
        about.period = period::of_document(text, &laid.0[heading], &datelines, &laid.0[items]).period;
    }
    let spans = |laid: &[Stretch]| -> Vec<Span> { laid.iter().map(|stretch| stretch.span).collect() };
    let (headlines, lead) = (spans(&laid.0[headlines]), spans(&laid.0[lead]));
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
