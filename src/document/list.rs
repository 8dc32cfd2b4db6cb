//! Lists whose items are the parts of a total above them: their sum says so where no word does.
//!
//! `… vận động được 240 triệu đồng, cụ thể:` above 130, 70 and 40 million: three parts of 240 million.

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

    /// The figures of the items, one each, that add up to the total.
    fn parts(&self, text: &str, figures: &[Figure], total: usize) -> Option<Vec<usize>> {
        let whole = &figures[total];
        let unit = whole.unit.as_deref().unwrap_or_default();
        let alike = |at: &usize| {
            let figure = &figures[*at];
            let kind = figure.unit.as_deref() == Some(unit) || same_kind(unit, figure);
            kind && figure.value.is_some() && figure.part_of.is_none() && figure.status == whole.status
        };
        let parts: Vec<usize> = self.items.iter().filter_map(|item| item.clone().find(alike)).collect();
        let sum: Decimal = parts.iter().filter_map(|part| figures[*part].value).sum();
        let off = slack(text, whole) + parts.iter().map(|part| slack(text, &figures[*part])).sum::<Decimal>();
        (parts.len() > 1 && (sum - whole.value?).abs() < off).then_some(parts)
    }
}
