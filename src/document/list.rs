//! Lists whose items are the parts of a total above them: their sum says so where no word does.
//!
//! `… vận động được 240 triệu đồng, cụ thể:` above 130, 70 and 40 million: three parts of 240 million.

use crate::arithmetic::add;
use crate::checks::{same_kind, slack};
use crate::decimal::Decimal;
use crate::report::{Bound, Figure, Reason};
use std::ops::Range;

/// The figures of a list: those of the lines that opened it and those of each item.
#[derive(Debug)]
pub(super) struct List {
    opener: Range<usize>,
    items: Vec<Range<usize>>,
}

impl List {
    /// A list without items, opened by lines whose figures are `opener`.
    pub(super) fn opened(opener: Range<usize>) -> Self {
        List { opener, items: Vec::new() }
    }

    /// Adds an item with its figures.
    pub(super) fn item(&mut self, figures: Range<usize>) {
        if !figures.is_empty() {
            self.items.push(figures);
        }
    }

    /// Makes the figures of the items parts of the figure of the opener that they add up to.
    pub(super) fn settle(&self, text: &str, figures: &mut [Figure]) {
        let whole = |figure: &Figure| {
            let plain = figure.value_max.is_none() && figure.part_of.is_none() && figure.bound == Bound::Exact;
            plain && figure.value.is_some() && figure.unit.as_deref() != Some("%")
        };
        for total in self.opener.clone() {
            if !whole(&figures[total]) {
                continue;
            }
            if let Some(parts) = self.parts(text, figures, total) {
                for part in parts {
                    figures[part].part_of = Some(total);
                    figures[part].why.push(Reason { cell: "partOf", rule: "items add up", span: None, rivals: vec![] });
                }
            }
        }
    }

    /// The figures of the items, one each, that add up to the total: in its unit, or three counts and more that make it up to the last
    /// one (`8.120 cháu`, `158.940 học sinh` of `352.640 em`).
    fn parts(&self, text: &str, figures: &[Figure], total: usize) -> Option<Vec<usize>> {
        let whole = &figures[total];
        let unit = whole.unit.as_deref().unwrap_or_default();
        let own = |figure: &Figure| figure.unit.as_deref() == Some(unit) || same_kind(unit, figure);
        let counts = |unit: &str| unit != "%" && !unit.starts_with(|c: char| c.is_ascii_uppercase());
        let counted = |figure: &Figure| counts(unit) && figure.unit.as_deref().is_some_and(counts);
        let of = |alike: &dyn Fn(&Figure) -> bool| -> Vec<usize> {
            let free = |figure: &Figure| figure.part_of.is_none() && figure.status == whole.status;
            let fits = |at: &usize| figures[*at].value.is_some() && free(&figures[*at]) && alike(&figures[*at]);
            self.items.iter().filter_map(|item| item.clone().find(fits)).collect()
        };
        let missing = |parts: &[usize]| -> Option<Decimal> {
            Some((parts.iter().filter_map(|part| figures[*part].value).fold(Decimal::ZERO, add) - whole.value?).abs())
        };
        let parts = of(&own);
        let off = slack(text, whole) + parts.iter().map(|part| slack(text, &figures[*part])).fold(Decimal::ZERO, add);
        if parts.len() > 1 && missing(&parts)? < off {
            return Some(parts);
        }
        let parts = of(&counted);
        (parts.len() > 2 && missing(&parts)?.is_zero()).then_some(parts)
    }
}
