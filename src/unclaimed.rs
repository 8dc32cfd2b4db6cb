//! Digits that nothing has claimed.
//!
//! In: the report as read. Out: every run of digits of the text lies in a figure, in what is said of it, or among the other
//! numbers: the `2` of `tấn CO2`, the `2` of `m2`, a number that no rule could place.

use crate::report::{OtherKind, OtherNumber, Report, Span};
use crate::sort::sort;
use crate::text::token::{Cut, Token};

/// Adds what is missing to the report's other numbers and puts them in reading order. Spans count bytes of `text`.
pub fn report(text: &Cut, report: &mut Report) {
    let mut claimed: Vec<Span> = report.other_numbers.iter().map(|other| other.span).collect();
    for figure in &report.figures {
        claimed.extend(figure.spans.number);
        claimed.extend(figure.plans.iter().map(|plan| plan.span));
        claimed.extend(figure.changes.iter().map(|change| change.span));
    }
    sort(&mut claimed, |a, b| a < b);
    let (mut next, mut covered) = (0, 0);
    let all = Span::new(0, text.text.len());
    for run in text.tokens(all).iter().filter(|token| Token::is_digits(token)).map(|token| token.span) {
        while next < claimed.len() && claimed[next].start <= run.start {
            covered = covered.max(claimed[next].end);
            next += 1;
        }
        if run.end > covered {
            let free = Span::new(run.start.max(covered), run.end);
            report.other_numbers.push(OtherNumber { kind: OtherKind::Name, span: free });
        }
    }
    sort(&mut report.other_numbers, |a, b| a.span < b.span);
}
