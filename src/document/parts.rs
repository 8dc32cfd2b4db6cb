//! Parts that were told of another total than that of their own time: behind `xuất nhập khẩu tháng 7 đạt 35 tỷ USD, 7 tháng đạt 233 tỷ USD`
//! goes `trong đó xuất khẩu tháng 7 đạt 17 tỷ USD` with the former.

use crate::report::{Figure, Reason};
use crate::text::case;

/// How many rows before its total another one of the same may stand.
const NEAR: usize = 3;

/// Gives each part the total of its own time, where one that is called alike stands near the one that it was read with.
pub(super) fn in_their_time(figures: &mut [Figure]) {
    for at in 0..figures.len() {
        let part = &figures[at];
        let Some(total) = part.part_of.filter(|total| part.period != figures[*total].period) else { continue };
        let whole = &figures[total];
        let fits = |other: &usize| {
            let other = &figures[*other];
            let alike = other.unit == whole.unit && other.period == part.period && part.period.is_some();
            alike && other.value >= part.value && other.part_of.is_none() && called_alike(other, whole)
        };
        if let Some(own) = (total.saturating_sub(NEAR)..total).rev().find(fits) {
            figures[at].part_of = Some(own);
            figures[at].why.push(Reason { cell: "partOf", rule: "total of its time", span: None, rivals: vec![] });
        }
    }
}

/// Whether the names end in the same words, or one is the end of the other.
fn called_alike(one: &Figure, other: &Figure) -> bool {
    const WORDS: usize = 3;
    let ends = |figure: &Figure| {
        let name = case::lowercase(&figure.indicator);
        name.rsplit(' ').take(WORDS).map(str::to_string).collect::<Vec<_>>()
    };
    let (one, other) = (ends(one), ends(other));
    let short = one.len().min(other.len());
    short > 0 && one[..short] == other[..short]
}
