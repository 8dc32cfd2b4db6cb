//! Spans counted in the units of who reads them.

use super::{Report, Span};
use crate::sort::sort;

impl Report {
    /// The same report with every span counted in UTF-16 code units of `given` (what `String.prototype.slice` takes).
    /// `given` is the text that was analysed.
    pub fn in_utf16(mut self, given: &str) -> Report {
        let mut offsets = Vec::new();
        self.each_offset(|at| offsets.push(*at));
        sort(&mut offsets, |a, b| a < b);
        offsets.dedup();
        let mut units = Vec::with_capacity(offsets.len());
        let (mut byte, mut unit) = (0, 0);
        for &at in &offsets {
            unit += given[byte..at].encode_utf16().count();
            byte = at;
            units.push(unit);
        }
        self.each_offset(|at| {
            if let Ok(i) = offsets.binary_search(at) {
                *at = units[i];
            }
        });
        self
    }

    fn each_offset(&mut self, mut f: impl FnMut(&mut usize)) {
        self.each_span(|span| {
            f(&mut span.start);
            f(&mut span.end);
        });
    }

    /// Hands every span of the report to `span`.
    pub(crate) fn each_span(&mut self, mut span: impl FnMut(&mut Span)) {
        for figure in &mut self.figures {
            figure.spans.number.iter_mut().for_each(&mut span);
            figure.spans.indicator.iter_mut().for_each(&mut span);
            span(&mut figure.spans.sentence);
            figure.plans.iter_mut().for_each(|plan| span(&mut plan.span));
            figure.changes.iter_mut().for_each(|change| span(&mut change.span));
            figure.notes.iter_mut().filter_map(|note| note.span.as_mut()).for_each(&mut span);
            figure.why.iter_mut().filter_map(|reason| reason.span.as_mut()).for_each(&mut span);
        }
        self.other_numbers.iter_mut().for_each(|other| span(&mut other.span));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{OtherKind, OtherNumber};

    #[test]
    fn utf16_counts_what_javascript_slices() {
        let given = "🙂 đạt 5";
        let at = given.find('5').unwrap();
        let other = OtherNumber { kind: OtherKind::Name, span: Span::new(at, at + 1) };
        let report = Report { other_numbers: vec![other], ..Report::default() }.in_utf16(given);
        assert_eq!(report.other_numbers[0].span, Span::new(7, 8));
    }
}
