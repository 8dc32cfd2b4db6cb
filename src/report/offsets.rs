//! Spans counted in the units of who reads them.

use super::{Report, Span};
use crate::text::eight::Eight;

/// How many bytes of the text a step takes.
const STEP: usize = 32;

impl Report {
    /// The same report with every span counted in UTF-16 code units of `given` (what `String.prototype.slice` takes).
    /// `given` is the text that was analysed.
    pub fn in_utf16(mut self, given: &str) -> Report {
        let bytes = given.as_bytes();
        // How many units stand before each step.
        let mut units = Vec::with_capacity(bytes.len() / STEP + 1);
        let mut before = 0;
        for step in bytes.chunks(STEP) {
            units.push(before);
            before += in_units(step);
        }
        units.push(before);
        self.each_span(|span| {
            for at in [&mut span.start, &mut span.end] {
                let step = *at / STEP;
                *at = units[step] + in_units(&bytes[step * STEP..*at]);
            }
        });
        self
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

/// How many UTF-16 code units the characters take that begin in `bytes`.
fn in_units(bytes: &[u8]) -> usize {
    let (eights, rest) = bytes.as_chunks();
    let of_eights: u32 = eights.iter().map(|eight| Eight(u64::from_le_bytes(*eight)).units()).sum();
    let of_rest: usize = rest.iter().map(|&byte| usize::from(byte & 0xc0 != 0x80) + usize::from(byte >= 0xf0)).sum();
    of_eights as usize + of_rest
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

    proptest::proptest! {
        #[test]
        fn units_are_those_of_utf16(given in "[a 0đệ🙂\u{301}]{0,90}|.{0,90}") {
            let others = given.char_indices().map(|(at, _)| OtherNumber { kind: OtherKind::Name, span: Span::new(at, given.len()) });
            let report = Report { other_numbers: others.collect(), ..Report::default() }.in_utf16(&given);
            for ((at, _), other) in given.char_indices().zip(report.other_numbers) {
                let units = [at, given.len()].map(|at| given[..at].encode_utf16().count());
                proptest::prop_assert_eq!([other.span.start, other.span.end], units);
            }
        }
    }
}
