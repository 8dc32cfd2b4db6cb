//! Digits that nothing has claimed.
//!
//! In: the report as read. Out: every run of digits of the text lies in a figure, in what is said of it, or among the other
//! numbers: the `2` of `tấn CO2`, the `2` of `m2`, a number that no rule could place.

use crate::report::{OtherKind, OtherNumber, Report, Span};
use crate::sort::sort;
use crate::text::token::{Cut, Token};

/// Adds what is missing to the report's other numbers and puts them in reading order. Spans count bytes of `text`.
pub fn report(text: &Cut, report: &mut Report) {
    let mut claimed: Vec<Span> = Vec::with_capacity(2 * report.figures.len());
    for figure in &report.figures {
        claimed.extend(figure.spans.number);
        claimed.extend(figure.plans.iter().map(|plan| plan.span));
        claimed.extend(figure.changes.iter().map(|change| change.span));
    }
    sort(&mut claimed, |a, b| a < b);
    sort(&mut report.other_numbers, |a, b| a.span < b.span);
    let (mut next, mut next_other, mut covered) = (0, 0, 0);
    let mut free = Vec::new();
    let all = Span::new(0, text.text.len());
    for run in text.tokens(all).iter().filter(|token| Token::is_digits(token)).map(|token| token.span) {
        while let Some(span) = claimed.get(next).filter(|span| span.start <= run.start) {
            covered = covered.max(span.end);
            next += 1;
        }
        while let Some(other) = report.other_numbers.get(next_other).filter(|other| other.span.start <= run.start) {
            covered = covered.max(other.span.end);
            next_other += 1;
        }
        if run.end > covered {
            let span = Span::new(run.start.max(covered), run.end);
            free.push(OtherNumber { kind: OtherKind::Name, span });
        }
    }
    if !free.is_empty() {
        report.other_numbers.extend(free);
        sort(&mut report.other_numbers, |a, b| a.span < b.span);
    }
}
