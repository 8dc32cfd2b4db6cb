//! The digits of a stretch that is not read for figures.

use super::Reader;
use crate::layout;
use crate::report::{OtherKind, OtherNumber, Span};

impl Reader<'_> {
    /// Reports every run of digits of a stretch as an other number of that kind; in a dateline also times and counters.
    pub(super) fn digits(&mut self, span: Span, kind: OtherKind) {
        let text = span.of(self.text);
        let bytes = text.as_bytes();
        let mut at = 0;
        while at < bytes.len() {
            if !bytes[at].is_ascii_digit() {
                at += 1;
                continue;
            }
            let start = at;
            // Dates, clock times and grouped digits stay together.
            while at < bytes.len()
                && (bytes[at].is_ascii_digit()
                    || (at + 1 < bytes.len() && bytes[at + 1].is_ascii_digit() && b"./:-,".contains(&bytes[at])))
            {
                at += 1;
            }
            let kind = match kind {
                OtherKind::Date if text.as_bytes()[start..at].contains(&b':') => OtherKind::Time,
                // `275 lượt xem`, `3 bình luận`
                OtherKind::Date if layout::is_counter(&text[..start], &text[at..]) => OtherKind::Navigation,
                kind => kind,
            };
            self.report.other_numbers.push(OtherNumber { kind, span: Span::new(span.start + start, span.start + at) });
        }
    }
}
