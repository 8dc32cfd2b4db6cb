//! What the report says of itself: title, day, place, period.

use crate::grammar;
use crate::layout::{Block, BlockKind};
use crate::lexicon::places::{self, PlaceLine};
use crate::period::{self, Date, Period, Told};
use crate::report::Document;

/// How much of the body counts as its lead, where the headline does not say the period.
const LEAD: usize = 12;

/// What the report says of itself.
pub(super) struct About {
    pub document: Document,
    pub period: Option<Period>,
    pub published: Option<Date>,
    /// Whether the period is founded on more than running text.
    pub founded: bool,
    pub place: Option<&'static PlaceLine>,
}

pub(super) fn describe(text: &str, blocks: &[Block]) -> About {
    let of = |kind: BlockKind, most: usize| -> Vec<&str> {
        blocks.iter().filter(|b| b.kind == kind).take(most).map(|b| b.span.of(text)).collect()
    };
    let mut headlines = of(BlockKind::Headline, 3);
    if headlines.is_empty() {
        headlines = of(BlockKind::Heading, 1);
    }
    let datelines = of(BlockKind::Dateline, 6);
    let lead = of(BlockKind::Paragraph, LEAD);
    let Told { mut period, published, ahead } = period::of_document(&headlines, &datelines, &lead);
    let told_above = || period::of_document(&headlines, &datelines, &[]).period.is_some();
    let followed = ahead.is_some_and(|tasks| period.is_some_and(|period| period.end().0 < tasks));
    let founded = published.is_some() || followed || told_above();
    if period.is_none() {
        // `Phần thứ nhất - KẾT QUẢ NĂM 2010`
        period = period::of_document(&of(BlockKind::Heading, 1), &datelines, &[]).period;
    }
    let title = headlines
        .iter()
        .max_by_key(|line| line.len())
        .map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    let iso = published.map(|(year, month, day)| format!("{year:04}-{month:02}-{day:02}"));
    let place = places::of_document(&headlines, &datelines, &lead);
    let document = Document {
        title,
        published: iso,
        period: period.map(|p| p.to_string()),
        place: place.map(grammar::place::named),
        converted: None,
    };
    About { document, period, published, founded, place }
}
